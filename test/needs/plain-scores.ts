/** Scoring as the reference on instruments tells it, written out by hand for each of them: the oracle of the tests. */

export interface PlainScore {
  readonly raw?: number;
  readonly transformed?: number;
  readonly band?: string;
  /** Of subscales, or of the items of ONS4. */
  readonly parts?: { readonly [id: string]: readonly [value: number, band?: string] };
}

/** Options of each item in the order of the form; undefined is missing. */
type Options = readonly (string | undefined)[];

const SWEMWBS = `
 7→7.00   8→9.51   9→11.25 10→12.40 11→13.33 12→14.08 13→14.75 14→15.32 15→15.84 16→16.36
17→16.88 18→17.43 19→17.98 20→18.59 21→19.25 22→19.98 23→20.73 24→21.54 25→22.35 26→23.21
27→24.11 28→25.03 29→26.02 30→27.03 31→28.13 32→29.31 33→30.70 34→32.55 35→35.00`;

/** Raw and metric score of each row of the conversion table. */
export const swemwbsRows: readonly (readonly [raw: number, metric: number])[] = [
  ...SWEMWBS.matchAll(/(\d+)→([\d.]+)/g),
].map(([, raw, metric]) => [Number(raw), Number(metric)] as const);

const step = (option: string): number => Number(option.replace('level-', ''));

const add = (options: Options, value: (option: string) => number): number | undefined => {
  let sum = 0;
  for (const option of options) {
    if (option === undefined) return undefined;
    sum += value(option);
  }
  return sum;
};

const lonely = (option: string): number => {
  if (option === 'hardly-ever') return 1;
  if (option === 'some-of-the-time') return 2;
  if (option === 'often') return 3;
  return step(option);
};

const ucla3 = (options: Options): PlainScore => {
  const raw = add(options, lonely);
  if (raw === undefined) return {};
  if (options.some((option) => option?.startsWith('level-'))) return { raw };
  return { raw, band: raw >= 6 ? 'lonely' : 'not-lonely' };
};

const tIls = (options: Options): PlainScore => {
  const raw = add(options, lonely);
  if (raw === undefined) return {};
  return { raw, band: raw >= 7 ? 'severe' : raw >= 5 ? 'moderate' : 'not-lonely' };
};

const who5 = (options: Options): PlainScore => {
  const raw = add(options, step);
  if (raw === undefined) return {};
  return { raw, transformed: raw * 4, band: raw * 4 <= 50 ? 'low' : 'not-low' };
};

const swemwbs = (options: Options): PlainScore => {
  const raw = add(options, step);
  const metric = swemwbsRows.find(([row]) => row === raw)?.[1];
  if (raw === undefined || metric === undefined) return {};
  return { raw, transformed: metric, band: raw <= 23 ? 'low' : raw >= 32 ? 'high' : 'middle' };
};

const onsGood = (value: number): string =>
  value <= 4 ? 'low' : value <= 6 ? 'medium' : value <= 8 ? 'high' : 'very-high';
const onsAnxious = (value: number): string =>
  value <= 1 ? 'very-low' : value <= 3 ? 'low' : value <= 5 ? 'medium' : 'high';

const ons4 = (options: Options): PlainScore => {
  const parts: { [id: string]: readonly [number, string] } = {};
  for (const [at, id] of ['satisfied', 'worthwhile', 'happy', 'anxious'].entries()) {
    const option = options[at];
    if (option === undefined) continue;
    const value = step(option);
    parts[id] = [value, id === 'anxious' ? onsAnxious(value) : onsGood(value)];
  }
  return { parts };
};

const djgBand = (raw: number): string =>
  raw <= 1 ? 'not-lonely' : raw <= 4 ? 'moderate' : 'severe';

const djg6 = (options: Options): PlainScore => {
  const [three, four, seven, eight, nine, ten] = options;
  const emotional = [three, nine, ten];
  const social = [four, seven, eight];
  const countIn = (some: Options, counting: readonly string[]): number =>
    some.filter((option) => option !== undefined && counting.includes(option)).length;
  const ofEmotional = countIn(emotional, ['more-or-less', 'yes']);
  const ofSocial = countIn(social, ['more-or-less', 'no']);
  const parts = {
    ...(emotional.includes(undefined) ? {} : { emotional: [ofEmotional] as const }),
    ...(social.includes(undefined) ? {} : { social: [ofSocial] as const }),
  };
  const missing = options.filter((option) => option === undefined).length;
  if (missing > 1) return { parts };
  const raw = ofEmotional + ofSocial;
  const isSure = djgBand(raw) === djgBand(raw + missing);
  return { raw, parts, ...(isSure ? { band: djgBand(raw) } : {}) };
};

const lsns6 = (options: Options): PlainScore => {
  const risk = (raw: number, cutoff: number): string => (raw < cutoff ? 'at-risk' : 'not-at-risk');
  const [family, friends] = [add(options.slice(0, 3), step), add(options.slice(3), step)];
  const parts = {
    ...(family === undefined ? {} : { family: [family, risk(family, 6)] as const }),
    ...(friends === undefined ? {} : { friends: [friends, risk(friends, 6)] as const }),
  };
  if (family === undefined || friends === undefined) return { parts };
  return { raw: family + friends, parts, band: risk(family + friends, 12) };
};

const direct = ([option]: Options): PlainScore => (option === undefined ? {} : { band: option });

export const plainScores: { readonly [instrument: string]: (options: Options) => PlainScore } = {
  'ucla-3': ucla3,
  't-ils': tIls,
  'loneliness-direct': direct,
  'djg-6': djg6,
  'lsns-6': lsns6,
  'who-5': who5,
  swemwbs,
  ons4,
};
