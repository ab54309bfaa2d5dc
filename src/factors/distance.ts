/** u = decay(minutes): exp d^(x÷scale), gauss d^((x÷scale)²), linear 1 − (1−d)·x÷scale, x = max(0, minutes − offset). */
import type { Query } from '../catalogue/query.ts';
import type { Journey } from '../catalogue/travel.ts';
import { has } from '../math/bitset.ts';
import { exp, ln } from '../math/elementary.ts';
import type { Activity } from '../model/activity.ts';
import { each, number, object, oneOf, where } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { type OnlineAttitude, onlineAttitudes } from '../model/vocabulary.ts';
import type { Factor } from './factor.ts';

/** The journey that counts, or that one can stay at home. */
export type DistanceEvidence =
  | { readonly code: 'journey'; readonly journey: Journey; readonly placeName: string | undefined }
  | { readonly code: 'online'; readonly attitude: OnlineAttitude };

/** Shapes and names as search engines define them (Elasticsearch function score: offset, scale, decay). */
export interface DecayParameters {
  readonly shape: 'exp' | 'gauss' | 'linear';
  /** Minutes that cost nothing. */
  readonly offset: number;
  /** Minutes after `offset` at which utility is `decay`. */
  readonly scale: number;
  /** Above 0, below 1. */
  readonly decay: number;
}

export interface DistanceParameters extends DecayParameters {
  /** Utility of an unknown distance. */
  readonly unknown: number;
  /** Utility of taking part online. */
  readonly online: { readonly [A in OnlineAttitude]: number };
}

/** Shorter than any journey; a scale of next to nothing would overflow. */
const LEAST_SCALE = 0.001;

export const distance: Factor<'distance', DistanceParameters, DistanceEvidence> = {
  id: 'distance',
  weight: 0.2,
  parameters: {
    shape: 'exp',
    offset: 5,
    scale: 20,
    decay: 0.5,
    unknown: 0.5,
    online: { welcome: 1, 'if-needed': 0.5, no: 0 },
  },
  shape: object<DistanceParameters>(
    {
      shape: oneOf(['exp', 'gauss', 'linear']),
      offset: number(0, Number.POSITIVE_INFINITY, 'minutes'),
      scale: number(LEAST_SCALE, Number.POSITIVE_INFINITY, 'minutes'),
      decay: where(share, (value) => value > 0 && value < 1, 'a share above 0 and below 1'),
      unknown: share,
      online: each(onlineAttitudes, share),
    },
    ['shape', 'offset', 'scale', 'decay', 'unknown', 'online'],
  ),
  plan: ({ patient, catalogue, journeys }: Query, parameters) => {
    if (!journeys || !patient.home) return undefined;
    const attitude = patient.travel?.online ?? 'if-needed';
    const onlineUtility = parameters.online[attitude];
    const isOnline = (row: number) => attitude !== 'no' && has(catalogue.columns.online, row);
    const better = (row: number, utility: number) =>
      isOnline(row) ? Math.max(onlineUtility, utility) : utility;
    const decay = decayOf(parameters);
    const utilityOf = (row: number) => {
      const minutes = journeys.minutesTo(row);
      return better(row, minutes >= 0 ? decay(minutes) : parameters.unknown);
    };
    return {
      weightScale: 1,
      fill: (rows, utility) => {
        for (let i = 0; i < rows.length; i++) utility[i] = utilityOf(rows[i] as number);
      },
      appraise: (row) => {
        const [shortest, longest] = journeys.to(row).range;
        const bounds = [better(row, decay(longest)), better(row, decay(shortest))] as const;
        return { bounds, known: bounds[0] === bounds[1] ? 1 : 0 };
      },
      evidence: (row) => {
        const journey = journeys.to(row);
        if (isOnline(row) && !(decay(journey.minutes) > onlineUtility)) {
          return [{ code: 'online', attitude }];
        }
        const place = (catalogue.activities[row] as Activity).places?.[journey.place];
        return [{ code: 'journey', journey, placeName: place?.name }];
      },
    };
  },
};

/** The decay as a function of minutes, 1 to 0. */
export const decayOf = ({ shape, offset, scale, decay }: DecayParameters) => {
  const rate = ln(decay) / scale;
  return (minutes: number): number => {
    const beyond = Math.max(0, minutes - offset);
    if (shape === 'linear') return Math.max(0, 1 - ((1 - decay) * beyond) / scale);
    return exp(shape === 'exp' ? rate * beyond : (rate / scale) * beyond * beyond);
  };
};
