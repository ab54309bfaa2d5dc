/** u = Σ nₖ·bₖ ÷ Σ nₖ: n the strength of a need, b what the activity gives; weighed by the strongest need. */
import { STATED } from '../catalogue/benefits.ts';
import { strengthsOf } from '../catalogue/marks.ts';
import type { Query } from '../catalogue/query.ts';
import type { ConceptEntry } from '../concepts/thesaurus.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { type SocialNeed, socialNeeds } from '../model/vocabulary.ts';
import type { Factor } from './factor.ts';

/** What the activity gives for one of the patient's needs. */
export interface NeedEvidence {
  readonly code: 'need';
  readonly need: SocialNeed;
  readonly strength: number;
  /** 0 to 1, as stated or as inferred, or undefined where neither says anything. */
  readonly benefit: number | undefined;
  /** Present where the provider does not state it. */
  readonly inferred?: {
    /** The concept of the listing that lets one expect it. */
    readonly concept: string;
    /** Its name in each language. */
    readonly label: { readonly da: string; readonly en: string };
    /** How far that is relied on, 0 to 1; for the rest the stand-in for what is unspoken counts. */
    readonly trust: number;
  };
}

export interface SocialNeedParameters {
  /** What an activity gives for a need that its listing does not speak of. */
  readonly unspoken: number;
  /** How far a benefit is relied on that is inferred from a concept in full. */
  readonly inferred: number;
}

export const socialNeed: Factor<'socialNeed', SocialNeedParameters, NeedEvidence> = {
  id: 'socialNeed',
  weight: 0.2,
  parameters: { unspoken: 0.3, inferred: 0.5 },
  shape: object<SocialNeedParameters>({ unspoken: share, inferred: share }, [
    'unspoken',
    'inferred',
  ]),
  plan: ({ patient, catalogue, matching }: Query, { unspoken, inferred }) => {
    const stated = socialNeeds.map((need) => patient.socialNeeds?.[need] ?? 0);
    const strongest = Math.max(...stated);
    if (strongest === 0) return undefined;
    /** Beside the strongest: only that counts in a mean. */
    const strengths = stated.map((strength) => strength / strongest);
    const total = strengths.reduce((sum, strength) => sum + strength, 0);
    const { starts, needs, values, concepts, marks } = catalogue.columns.benefits;
    const { entries } = catalogue.interests.thesaurus;
    const { own: byMark } = strengthsOf(matching);
    /** t of what is known: 1 of what is stated, else the trust in what is inferred. */
    const trustAt = (at: number): number =>
      concepts[at] === STATED ? 1 : inferred * (byMark[marks[at] as number] as number);
    /** Σ n·(t·b + (1 − t)·s) ÷ Σ n, with s for what is unspoken; of what is only inferred, as the stand-in is. */
    const meanOf = (row: number): number => {
      let at = starts[row] as number;
      const end = starts[row + 1] as number;
      let sum = 0;
      for (let need = 0; need < strengths.length; need++) {
        let benefit = unspoken;
        if (at < end && needs[at] === need) {
          const trust = trustAt(at);
          benefit = trust * (values[at] as number) + (1 - trust) * unspoken;
          at += 1;
        }
        sum += (strengths[need] as number) * benefit;
      }
      return sum / total;
    };
    /** The mean if all that is not stated were so. */
    const meanIf = (row: number, whenUnstated: number): number => {
      let sum = 0;
      for (const [need, strength] of strengths.entries()) {
        const at = placeOf(row, need);
        const isStated = at !== undefined && concepts[at] === STATED;
        sum += strength * (isStated ? (values[at] as number) : whenUnstated);
      }
      return sum / total;
    };
    const placeOf = (row: number, need: number): number | undefined => {
      const end = starts[row + 1] as number;
      for (let at = starts[row] as number; at < end; at++) if (needs[at] === need) return at;
      return undefined;
    };
    const silent = strengths.reduce((sum, strength) => sum + strength * unspoken, 0) / total;
    return {
      weightScale: strongest,
      fill: (rows, utility) => {
        for (let i = 0; i < rows.length; i++) {
          const row = rows[i] as number;
          utility[i] = starts[row] === starts[row + 1] ? silent : meanOf(row);
        }
      },
      appraise: (row) => {
        const known = strengths.reduce((sum, strength, need) => {
          const at = placeOf(row, need);
          return sum + (at === undefined ? 0 : trustAt(at) * strength);
        }, 0);
        return { bounds: [meanIf(row, 0), meanIf(row, 1)], known: known / total };
      },
      evidence: (row) =>
        socialNeeds.flatMap((need, number): readonly NeedEvidence[] => {
          const strength = stated[number] as number;
          if (strength === 0) return [];
          const at = placeOf(row, number);
          const fact = { code: 'need', need, strength } as const;
          if (at === undefined) return [{ ...fact, benefit: undefined }];
          const benefit = values[at] as number;
          if (concepts[at] === STATED) return [{ ...fact, benefit }];
          const { id, concept } = entries[concepts[at] as number] as ConceptEntry;
          const { da, en } = concept.prefLabel;
          return [
            { ...fact, benefit, inferred: { concept: id, label: { da, en }, trust: trustAt(at) } },
          ];
        }),
    };
  },
};
