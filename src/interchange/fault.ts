/** Likely faults of a directory: each may be right, and is worth a look. */
import { dayNumber } from '../math/calendar.ts';
import { greatCircleKm } from '../math/geodesy.ts';
import type { Activity, Point } from '../model/activity.ts';

/** Facts, with the id of the activity that they are about. */
export type Fault =
  | { readonly code: 'point-at-zero'; readonly id: string; readonly at: Point }
  | { readonly code: 'point-swapped'; readonly id: string; readonly at: Point }
  | {
      readonly code: 'point-far-away';
      readonly id: string;
      readonly at: Point;
      readonly km: number;
    }
  | { readonly code: 'ended-long-ago'; readonly id: string; readonly lastDate: string }
  | { readonly code: 'verified-long-ago'; readonly id: string; readonly verifiedOn: string }
  | { readonly code: 'verified-in-future'; readonly id: string; readonly verifiedOn: string }
  | { readonly code: 'free-with-price'; readonly id: string; readonly amountMinor: number }
  | { readonly code: 'price-zero-not-free'; readonly id: string }
  | { readonly code: 'listed-twice'; readonly id: string; readonly like: string }
  | { readonly code: 'markup'; readonly id: string; readonly field: string; readonly found: string }
  | {
      readonly code: 'broken-text';
      readonly id: string;
      readonly field: string;
      readonly found: string;
    };

export type FaultCode = Fault['code'];

/** In the order of reports. */
export const faultCodes: readonly FaultCode[] = [
  'point-at-zero',
  'point-swapped',
  'point-far-away',
  'ended-long-ago',
  'verified-long-ago',
  'verified-in-future',
  'free-with-price',
  'price-zero-not-free',
  'listed-twice',
  'markup',
  'broken-text',
];

/** A local directory is hardly wider; a national one of a small country neither. */
const FAR_KM = 500;

const YEAR_DAYS = 365;

export const faultsOf = (activities: readonly Activity[], asOf: string): Fault[] => [
  ...pointFaults(activities),
  ...activities.flatMap((activity) => [
    ...dateFaults(activity, dayNumber(asOf)),
    ...costFaults(activity),
    ...textFaults(activity),
  ]),
  ...repetitions(activities),
];

const pointFaults = (activities: readonly Activity[]): Fault[] => {
  const points = activities.flatMap(({ id, places = [] }) =>
    places.flatMap(({ point }) => (point ? [{ id, at: point }] : [])),
  );
  const placed = points.filter(({ at }) => !isZero(at)).map(({ at }) => at);
  const centre = {
    lat: median(placed.map(({ lat }) => lat)),
    lng: median(placed.map(({ lng }) => lng)),
  };
  return points.flatMap(({ id, at }): Fault[] => {
    if (isZero(at)) return [{ code: 'point-at-zero', id, at }];
    const km = greatCircleKm(centre, at);
    if (km <= FAR_KM) return [];
    if (Math.abs(at.lng) <= 90 && greatCircleKm(centre, { lat: at.lng, lng: at.lat }) <= FAR_KM) {
      return [{ code: 'point-swapped', id, at }];
    }
    return [{ code: 'point-far-away', id, at, km: Math.round(km) }];
  });
};

const isZero = ({ lat, lng }: Point): boolean => lat === 0 && lng === 0;

const median = (values: readonly number[]): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
};

const dateFaults = ({ id, schedule, verifiedOn }: Activity, today: number): Fault[] => {
  const faults: Fault[] = [];
  const lastDate = schedule?.lastDate;
  if (lastDate !== undefined && today - dayNumber(lastDate) > YEAR_DAYS) {
    faults.push({ code: 'ended-long-ago', id, lastDate });
  }
  if (verifiedOn !== undefined && today - dayNumber(verifiedOn) > YEAR_DAYS) {
    faults.push({ code: 'verified-long-ago', id, verifiedOn });
  }
  if (verifiedOn !== undefined && dayNumber(verifiedOn) > today) {
    faults.push({ code: 'verified-in-future', id, verifiedOn });
  }
  return faults;
};

const costFaults = ({ id, cost }: Activity): Fault[] => {
  const { free, amountMinor } = cost ?? {};
  if (amountMinor === undefined) return [];
  if (free === 'yes' && amountMinor > 0) return [{ code: 'free-with-price', id, amountMinor }];
  return free === 'no' && amountMinor === 0 ? [{ code: 'price-zero-not-free', id }] : [];
};

const MARKUP = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(amp|lt|gt|quot|nbsp|#\d{1,6}|[a-z]{2,8});/i;

/** Control signs, the replacement sign, and UTF-8 that was read as Windows-1252: `Ã¦` for `æ`, `â€™` for `’`. */
const BROKEN = /(?![\t\n\v\f\r])\p{Cc}|\ufffd|Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]|â€/u;

const textFaults = ({ id, title, description = '' }: Activity): Fault[] => {
  const texts = Object.entries({ '/title': title, '/description': description });
  return texts.flatMap(([field, text]): Fault[] => {
    const [markup] = MARKUP.exec(text) ?? [];
    const [broken] = BROKEN.exec(text) ?? [];
    return [
      ...(markup === undefined ? [] : [{ code: 'markup' as const, id, field, found: markup }]),
      ...(broken === undefined ? [] : [{ code: 'broken-text' as const, id, field, found: broken }]),
    ];
  });
};

/** One title at one place over the same dates, but for case and spaces. */
const repetitions = (activities: readonly Activity[]): Fault[] => {
  const first = new Map<string, string>();
  return activities.flatMap(({ id, title, places, schedule, age }): Fault[] => {
    const place = places?.find(({ point, name, address }) => point || name || address);
    if (!place) return [];
    const { point, name, address } = place;
    const folded = title.toLowerCase().split(/\s+/).join(' ').trim();
    const key = JSON.stringify([folded, point ?? [name, address], schedule, age]);
    const like = first.get(key);
    if (like === undefined) first.set(key, id);
    return like === undefined ? [] : [{ code: 'listed-twice', id, like }];
  });
};
