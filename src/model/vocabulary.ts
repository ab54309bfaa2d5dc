/** The closed lists of the model. Their order is the order of columns and of reports. */

/** What is known of a yes-or-no matter. Absent means the same as `'unknown'`, never `'no'`. */
export type Fact = 'yes' | 'no' | 'unknown';

/** What is known of an access feature: `'limited'` is offered with a reservation, such as one low step. */
export type AccessFact = Fact | 'limited';

/** Access features of a venue or a group, after A11yJSON, OpenStreetMap and God Adgang. */
export const accessFeatures = [
  'stepFreeEntrance',
  'accessibleToilet',
  'lift',
  'seating',
  'accessibleParking',
  'hearingLoop',
  'signLanguage',
  'quietRoom',
  'lowStimulation',
  'easyRead',
  'guideDogs',
  'companionWelcome',
  'staffSupport',
  'transportOffered',
] as const;
export type AccessFeature = (typeof accessFeatures)[number];

/**
 * Social needs that an activity can serve. Each with its place in the Five Ways to Wellbeing (nef 2008: connect, be
 * active, take notice, keep learning, give) and in ABC for mental sundhed (act, belong, commit):
 * company, belonging: connect, B · movement: be active, A · calm: take notice, A · meaning: give, C ·
 * learning: keep learning, A and C · practicalHelp: in neither, a common reason for referral.
 */
export const socialNeeds = [
  'company',
  'belonging',
  'movement',
  'calm',
  'meaning',
  'learning',
  'practicalHelp',
] as const;
export type SocialNeed = (typeof socialNeeds)[number];

export const providerKinds = [
  'municipality',
  'volunteer',
  'sport',
  'culture',
  'faith',
  'health',
  'education',
  'other',
] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** `venue`: where it takes place · `area`: somewhere within `radiusKm` · `office`: the provider's address, not the venue. */
export const placePrecisions = ['venue', 'area', 'office'] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

export const settings = ['oneToOne', 'smallGroup', 'largeGroup', 'indoors', 'outdoors'] as const;
export type Setting = (typeof settings)[number];

/** Ways in: how a person gets a place. `walkIn` is coming without signing up. */
export const entryWays = ['walkIn', 'phone', 'web', 'email', 'referral'] as const;
export type EntryWay = (typeof entryWays)[number];

export const statuses = ['running', 'paused', 'ended'] as const;
export type Status = (typeof statuses)[number];

export const travelModes = ['walk', 'bicycle', 'transit', 'car'] as const;
export type TravelMode = (typeof travelModes)[number];

/** How a person feels about taking part online. */
export const onlineAttitudes = ['welcome', 'if-needed', 'no'] as const;
export type OnlineAttitude = (typeof onlineAttitudes)[number];

export const pricePeriods = ['session', 'month', 'course', 'year'] as const;
export type PricePeriod = (typeof pricePeriods)[number];

/** `month` is four weeks. */
export const budgetPeriods = ['session', 'month'] as const;
export type BudgetPeriod = (typeof budgetPeriods)[number];

/** Levels of the Common European Framework of Reference for Languages, and `native`. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** What came of an activity that was suggested before. */
export const outcomes = ['declined', 'stopped', 'shaky', 'going', 'thriving'] as const;
export type Outcome = (typeof outcomes)[number];
