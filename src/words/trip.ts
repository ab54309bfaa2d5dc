/** A journey in words: how long, by what, and how far. */
import type { Journey } from '../catalogue/travel.ts';
import type { TravelMode } from '../model/vocabulary.ts';
import type { Format } from './format.ts';

export interface TripWords {
  readonly modes: { readonly [M in TravelMode]: string };
  readonly about: (time: string) => string;
  readonly between: (from: string, to: string) => string;
}

export interface TripOptions {
  /** It is longer than a limit, and is so in words too: times are rounded upwards. */
  readonly isTooLong?: boolean;
  /** Say how far it is, even where that is not to the door. */
  readonly withKm?: boolean;
}

/** Nearer than this is 0 kilometres in words. */
const LEAST_KM = 0.05;

export const tripIn =
  ({ modes, about, between }: TripWords) =>
  (
    journey: Journey,
    f: Format,
    { isTooLong = false, withKm = false }: TripOptions = {},
  ): string => {
    const { basis, minutes, range, mode, roadKm } = journey;
    const time = isTooLong ? f.minutesUp : f.minutes;
    const [from, to] = f.span(range, isTooLong);
    const isVague = basis === 'area' && Number.isFinite(range[1]) && time(range[0]) !== to;
    const single = basis === 'router' ? time(minutes) : about(time(Math.max(1, minutes)));
    const way = mode ? ` ${modes[mode]}` : '';
    const isFar = roadKm >= LEAST_KM && (basis === 'venue' || withKm);
    const km = isTooLong ? f.kilometresUp(roadKm) : f.kilometres(roadKm);
    return `${isVague ? between(from, to) : single}${way}${isFar ? ` (${km})` : ''}`;
  };
