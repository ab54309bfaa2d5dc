/** entry: one way in that the patient can use; a listing that states none is unknown. */
import type { Query } from '../catalogue/query.ts';
import type { Change } from '../model/change.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { type EntryWay, entryWays } from '../model/vocabulary.ts';
import type { Finding, Requirement, State } from './requirement.ts';

/** How one gets a place there. */
export interface EntryFinding extends Finding {
  readonly code: 'entry';
  readonly fact: 'entry';
  /** The ways in that the patient can use, else all that are stated. */
  readonly ways: readonly EntryWay[];
}

export interface EntryParameters {
  /** Chance that there is a way in that the patient can use, where none is stated: a convention. */
  readonly chance: number;
}

export const entry: Requirement<'entry', EntryParameters, EntryFinding> = {
  id: 'entry',
  unknown: 'accept',
  parameters: { chance: 0.8 },
  shape: object<EntryParameters>({ chance: share }, ['chance']),
  plan: ({ patient, catalogue }: Query, { chance }) => {
    const { entry: usable } = patient;
    if (!usable) return undefined;
    const { entry: sets } = catalogue.columns;
    const statedBy = (row: number) => catalogue.activities[row]?.entry ?? [];
    return {
      fill: (unmet, unknown) => {
        for (let at = 0; at < unmet.length; at++) {
          let [open, stated] = [0, 0];
          for (const way of entryWays) {
            const word = sets[way][at] as number;
            stated |= word;
            if (usable.includes(way)) open |= word;
          }
          unmet[at] = stated & ~open;
          unknown[at] = ~stated;
        }
      },
      chance: () => chance,
      findings: (row) => {
        const stated = statedBy(row);
        const open = stated.filter((way) => usable.includes(way));
        const ways = open.length > 0 ? open : stated;
        return [{ code: 'entry', state: stateOf(stated, open), fact: 'entry', ways }];
      },
      remedies: (row) => statedBy(row).map((way): readonly Change[] => [{ code: 'way-in', way }]),
    };
  },
};

const stateOf = (stated: readonly EntryWay[], open: readonly EntryWay[]): State => {
  if (stated.length === 0) return 'unknown';
  return open.length > 0 ? 'met' : 'unmet';
};
