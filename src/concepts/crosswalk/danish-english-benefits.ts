/** The crosswalk to the concepts that linkmatch brings. */
import benefits from './benefits.json' with { type: 'json' };
import type { BenefitCrosswalk } from './crosswalk.ts';

/** A convention as a whole: it has no other source than the judgement of those who wrote it. */
export const danishEnglishBenefits: BenefitCrosswalk = benefits as unknown as BenefitCrosswalk;
