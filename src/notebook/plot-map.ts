/** Where the activities of a ranking are: a map without tiles, in kilometres, north up. */
import { isObject, kindOf } from '../evaluate/kind.ts';
import { checkItems, checkNumber } from '../evaluate/settle.ts';
import { cosDegrees } from '../math/elementary.ts';
import { earthRadiusKm, greatCircleKm } from '../math/geodesy.ts';
import type { Point } from '../model/activity.ts';
import type { Match, Ranking } from '../rank/ranking.ts';
import { drawMap, type MappedActivity, whereOf } from './draw-map.ts';
import { emptyPicture, type Picture, type PlotOptions, sheetOf } from './picture.ts';
import type { Words } from './words.ts';

export interface MapOptions extends PlotOptions {
  /**
   * Draws the map around this point, with rings of distance. It is a patient's datum: with two places that are known, whoever sees the map
   * can work out where it is. Leave it out of what is published; the map is then around the middle of the activities, without rings.
   */
  readonly home?: Point;
  /** Minutes that a kilometre as the crow flies takes, above 0: rings are marked with minutes too. */
  readonly minutesPerKm?: number;
}

/**
 * Numbers are ranks, listed beside the map; marks that would cover each other share one. An activity with several places is at the one
 * nearest to home, or else the first. What has no known place is listed alone. Only relative kilometres stand in the picture.
 */
export const plotMap = (ranking: Ranking, options: MapOptions = {}): Picture<MappedActivity> => {
  const sheet = sheetOf(options, ({ map }) => map.title, ['home', 'minutesPerKm']);
  const { home, minutesPerKm } = options;
  if (!isObject(ranking)) {
    throw new TypeError(`ranking: expected a ranking, got ${kindOf(ranking)}`);
  }
  const isMatch = (row: unknown): boolean => isObject(row) && isObject((row as Match).activity);
  checkItems('ranking.matches', ranking.matches, [isMatch, 'a match of a ranking']);
  if (home !== undefined) checkHome(home);
  if (minutesPerKm !== undefined) {
    const isAbove = Number.isFinite(minutesPerKm) && minutesPerKm > 0;
    checkNumber('minutesPerKm', minutesPerKm, [isAbove, 'a finite number above 0']);
  }
  if (ranking.matches.length === 0) return emptyPicture(sheet);
  const shown = ranking.matches.slice(0, sheet.limit);
  const data = mapped(shown, home);
  const { words } = sheet;
  const left = ranking.matches.length - shown.length;
  const more = left > 0 ? [words.more(left)] : [];
  return sheet.finish({
    data,
    description: data.map((row) => sentenceOf(row, words)),
    leftOut: left,
    ...drawMap(sheet, { rows: data, hasHome: home !== undefined, minutesPerKm, more }),
  });
};

/** Says nothing of what came but its kind: it is a patient's home. */
const checkHome = (home: unknown): void => {
  const { lat, lng } = (isObject(home) ? home : {}) as Partial<Point>;
  const fits = Math.abs(lat ?? NaN) <= 90 && Math.abs(lng ?? NaN) <= 180;
  if (fits) return;
  const rule = 'a point { lat: −90 to 90, lng: −180 to 180 }';
  throw new TypeError(
    `home: expected ${rule}, got ${isObject(home) ? 'another object' : kindOf(home)}`,
  );
};

const mapped = (matches: readonly Match[], home: Point | undefined): readonly MappedActivity[] => {
  const places = matches.map(({ activity }) => placeOf(activity.places ?? [], home));
  const centre = home ?? middleOf(places.filter((place) => place !== undefined));
  return matches.map(({ rank, id, activity, standing }, at) => {
    const place = places[at];
    const own = {
      rank,
      id,
      title: activity.title,
      standing,
      isOnline: activity.online === 'yes',
    };
    if (place === undefined || centre === undefined) {
      return { ...own, eastKm: undefined, northKm: undefined, km: undefined };
    }
    const [eastKm, northKm] = offsetOf(place, centre);
    return { ...own, eastKm, northKm, km: home && greatCircleKm(home, place) };
  });
};

const placeOf = (
  places: readonly { readonly point?: Point }[],
  home: Point | undefined,
): Point | undefined => {
  const points = places.flatMap(({ point }) => (point ? [point] : []));
  if (home === undefined) return points[0];
  const distances = points.map((point) => greatCircleKm(home, point));
  return points[distances.indexOf(distances.reduce((least, km) => Math.min(least, km), Infinity))];
};

const middleOf = (points: readonly Point[]): Point | undefined => {
  const [first] = points;
  if (first === undefined) return undefined;
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2;
  const lng = first.lng + middle(points.map((point) => turned(point.lng - first.lng)));
  return { lat: middle(points.map(({ lat }) => lat)), lng };
};

/** Equirectangular around the centre: right to a hundredth within some 100 km, which is farther than anybody goes for a choir. */
const offsetOf = (point: Point, centre: Point): readonly [eastKm: number, northKm: number] => [
  turned(point.lng - centre.lng) * KM_PER_DEGREE * cosDegrees((point.lat + centre.lat) / 2),
  (point.lat - centre.lat) * KM_PER_DEGREE,
];

const KM_PER_DEGREE = (earthRadiusKm * Math.PI) / 180;

/** The shorter way round, across the date line too. */
const turned = (degrees: number): number =>
  degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;

const sentenceOf = (row: MappedActivity, words: Words): string => {
  const standing = words.standings[row.standing] ?? row.standing;
  const where = whereOf(row, words);
  return words.map.row(row.rank, row.title, where === '' ? standing : `${where}, ${standing}`);
};
