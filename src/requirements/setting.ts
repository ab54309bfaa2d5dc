/** setting: of what it states by size and by place, one is not ruled out; a listing that states none is unknown. */
import type { Query } from '../catalogue/query.ts';
import { trim } from '../math/bitset.ts';
import type { Activity } from '../model/activity.ts';
import type { Change } from '../model/change.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Setting } from '../model/vocabulary.ts';
import { allOf, type Finding, type Requirement, type State } from './requirement.ts';

/** How it is set, in one respect. */
export interface SettingFinding extends Finding {
  readonly code: 'setting';
  readonly fact: 'groupSize' | 'indoorsOrOutdoors';
  /** What the listing states in this respect; where it is met, what of it is not ruled out. */
  readonly stated: readonly Setting[];
}

export interface SettingParameters {
  /** Chance that it is not ruled out, where nothing is stated: a convention. */
  readonly chance: number;
}

/** Two respects: with how many, and where. */
const RESPECTS: readonly {
  readonly fact: SettingFinding['fact'];
  readonly among: readonly Setting[];
}[] = [
  { fact: 'groupSize', among: ['oneToOne', 'smallGroup', 'largeGroup'] },
  { fact: 'indoorsOrOutdoors', among: ['indoors', 'outdoors'] },
];

export const setting: Requirement<'setting', SettingParameters, SettingFinding> = {
  id: 'setting',
  unknown: 'accept',
  parameters: { chance: 0.7 },
  shape: object<SettingParameters>({ chance: share }, ['chance']),
  plan: ({ patient, catalogue }: Query, { chance }) => {
    const ruledOut = patient.setting?.ruledOut ?? [];
    const respects = RESPECTS.filter(({ among }) => among.some((one) => ruledOut.includes(one)));
    if (respects.length === 0) return undefined;
    const { settings } = catalogue.columns;
    const findings = (row: number): SettingFinding[] => {
      const { setting: stated = [] } = catalogue.activities[row] as Activity;
      return respects.map(({ fact, among }) => {
        const own = stated.filter((one) => among.includes(one));
        const state = stateOf(own, ruledOut);
        const left = state === 'met' ? own.filter((one) => !ruledOut.includes(one)) : own;
        return { code: 'setting', state, fact, stated: left };
      });
    };
    return {
      fill: (unmet, unknown) => {
        for (const { among } of respects) {
          for (let at = 0; at < unmet.length; at++) {
            let [left, gone] = [0, 0];
            for (const one of among) {
              const word = settings[one][at] as number;
              if (ruledOut.includes(one)) gone |= word;
              else left |= word;
            }
            unmet[at] = (unmet[at] as number) | (gone & ~left);
            unknown[at] = (unknown[at] as number) | ~(gone | left);
          }
        }
        for (let at = 0; at < unmet.length; at++) {
          unknown[at] = (unknown[at] as number) & ~(unmet[at] as number);
        }
        trim(unknown, catalogue.size);
      },
      chance: () => chance,
      findings,
      remedies: (row) =>
        allOf(
          findings(row).map(({ state, stated }, at) => {
            const allow = (setting: Setting): Change => ({ code: 'allow-setting', setting });
            if (state === 'unmet') return stated.map((own) => [allow(own)]);
            // What is not known matters no more where all is allowed; it may be accepted as it is.
            const all = respects[at]?.among.filter((one) => ruledOut.includes(one)) ?? [];
            return state === 'unknown' ? [[], all.map(allow)] : [[]];
          }),
        ),
    };
  },
};

const stateOf = (stated: readonly Setting[], ruledOut: readonly Setting[]): State => {
  if (stated.length === 0) return 'unknown';
  return stated.every((one) => ruledOut.includes(one)) ? 'unmet' : 'met';
};
