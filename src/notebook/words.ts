/** The words in tables and pictures. A locale that misses one does not compile. */
export type Locale = 'en' | 'da';

export interface Words {
  readonly locale: Locale;
  readonly nothing: string;
  readonly more: (count: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly noInterval: string;
  readonly postHoc: string;
  readonly notStated: string;
  readonly interval: string;
  readonly weight: string;
  readonly figures: { readonly [key: string]: string };
  readonly factors: { readonly [factor: string]: string };
  readonly standings: { readonly [standing: string]: string };
  readonly contributions: {
    readonly title: string;
    readonly axis: string;
    readonly unsure: string;
    readonly barred: string;
    readonly disliked: string;
    readonly note: string;
    /** One activity: its place, its score and its parts. */
    readonly row: (name: string, score: string, parts: readonly string[]) => string;
    readonly ruledOut: string;
  };
  readonly weights: {
    readonly title: string;
    readonly axis: string;
    readonly held: string;
    readonly truth: string;
    readonly truthIs: (value: string) => string;
  };
  readonly stability: {
    readonly title: string;
    readonly axis: string;
    readonly stays: string;
    readonly row: (factor: string, weight: string, range: string) => string;
    readonly passes: (
      end: 'below' | 'above',
      at: string,
      names: readonly [rises: string, falls: string],
    ) => string;
    readonly others: (count: number) => string;
    readonly never: string;
  };
  readonly acceptability: {
    readonly title: string;
    readonly axis: string;
    readonly confidence: string;
    readonly note: (draws: string) => string;
    readonly ranksLeftOut: (shown: number) => string;
    readonly row: (
      name: string,
      first: string,
      best: readonly [rank: number, share: string],
    ) => string;
  };
  readonly calibration: {
    readonly title: string;
    readonly predicted: string;
    readonly observed: string;
    readonly perfect: string;
    readonly note: string;
    readonly row: (predicted: string, observed: string, count: string) => string;
  };
  readonly subgroups: {
    readonly title: (metric: string) => string;
    readonly axis: (metric: string) => string;
    readonly all: string;
    readonly queries: string;
    readonly difference: string;
    readonly interaction: string;
    /** Of what was compared, by name where it is known. */
    readonly directions: (
      names: readonly [one: string, other: string] | undefined,
    ) => readonly [left: string, right: string];
    readonly marked: string;
    readonly hollow: string;
    readonly row: (name: string, difference: string, queries: string) => string;
    readonly against: (interaction: string) => string;
  };
  readonly reliability: {
    readonly share: string;
    readonly grade: string;
    readonly shareAxis: string;
    readonly gradeAxis: string;
    readonly rank: string;
    readonly judged: string;
    readonly unjudged: (count: number) => string;
    readonly row: (rank: number, value: string, judged: string) => string;
  };
  readonly forest: {
    readonly title: string;
    readonly axis: string;
    readonly estimate: string;
    readonly summary: string;
    readonly fixed: string;
    readonly prediction: string;
    readonly heterogeneity: (parts: readonly string[]) => string;
  };
  readonly map: {
    readonly title: string;
    readonly home: string;
    readonly north: string;
    readonly ready: string;
    readonly askFirst: string;
    readonly online: string;
    readonly noPlace: string;
    readonly minutes: (value: string) => string;
    readonly row: (rank: number, name: string, where: string) => string;
  };
}

/** The word for a factor, or its own name where there is none. */
export const factorName = ({ factors }: Words, factor: string): string =>
  Object.hasOwn(factors, factor) ? factors[factor]! : factor;
