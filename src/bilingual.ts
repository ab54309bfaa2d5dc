/** What the engine does with words, with the Danish and English concept scheme that linkmatch brings. */
import {
  buildCatalogue as build,
  type Catalogue,
  type CatalogueOptions,
} from './catalogue/catalogue.ts';
import { danishEnglishBenefits } from './concepts/crosswalk/danish-english-benefits.ts';
import { danishEnglishScheme } from './concepts/danish-english.ts';
import {
  type ParsedInterest,
  type ParseInterestsOptions,
  parseInterests as parse,
} from './concepts/parse-interests.ts';
import type { Activity } from './model/activity.ts';

/**
 * Makes activities ready for ranking: columns of facts, an index of words and concepts, statistics. Interests are matched by the
 * Danish and English concept scheme, unless `concepts` brings another, and what a listing does not say of benefits is inferred from its
 * concepts, unless `benefits` brings another crosswalk. Throws a `RangeError` on two activities with one id, a bad `asOf`, zone or horizon.
 */
export const buildCatalogue = (
  activities: readonly Activity[],
  options: CatalogueOptions,
): Catalogue =>
  build(activities, {
    concepts: danishEnglishScheme,
    benefits: danishEnglishBenefits,
    ...options,
  });

/**
 * Reads a wish in a person's own words, Danish or English, into interests, liked and disliked, with their importance:
 * "I miss singing, but not in church". Nothing is inferred from age, gender, origin or a diagnosis. Throws a `TypeError` where the text is none.
 */
export const parseInterests = (
  text: string,
  options: ParseInterestsOptions = {},
): readonly ParsedInterest[] => parse(text, { concepts: danishEnglishScheme, ...options });
