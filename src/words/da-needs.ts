/** Questionnaires and what they say of needs, in Danish. */
import { needs } from './da-names.ts';
import type { Messages } from './messages.ts';

const levels = {
  'very-low': 'meget lav',
  low: 'lav',
  medium: 'middel',
  high: 'høj',
  'very-high': 'meget høj',
};
const loneliness = {
  'not-lonely': 'ikke ensom',
  lonely: 'ensom',
  moderate: 'moderat ensom',
  severe: 'svært ensom',
};

export const scores: Messages['scores'] = {
  instruments: {
    'ucla-3': 'UCLA-3',
    't-ils': 'T-ILS',
    'loneliness-direct': 'Det direkte spørgsmål',
    'djg-6': 'De Jong Gierveld 6',
    'lsns-6': 'LSNS-6',
    'who-5': 'WHO-5',
    swemwbs: 'SWEMWBS',
    ons4: 'ONS4',
    pam: 'PAM',
    'eq-5d': 'EQ-5D',
    conversation: 'Samtalen',
  },
  bands: {
    'ucla-3': loneliness,
    't-ils': loneliness,
    'djg-6': loneliness,
    'loneliness-direct': {
      never: 'aldrig ensom',
      'hardly-ever': 'næsten aldrig ensom',
      occasionally: 'ensom en gang imellem',
      'some-of-the-time': 'ensom noget af tiden',
      'often-or-always': 'ofte eller altid ensom',
    },
    'lsns-6': {
      'at-risk': 'i risiko for isolation',
      'not-at-risk': 'ikke i risiko for isolation',
    },
    'who-5': {
      low: 'lav trivsel',
      'not-low': 'trivsel, der ikke er lav',
      'high-risk': 'stor risiko efter de danske grænser',
      'at-risk': 'risiko efter de danske grænser',
      'no-risk': 'ingen risiko efter de danske grænser',
      poor: 'dårlig trivsel',
      moderate: 'moderat trivsel',
      good: 'god trivsel',
      excellent: 'fremragende trivsel',
    },
    swemwbs: { low: 'lav trivsel', middle: 'middel trivsel', high: 'høj trivsel' },
    ons4: levels,
  },
  items: {
    satisfied: 'tilfreds med livet',
    worthwhile: 'gør noget, der er umagen værd',
    happy: 'glad i går',
    anxious: 'ængstelig i går',
    emotional: 'følelsesmæssigt',
    social: 'socialt',
    family: 'familie',
    friends: 'venner',
  },
  score: ({ instrument, on, says }, f) =>
    on === undefined ? `${instrument}: ${says}.` : `${instrument}, ${f.date(on)}: ${says}.`,
  total: ({ value, from, to, band }, f) => {
    const points = `${f.hundredths(value)} (${f.number(from)} til ${f.number(to)})`;
    return band === undefined ? points : `${points}, ${band}`;
  },
  between: ([lowest, highest], f) => `mellem ${f.number(lowest)} og ${f.number(highest)}`,
  part: ({ part, value }, f) => `${part} ${f.number(value)}`,
  item: ({ item, value, band }, f) => `${item} ${f.number(value)}, ${band}`,
  level: (level, f) => `niveau ${f.number(level)}`,
  value: ({ value, valueSet }, f) => `${f.hundredths(value)} (${valueSet})`,
  need: ({ need, value }, f) => `${needs[need]} ${f.number(100 * value)} af 100`,
  incomplete: (missing, f) => `ikke udfyldt helt, ${f.number(missing)} svar mangler`,
  caveats: {
    'raw-or-percentage': 'Summen (0 til 25) og procenten (0 til 100) forveksles let.',
    'table-second-hand': 'Omregningstabellen er kun kontrolleret med to offentliggjorte værdier.',
    'no-composite': 'Udgiveren giver ingen samlet score.',
    'not-for-individual-diagnosis':
      'Det er lavet til undersøgelser, ikke til at bedømme én person.',
    'may-under-report': 'Spurgt direkte siger folk måske mindre, end de føler.',
    'not-scored-here': 'Det er opgjort et andet sted og taget, som det kom.',
    'depends-on-value-set': 'Med et andet værdisæt bliver tallene andre.',
    incomplete: 'Der mangler svar: det, de indgår i, er ikke opgjort.',
    'one-missing': 'Ét svar mangler; kun det, der er svaret på, tæller.',
    'band-undecided': 'Det svar, der mangler, afgør gruppen, så der er ingen.',
    'no-cutoff-for-coding': 'Der er ingen offentliggjort grænse for denne måde at tælle på.',
    'cutoff-is-convention': 'Grænsen er en konvention.',
    'cutoff-unverified': 'Grænsen er i brug, men er ikke fundet i en tekst.',
    'cutoff-given': 'Grænsen er sat af den, der spurgte.',
    'subscale-cutoff-unverified': 'Grænsen for delene er ikke fundet i en tekst.',
    'no-official-threshold': 'Der er ingen officiel grænse.',
    'thresholds-differ': 'Kilderne har forskellige grænser.',
    'norms-of-one-country': 'Grupperne bygger på ét lands normer.',
  },
  needIs: ({ need, value, by }, f) =>
    `${needs[need]}: ${f.number(100 * value)} af 100 (${f.list(by)}).`,
  conflict: ({ need, one, other }, f) =>
    `Ikke enige om ${needs[need]}: ${one.instrument} ${f.number(100 * one.value)}, ${other.instrument} ${f.number(100 * other.value)}.`,
  unspoken: (names, f) => `Intet siger noget om ${f.list(names.map((need) => needs[need]))}.`,
  notes: {
    incomplete: ({ instrument }) => `${instrument}: der mangler svar.`,
    superseded: ({ instrument }) => `${instrument}: et senere skema tæller.`,
    'after-the-day': ({ instrument }) => `${instrument}: senere end den dag, der spørges om.`,
    'speaks-of-no-need': ({ instrument }) => `${instrument}: siger ikke noget om et behov.`,
    'no-rule-fits': ({ instrument }) => `${instrument}: der er ingen regel for det.`,
  },
  mapping: ({ id, version }) =>
    `Fra score til behov efter oversættelsen ${id} ${version}. Den er ikke valideret.`,
};
