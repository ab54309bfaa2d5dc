/** linkmatch/concepts: what words mean, in Danish and English, and how to add to it. */
export {
  type BenefitCrosswalk,
  type Benefits,
  type Crossing,
  type CrosswalkLine,
  crossingOf,
} from './crosswalk/crosswalk.ts';
export { danishEnglishBenefits } from './crosswalk/danish-english-benefits.ts';
export {
  type AbcPart,
  type NeedPlace,
  needPlaces,
  type WayToWellbeing,
} from './crosswalk/need-places.ts';
export { parseCrosswalk } from './crosswalk/parse-crosswalk.ts';
export { danishEnglishScheme } from './danish-english.ts';
export {
  type InterestSource,
  type ParsedInterest,
  type ParseInterestsOptions,
  parseInterests,
} from './parse-interests.ts';
export { parseScheme } from './parse-scheme.ts';
export {
  type Branch,
  type Concept,
  type ConceptRole,
  type ConceptScheme,
  conceptRoles,
  extendScheme,
  findConcept,
  type Labels,
} from './scheme.ts';
