/** Questionnaires and what they say of needs, in English. */
import { needs } from './en-names.ts';
import type { Messages } from './messages.ts';

const levels = {
  'very-low': 'very low',
  low: 'low',
  medium: 'medium',
  high: 'high',
  'very-high': 'very high',
};
const loneliness = {
  'not-lonely': 'not lonely',
  lonely: 'lonely',
  moderate: 'moderately lonely',
  severe: 'severely lonely',
};

export const scores: Messages['scores'] = {
  instruments: {
    'ucla-3': 'UCLA-3',
    't-ils': 'T-ILS',
    'loneliness-direct': 'The direct question',
    'djg-6': 'De Jong Gierveld 6',
    'lsns-6': 'LSNS-6',
    'who-5': 'WHO-5',
    swemwbs: 'SWEMWBS',
    ons4: 'ONS4',
    pam: 'PAM',
    'eq-5d': 'EQ-5D',
    conversation: 'What was said',
  },
  bands: {
    'ucla-3': loneliness,
    't-ils': loneliness,
    'djg-6': loneliness,
    'loneliness-direct': {
      never: 'never lonely',
      'hardly-ever': 'hardly ever lonely',
      occasionally: 'occasionally lonely',
      'some-of-the-time': 'lonely some of the time',
      'often-or-always': 'often or always lonely',
    },
    'lsns-6': { 'at-risk': 'at risk of isolation', 'not-at-risk': 'not at risk of isolation' },
    'who-5': {
      low: 'low well-being',
      'not-low': 'well-being that is not low',
      'high-risk': 'high risk, by the Danish bands',
      'at-risk': 'at risk, by the Danish bands',
      'no-risk': 'no risk, by the Danish bands',
      poor: 'poor well-being',
      moderate: 'moderate well-being',
      good: 'good well-being',
      excellent: 'excellent well-being',
    },
    swemwbs: { low: 'low well-being', middle: 'middling well-being', high: 'high well-being' },
    ons4: levels,
  },
  items: {
    satisfied: 'satisfied with life',
    worthwhile: 'doing what is worthwhile',
    happy: 'happy yesterday',
    anxious: 'anxious yesterday',
    emotional: 'emotional',
    social: 'social',
    family: 'family',
    friends: 'friends',
  },
  score: ({ instrument, on, says }, f) =>
    on === undefined ? `${instrument}: ${says}.` : `${instrument}, ${f.date(on)}: ${says}.`,
  total: ({ value, from, to, band }, f) => {
    const points = `${f.hundredths(value)} (${f.number(from)} to ${f.number(to)})`;
    return band === undefined ? points : `${points}, ${band}`;
  },
  between: ([lowest, highest], f) => `between ${f.number(lowest)} and ${f.number(highest)}`,
  part: ({ part, value }, f) => `${part} ${f.number(value)}`,
  item: ({ item, value, band }, f) => `${item} ${f.number(value)}, ${band}`,
  level: (level, f) => `level ${f.number(level)}`,
  value: ({ value, valueSet }, f) => `${f.hundredths(value)} (${valueSet})`,
  need: ({ need, value }, f) => `${needs[need]} ${f.number(100 * value)} of 100`,
  incomplete: (missing, f) =>
    `not complete, ${f.number(missing)} ${f.plural(missing, 'answer is', 'answers are')} missing`,
  caveats: {
    'raw-or-percentage': 'Its sum (0 to 25) and its percentage (0 to 100) are easily confused.',
    'table-second-hand': 'The conversion table was checked against two published values only.',
    'no-composite': 'Its publisher gives no total.',
    'not-for-individual-diagnosis': 'It was made for surveys, not to judge one person.',
    'may-under-report': 'Asked directly, people may say less than they feel.',
    'not-scored-here': 'It was scored elsewhere and is taken as it came.',
    'depends-on-value-set': 'Numbers by another value set are other numbers.',
    incomplete: 'Answers are missing: what they are part of is not scored.',
    'one-missing': 'One answer is missing; only what is answered is counted.',
    'band-undecided': 'The missing answer decides the band, so there is none.',
    'no-cutoff-for-coding': 'No cut-off is published for this way of counting.',
    'cutoff-is-convention': 'The cut-off is a convention.',
    'cutoff-unverified': 'The cut-off is in use, but was not found in a text.',
    'cutoff-given': 'The cut-off was given by whoever asked.',
    'subscale-cutoff-unverified': 'The cut-off of the parts was not found in a text.',
    'no-official-threshold': 'There is no official threshold.',
    'thresholds-differ': 'Sources name different thresholds.',
    'norms-of-one-country': 'The bands come from the norms of one country.',
  },
  needIs: ({ need, value, by }, f) =>
    `${needs[need]}: ${f.number(100 * value)} of 100 (${f.list(by)}).`,
  conflict: ({ need, one, other }, f) =>
    `No agreement on ${needs[need]}: ${one.instrument} ${f.number(100 * one.value)}, ${other.instrument} ${f.number(100 * other.value)}.`,
  unspoken: (names, f) => `Nothing speaks of ${f.list(names.map((need) => needs[need]))}.`,
  notes: {
    incomplete: ({ instrument }) => `${instrument}: answers are missing.`,
    superseded: ({ instrument }) => `${instrument}: a later one counts.`,
    'after-the-day': ({ instrument }) => `${instrument}: later than the day that is asked about.`,
    'speaks-of-no-need': ({ instrument }) => `${instrument}: speaks of no need.`,
    'no-rule-fits': ({ instrument }) => `${instrument}: the mapping has no rule for it.`,
  },
  mapping: ({ id, version }) =>
    `From scores to needs by the mapping ${id} ${version}. It is not validated.`,
};
