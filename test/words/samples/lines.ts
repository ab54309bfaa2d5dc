/** Lines of explanations and rankings. */
import type { Explanation, Ranking } from '../../../src/index.ts';
import type { advice } from './advice.ts';
import { meeting } from './cost-and-time.ts';
import type { followUp } from './follow-up.ts';
import type { names } from './names.ts';
import type { needsSamples } from './needs.ts';
import type { robustness } from './robustness.ts';
import type { Samples } from './samples-of.ts';

const explained = {
  activity: { id: 'a', title: 'Choir' },
  standing: 'ready',
  rank: 2,
  outOf: 9,
  score: 0.834,
} as Explanation;
const inDanish = { ...explained, activity: { id: 'a', title: 'Kor' } };

const ruledOut = { access: 0, time: 3, age: 1 } as Ranking['ruledOut'];
const ranking = { considered: 12, ruledOut, ruledOutTotal: 4 } as Ranking;
const aheadOf = { title: 'Chess', by: 'distance' };

export const lines: Omit<
  Samples,
  | keyof typeof names
  | keyof typeof advice
  | keyof typeof followUp
  | keyof typeof needsSamples
  | keyof typeof robustness
  | 'evidence'
  | 'findings'
> = {
  notes: {
    'nothing-to-rank-by': [
      'There is nothing to rank by: add an interest, where home is, or a social need.',
      'Der er intet at sortere efter: tilføj en interesse, en bopæl eller et socialt behov.',
    ],
    'reach-without-home': [
      'There is a limit on how far it may be, but we don’t know where home is. So we could not work out the distance.',
      'Der er en grænse for, hvor langt væk det må være, men vi kender ikke bopælen. Derfor kunne vi ikke regne afstanden ud.',
    ],
    'unknown-ids': [
      'Some of the ids asked for are not in the directory.',
      'Nogle af de id’er, der blev spurgt efter, findes ikke i kataloget.',
    ],
  },
  noInterest: [
    'nothing in the text matches the interests',
    'intet i teksten passer til interesserne',
  ],
  headline: [
    [
      explained,
      'Choir: number 2 of 9, 83 of 100 points.',
      'Kor: nummer 2 af 9, 83 af 100 point.',
      inDanish,
    ],
    [
      { ...explained, rank: undefined },
      'Choir: 83 of 100 points, not in this list.',
      'Kor: 83 af 100 point, ikke på denne liste.',
      { ...inDanish, rank: undefined },
    ],
    [
      { ...explained, standing: 'ruled-out' },
      'Choir: not possible.',
      'Kor: ikke muligt.',
      { ...inDanish, standing: 'ruled-out' },
    ],
  ],
  contribution: [
    [
      { factor: 'Distance', points: 16, of: 20, because: 'about 12 minutes on foot' },
      'Distance, 16 of 20 points: about 12 minutes on foot.',
      'Afstand, 16 af 20 point: cirka 12 minutter til fods.',
      { factor: 'Afstand', points: 16, of: 20, because: 'cirka 12 minutter til fods' },
    ],
    [
      { factor: 'Accessibility', points: 10, of: 20, because: 'not stated: Can staff help?' },
      'Accessibility, 10 of 20 points: not stated: Can staff help?',
      'Tilgængelighed, 10 af 20 point: ikke oplyst: Kan personalet hjælpe?',
      {
        factor: 'Tilgængelighed',
        points: 10,
        of: 20,
        because: 'ikke oplyst: Kan personalet hjælpe?',
      },
    ],
  ],
  reduction: [
    [
      { utilityPoints: 62, scorePoints: 31, byAsking: true, disliked: [] },
      '62 points count as 31, because something must be asked first.',
      '62 point tæller som 31, fordi der er noget at spørge om først.',
    ],
    [
      { utilityPoints: 1, scorePoints: 0, byAsking: true, disliked: ['“bingo” in the title'] },
      '1 point counts as 0, because something must be asked first and a part of it is not wanted (“bingo” in the title).',
      '1 point tæller som 0, fordi der er noget at spørge om først og noget af det er valgt fra (”bingo” i titlen).',
      { utilityPoints: 1, scorePoints: 0, byAsking: true, disliked: ['”bingo” i titlen'] },
    ],
  ],
  impossible: [
    [
      'It has ended.',
      'Not possible: It has ended.',
      'Ikke muligt: Det er stoppet.',
      'Det er stoppet.',
    ],
  ],
  askFirst: [
    ['When is it?', 'Ask first: When is it?', 'Spørg først: Hvornår er det?', 'Hvornår er det?'],
  ],
  mind: [
    ['It is paused.', 'Note: It is paused.', 'Bemærk: Det holder pause.', 'Det holder pause.'],
  ],
  listed: [
    [
      { rank: 1, title: 'Choir', points: 83.4 },
      '1. Choir: 83 of 100 points.',
      '1. Kor: 83 af 100 point.',
      { rank: 1, title: 'Kor', points: 83.4 },
    ],
  ],
  meets: [
    [
      [meeting],
      'Next time: Monday 30 November at 10:00–12:00.',
      'Næste gang: mandag den 30. november kl. 10:00–12:00.',
    ],
  ],
  fits: [
    [
      ['It is free.', 'There are 4 places left.'],
      'What fits: It is free. There are 4 places left.',
      'Det passer: Det er gratis. Der er 4 ledige pladser.',
      ['Det er gratis.', 'Der er 4 ledige pladser.'],
    ],
  ],
  highlights: [
    [
      { reasons: ['interests', 'distance'], against: 'social need', unsure: undefined },
      'Speaks for it: interests and distance. Speaks against it: social need.',
      'Taler for: interesser og afstand. Taler imod: sociale behov.',
      { reasons: ['interesser', 'afstand'], against: 'sociale behov', unsure: undefined },
    ],
    [
      { reasons: ['distance'], against: undefined, unsure: 'Something must be asked first.' },
      'Speaks for it: distance. Not certain: Something must be asked first.',
      'Taler for: afstand. Usikkert: Der er noget at spørge om først.',
      { reasons: ['afstand'], against: undefined, unsure: 'Der er noget at spørge om først.' },
    ],
    [
      { reasons: [], against: 'a part of it is not wanted', unsure: undefined },
      'Speaks against it: a part of it is not wanted.',
      'Taler imod: noget af det er valgt fra.',
      { reasons: [], against: 'noget af det er valgt fra', unsure: undefined },
    ],
  ],
  disliked: ['a part of it is not wanted', 'noget af det er valgt fra'],
  mustAsk: ['Something must be asked first.', 'Der er noget at spørge om først.'],
  aheadOf: [
    [
      { ...aheadOf, points: 5 },
      '5 points ahead of the next one, “Chess”, most of all because of distance.',
      '5 point foran den næste, ”Skak”, mest på grund af afstand.',
      { title: 'Skak', by: 'afstand', points: 5 },
    ],
    [
      { ...aheadOf, points: 1, by: 'a better chance of going' },
      '1 point ahead of the next one, “Chess”, most of all because of a better chance of going.',
      '1 point foran den næste, ”Skak”, mest på grund af større chance for at kunne komme med.',
      { title: 'Skak', by: 'større chance for at kunne komme med', points: 1 },
    ],
    [
      { ...aheadOf, points: 0 },
      'About level with the next one, “Chess”.',
      'Omtrent lige med den næste, ”Skak”.',
      { title: 'Skak', by: 'afstand', points: 0 },
    ],
  ],
  leads: {
    likelihood: ['a better chance of going', 'større chance for at kunne komme med'],
    aversion: ['less that is not wanted', 'mindre af det, der er valgt fra'],
  },
  shortfall: [
    [
      { points: 8, factors: ['interests', 'social need'] },
      'It is 8 points short of the list. It would be enough to fit better in one way: interests or social need.',
      'Der mangler 8 point for at komme på listen. Det ville være nok at passe bedre på ét punkt: interesser eller sociale behov.',
      { points: 8, factors: ['interesser', 'sociale behov'] },
    ],
    [
      { points: 1, factors: [] },
      'It is 1 point short of the list.',
      'Der mangler 1 point for at komme på listen.',
    ],
    [
      { points: 0, factors: [] },
      'It is level with the last one in the list.',
      'Det står lige med den sidste på listen.',
    ],
  ],
  nothingListed: ['Nothing is listed.', 'Listen er tom.'],
  nothingFits: ['Nothing in the directory fits.', 'Intet i kataloget passer.'],
  summary: [
    [
      ranking,
      'Left out: 4 of 12 activities (other times 3, age limits 1).',
      'Sorteret fra: 4 af 12 aktiviteter (andre tidspunkter 3, aldersgrænse 1).',
    ],
    [
      { ...ranking, ruledOutTotal: 3 },
      'Left out: 3 of 12 activities (other times 3, age limits 1; some for several reasons).',
      'Sorteret fra: 3 af 12 aktiviteter (andre tidspunkter 3, aldersgrænse 1; nogle af flere grunde).',
    ],
    [
      { ...ranking, ruledOut: {} as Ranking['ruledOut'], ruledOutTotal: 0 },
      'Left out: 0 of 12 activities.',
      'Sorteret fra: 0 af 12 aktiviteter.',
    ],
  ],
};
