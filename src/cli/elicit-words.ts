/** The words of `elicit`, in both languages. */
import type { Locale } from '../index.ts';

export interface ElicitWords {
  readonly head: (method: string, people: number) => string;
  /** Heads of columns; the spread is over people. */
  readonly factor: string;
  readonly weight: string;
  readonly spread: string;
  readonly concordance: (w: string) => string;
  readonly farthest: (apart: {
    readonly one: string;
    readonly other: string;
    readonly distance: string;
  }) => string;
  /** A line on one person's answers, and on those of all. */
  readonly of: (person: string, line: string) => string;
  readonly together: (line: string) => string;
  readonly ratio: (ratio: string, table: string) => string;
  readonly noRatio: string;
  readonly triad: (factors: string, inconsistency: string) => string;
  /** Where judgements agree too little. */
  readonly askAgain: string;
  readonly completed: (one: string, other: string, times: string) => string;
  readonly deviation: (deviation: string, inconsistency: string | null) => string;
  readonly leastConsistent: (factor: string) => string;
}

const en: ElicitWords = {
  head: (method, people) =>
    `Weights by ${method}, of ${people} ${people === 1 ? 'person' : 'people'}`,
  factor: 'factor',
  weight: 'weight',
  spread: 'lowest … highest',
  concordance: (w) => `Agreement on the order (Kendall’s W, 1: all alike): ${w}.`,
  farthest: ({ one, other, distance }) =>
    `Farthest apart: ${one} and ${other}. One of them would have to move ${distance} of the weight to agree.`,
  of: (person, line) => `${person}: ${line}`,
  together: (line) => `Together: ${line}`,
  ratio: (ratio, table) =>
    `Consistency ratio ${ratio} by the table ${table}; below 0.10 is acceptable by convention.`,
  noRatio: 'No consistency ratio: pairs are missing, or the table does not reach so far.',
  triad: (factors, inconsistency) =>
    `Agree least: ${factors} (${inconsistency}; 0 is full agreement).`,
  askAgain: 'Ask about these again before the weights are used.',
  completed: (one, other, times) => `Nobody compared ${one} with ${other}: taken to be ${times}.`,
  deviation: (deviation, inconsistency) =>
    `Deviation ${deviation}${inconsistency === null ? '' : `, inconsistency ${inconsistency}`}; 0 where all judgements agree.`,
  leastConsistent: (factor) => `Agrees least: ${factor}.`,
};

const da: ElicitWords = {
  head: (method, people) =>
    `Vægte efter ${method}, fra ${people} ${people === 1 ? 'person' : 'personer'}`,
  factor: 'faktor',
  weight: 'vægt',
  spread: 'lavest … højest',
  concordance: (w) => `Enighed om rækkefølgen (Kendalls W, 1: alle ens): ${w}.`,
  farthest: ({ one, other, distance }) =>
    `Længst fra hinanden: ${one} og ${other}. Den ene måtte flytte ${distance} af vægten for at blive enig.`,
  of: (person, line) => `${person}: ${line}`,
  together: (line) => `Samlet: ${line}`,
  ratio: (ratio, table) =>
    `Konsistensforhold ${ratio} efter tabellen ${table}; under 0,10 kan efter skik godtages.`,
  noRatio: 'Intet konsistensforhold: der mangler par, eller tabellen rækker ikke så langt.',
  triad: (factors, inconsistency) =>
    `Passer dårligst sammen: ${factors} (${inconsistency}; 0 er fuld enighed).`,
  askAgain: 'Spørg om dem igen, før vægtene bruges.',
  completed: (one, other, times) => `Ingen sammenlignede ${one} med ${other}: sat til ${times}.`,
  deviation: (deviation, inconsistency) =>
    `Afvigelse ${deviation}${inconsistency === null ? '' : `, inkonsistens ${inconsistency}`}; 0, hvor alle svar passer sammen.`,
  leastConsistent: (factor) => `Passer dårligst: ${factor}.`,
};

export const elicitWords: { readonly [L in Locale]: ElicitWords } = { en, da };
