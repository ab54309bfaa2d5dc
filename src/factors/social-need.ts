/** u = Σ nₖ·bₖ ÷ Σ nₖ: n the strength of a need, b what the activity gives; weighed by the strongest need. */
import type { Query } from '../catalogue/query.ts';
import type { Activity } from '../model/activity.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { type SocialNeed, socialNeeds } from '../model/vocabulary.ts';
import type { Factor } from './factor.ts';

/** What the activity gives for one of the patient's needs. */
export interface NeedEvidence {
  readonly code: 'need';
  readonly need: SocialNeed;
  readonly strength: number;
  /** 0 to 1 as stated, or undefined where the listing does not speak of it. */
  readonly benefit: number | undefined;
}

export interface SocialNeedParameters {
  /** What an activity gives for a need that its listing does not speak of. */
  readonly unspoken: number;
}

export const socialNeed: Factor<'socialNeed', SocialNeedParameters, NeedEvidence> = {
  id: 'socialNeed',
  weight: 0.2,
  parameters: { unspoken: 0.3 },
  shape: object<SocialNeedParameters>({ unspoken: share }, ['unspoken']),
  plan: ({ patient, catalogue }: Query, { unspoken }) => {
    const strengths = socialNeeds.map((need) => patient.socialNeeds?.[need] ?? 0);
    const strongest = Math.max(...strengths);
    if (strongest === 0) return undefined;
    const total = strengths.reduce((sum, strength) => sum + strength, 0);
    const { benefitStarts, benefitNeeds, benefitValues } = catalogue.columns;
    /** Mean over the needs, in their order; the benefits of a row stand in that order too. */
    const mean = (row: number, whenUnspoken: number) => {
      let at = benefitStarts[row] as number;
      const end = benefitStarts[row + 1] as number;
      let sum = 0;
      for (let need = 0; need < strengths.length; need++) {
        const isStated = at < end && benefitNeeds[at] === need;
        const benefit = isStated ? (benefitValues[at] as number) : whenUnspoken;
        if (isStated) at += 1;
        sum += (strengths[need] as number) * benefit;
      }
      return sum / total;
    };
    const benefitOf = (row: number, need: SocialNeed) =>
      (catalogue.activities[row] as Activity).benefits?.[need];
    const silent = strengths.reduce((sum, strength) => sum + strength * unspoken, 0) / total;
    return {
      weightScale: strongest,
      fill: (rows, utility) => {
        for (let i = 0; i < rows.length; i++) {
          const row = rows[i] as number;
          const isSilent = benefitStarts[row] === benefitStarts[row + 1];
          utility[i] = isSilent ? silent : mean(row, unspoken);
        }
      },
      appraise: (row) => {
        const spoken = socialNeeds.map((need, at) =>
          benefitOf(row, need) === undefined ? 0 : (strengths[at] as number),
        );
        return {
          bounds: [mean(row, 0), mean(row, 1)],
          known: spoken.reduce((sum, strength) => sum + strength, 0) / total,
        };
      },
      evidence: (row) =>
        socialNeeds.flatMap((need, at) => {
          const strength = strengths[at] as number;
          if (strength === 0) return [];
          return [{ code: 'need', need, strength, benefit: benefitOf(row, need) }];
        }),
    };
  },
};
