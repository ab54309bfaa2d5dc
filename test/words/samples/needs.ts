/** Questionnaires and needs. */
import type { Samples } from './samples-of.ts';

const instrument = 'T-ILS';
const conversation = { instrument: 'What was said', value: 0.9 };
const samtale = { instrument: 'Samtalen', value: 0.9 };
const form = { instrument, value: 0.25 };

export const needsSamples: Pick<Samples, 'scores'> = {
  scores: {
    instruments: {
      'ucla-3': ['UCLA-3', 'UCLA-3'],
      't-ils': ['T-ILS', 'T-ILS'],
      'loneliness-direct': ['The direct question', 'Det direkte spørgsmål'],
      'djg-6': ['De Jong Gierveld 6', 'De Jong Gierveld 6'],
      'lsns-6': ['LSNS-6', 'LSNS-6'],
      'who-5': ['WHO-5', 'WHO-5'],
      swemwbs: ['SWEMWBS', 'SWEMWBS'],
      ons4: ['ONS4', 'ONS4'],
      pam: ['PAM', 'PAM'],
      'eq-5d': ['EQ-5D', 'EQ-5D'],
      conversation: ['What was said', 'Samtalen'],
    },
    bands: {
      'ucla-3': {
        'not-lonely': ['not lonely', 'ikke ensom'],
        lonely: ['lonely', 'ensom'],
        moderate: ['moderately lonely', 'moderat ensom'],
        severe: ['severely lonely', 'svært ensom'],
      },
      't-ils': {
        'not-lonely': ['not lonely', 'ikke ensom'],
        lonely: ['lonely', 'ensom'],
        moderate: ['moderately lonely', 'moderat ensom'],
        severe: ['severely lonely', 'svært ensom'],
      },
      'djg-6': {
        'not-lonely': ['not lonely', 'ikke ensom'],
        lonely: ['lonely', 'ensom'],
        moderate: ['moderately lonely', 'moderat ensom'],
        severe: ['severely lonely', 'svært ensom'],
      },
      'loneliness-direct': {
        never: ['never lonely', 'aldrig ensom'],
        'hardly-ever': ['hardly ever lonely', 'næsten aldrig ensom'],
        occasionally: ['occasionally lonely', 'ensom en gang imellem'],
        'some-of-the-time': ['lonely some of the time', 'ensom noget af tiden'],
        'often-or-always': ['often or always lonely', 'ofte eller altid ensom'],
      },
      'lsns-6': {
        'at-risk': ['at risk of isolation', 'i risiko for isolation'],
        'not-at-risk': ['not at risk of isolation', 'ikke i risiko for isolation'],
      },
      'who-5': {
        low: ['low well-being', 'lav trivsel'],
        'not-low': ['well-being that is not low', 'trivsel, der ikke er lav'],
        'high-risk': ['high risk, by the Danish bands', 'stor risiko efter de danske grænser'],
        'at-risk': ['at risk, by the Danish bands', 'risiko efter de danske grænser'],
        'no-risk': ['no risk, by the Danish bands', 'ingen risiko efter de danske grænser'],
        poor: ['poor well-being', 'dårlig trivsel'],
        moderate: ['moderate well-being', 'moderat trivsel'],
        good: ['good well-being', 'god trivsel'],
        excellent: ['excellent well-being', 'fremragende trivsel'],
      },
      swemwbs: {
        low: ['low well-being', 'lav trivsel'],
        middle: ['middling well-being', 'middel trivsel'],
        high: ['high well-being', 'høj trivsel'],
      },
      ons4: {
        'very-low': ['very low', 'meget lav'],
        low: ['low', 'lav'],
        medium: ['medium', 'middel'],
        high: ['high', 'høj'],
        'very-high': ['very high', 'meget høj'],
      },
    },
    items: {
      satisfied: ['satisfied with life', 'tilfreds med livet'],
      worthwhile: ['doing what is worthwhile', 'gør noget, der er umagen værd'],
      happy: ['happy yesterday', 'glad i går'],
      anxious: ['anxious yesterday', 'ængstelig i går'],
      emotional: ['emotional', 'følelsesmæssigt'],
      social: ['social', 'socialt'],
      family: ['family', 'familie'],
      friends: ['friends', 'venner'],
    },
    score: [
      [
        { instrument, on: '2026-11-24', says: '7 (3 to 9), severely lonely' },
        'T-ILS, 24 November 2026: 7 (3 to 9), severely lonely.',
        'T-ILS, 24. november 2026: 7 (3 til 9), svært ensom.',
        { instrument, on: '2026-11-24', says: '7 (3 til 9), svært ensom' },
      ],
      [
        { instrument, says: '7 (3 to 9)' },
        'T-ILS: 7 (3 to 9).',
        'T-ILS: 7 (3 til 9).',
        { instrument, says: '7 (3 til 9)' },
      ],
    ],
    total: [
      [
        { value: 20.73, from: 7, to: 35, band: 'low well-being' },
        '20.73 (7 to 35), low well-being',
        '20,73 (7 til 35), lav trivsel',
        { value: 20.73, from: 7, to: 35, band: 'lav trivsel' },
      ],
      [{ value: 28, from: 0, to: 100 }, '28 (0 to 100)', '28 (0 til 100)'],
    ],
    between: [[[2, 3], 'between 2 and 3', 'mellem 2 og 3']],
    part: [[{ part: 'family', value: 4 }, 'family 4', 'familie 4', { part: 'familie', value: 4 }]],
    item: [
      [
        { item: 'anxious yesterday', value: 7, band: 'high' },
        'anxious yesterday 7, high',
        'ængstelig i går 7, høj',
        { item: 'ængstelig i går', value: 7, band: 'høj' },
      ],
    ],
    level: [[2, 'level 2', 'niveau 2']],
    value: [[{ value: 0.71, valueSet: 'DK' }, '0.71 (DK)', '0,71 (DK)']],
    need: [[{ need: 'meaning', value: 0.9 }, 'meaning 90 of 100', 'mening 90 af 100']],
    incomplete: [
      [1, 'not complete, 1 answer is missing', 'ikke udfyldt helt, 1 svar mangler'],
      [2, 'not complete, 2 answers are missing', 'ikke udfyldt helt, 2 svar mangler'],
    ],
    caveats: {
      'raw-or-percentage': [
        'Its sum (0 to 25) and its percentage (0 to 100) are easily confused.',
        'Summen (0 til 25) og procenten (0 til 100) forveksles let.',
      ],
      'table-second-hand': [
        'The conversion table was checked against two published values only.',
        'Omregningstabellen er kun kontrolleret med to offentliggjorte værdier.',
      ],
      'no-composite': ['Its publisher gives no total.', 'Udgiveren giver ingen samlet score.'],
      'not-for-individual-diagnosis': [
        'It was made for surveys, not to judge one person.',
        'Det er lavet til undersøgelser, ikke til at bedømme én person.',
      ],
      'may-under-report': [
        'Asked directly, people may say less than they feel.',
        'Spurgt direkte siger folk måske mindre, end de føler.',
      ],
      'not-scored-here': [
        'It was scored elsewhere and is taken as it came.',
        'Det er opgjort et andet sted og taget, som det kom.',
      ],
      'depends-on-value-set': [
        'Numbers by another value set are other numbers.',
        'Med et andet værdisæt bliver tallene andre.',
      ],
      incomplete: [
        'Answers are missing: what they are part of is not scored.',
        'Der mangler svar: det, de indgår i, er ikke opgjort.',
      ],
      'one-missing': [
        'One answer is missing; only what is answered is counted.',
        'Ét svar mangler; kun det, der er svaret på, tæller.',
      ],
      'band-undecided': [
        'The missing answer decides the band, so there is none.',
        'Det svar, der mangler, afgør gruppen, så der er ingen.',
      ],
      'no-cutoff-for-coding': [
        'No cut-off is published for this way of counting.',
        'Der er ingen offentliggjort grænse for denne måde at tælle på.',
      ],
      'cutoff-is-convention': ['The cut-off is a convention.', 'Grænsen er en konvention.'],
      'cutoff-unverified': [
        'The cut-off is in use, but was not found in a text.',
        'Grænsen er i brug, men er ikke fundet i en tekst.',
      ],
      'cutoff-given': [
        'The cut-off was given by whoever asked.',
        'Grænsen er sat af den, der spurgte.',
      ],
      'subscale-cutoff-unverified': [
        'The cut-off of the parts was not found in a text.',
        'Grænsen for delene er ikke fundet i en tekst.',
      ],
      'no-official-threshold': ['There is no official threshold.', 'Der er ingen officiel grænse.'],
      'thresholds-differ': [
        'Sources name different thresholds.',
        'Kilderne har forskellige grænser.',
      ],
      'norms-of-one-country': [
        'The bands come from the norms of one country.',
        'Grupperne bygger på ét lands normer.',
      ],
    },
    needIs: [
      [
        { need: 'company', value: 0.75, by: ['T-ILS', 'LSNS-6'] },
        'company: 75 of 100 (T-ILS and LSNS-6).',
        'selskab: 75 af 100 (T-ILS og LSNS-6).',
      ],
    ],
    conflict: [
      [
        { need: 'company', one: conversation, other: form },
        'No agreement on company: What was said 90, T-ILS 25.',
        'Ikke enige om selskab: Samtalen 90, T-ILS 25.',
        { need: 'company', one: samtale, other: form },
      ],
    ],
    unspoken: [
      [
        ['learning', 'practicalHelp'],
        'Nothing speaks of learning and practical help.',
        'Intet siger noget om læring og praktisk hjælp.',
      ],
    ],
    notes: {
      incomplete: [[{ instrument }, 'T-ILS: answers are missing.', 'T-ILS: der mangler svar.']],
      superseded: [
        [{ instrument }, 'T-ILS: a later one counts.', 'T-ILS: et senere skema tæller.'],
      ],
      'after-the-day': [
        [
          { instrument },
          'T-ILS: later than the day that is asked about.',
          'T-ILS: senere end den dag, der spørges om.',
        ],
      ],
      'speaks-of-no-need': [
        [{ instrument: 'PAM' }, 'PAM: speaks of no need.', 'PAM: siger ikke noget om et behov.'],
      ],
      'no-rule-fits': [
        [
          { instrument },
          'T-ILS: the mapping has no rule for it.',
          'T-ILS: der er ingen regel for det.',
        ],
      ],
    },
    mapping: [
      [
        { id: 'linkmatch-convention', version: '1' },
        'From scores to needs by the mapping linkmatch-convention 1. It is not validated.',
        'Fra score til behov efter oversættelsen linkmatch-convention 1. Den er ikke valideret.',
      ],
    ],
  },
};
