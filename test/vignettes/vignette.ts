/** A vignette: one person of a link worker's week, a small directory, and what must come of the two. */
import type {
  Activity,
  Patient,
  Place,
  Point,
  PricePeriod,
  RequirementId,
  State,
} from '../../src/index.ts';

export interface Vignette {
  /** First name, age, and what this story is about. */
  readonly who: string;
  readonly story: string;
  /** Absent is `today`. */
  readonly asOf?: string;
  /** Absent is `asOf`. */
  readonly now?: string;
  readonly patient: Patient;
  readonly activities: readonly Activity[];
  /** These are among the first three, in any order. */
  readonly topThree: readonly string[];
  /** Never listed, by exactly these requirements. Everything else is listed. */
  readonly never: { readonly [id: string]: readonly RequirementId[] };
  /** What must be asked first, all of it, as `requirement/fact`. What is listed and not named here is ready. */
  readonly ask?: { readonly [id: string]: readonly string[] };
  /** The next dates that fit, at most three, as `YYYY-MM-DD HH:MM` by the activity's own clock. */
  readonly meets?: { readonly [id: string]: readonly string[] };
  /** What is found of a requirement where the list alone does not show it. */
  readonly states?: { readonly [id: string]: { readonly [R in RequirementId]?: State } };
}

/** A Wednesday. With a horizon of 56 days, dates are known until 2027-01-20. */
export const today = '2026-11-25';

export const svendborg: Point = { lat: 55.06, lng: 10.607 };
export const odense: Point = { lat: 55.396, lng: 10.388 };
export const copenhagen: Point = { lat: 55.695, lng: 12.55 };

/** A listing in Danish of something that runs and was checked in this autumn, and else says nothing. */
export const activity = (
  id: string,
  title: string,
  facts: Omit<Activity, 'id' | 'title'>,
): Activity => ({
  id,
  title,
  textLanguage: 'da',
  status: 'running',
  verifiedOn: '2026-10-01',
  ...facts,
});

const KM_PER_DEGREE = 111.2;

/** One place so many kilometres due north of a point (great circle). */
export const north = (
  km: number,
  { lat, lng }: Point,
  facts: Omit<Place, 'point'> = {},
): Place[] => [{ point: { lat: Number((lat + km / KM_PER_DEGREE).toFixed(5)), lng }, ...facts }];

/** A price in whole kroner. */
export const kroner = (amount: number, per: PricePeriod): NonNullable<Activity['cost']> => ({
  amountMinor: 100 * amount,
  currency: 'DKK',
  per,
});

/** One weekly session; ISO weekday, 1 Monday to 7 Sunday. */
export const weekly = (day: number, start: string, end: string) => [{ day, start, end }] as const;
