/** What counts of all that is said of one need: the latest, the conversation, and among forms what the mapping says. */
import type { Combination, NeedMapping } from './need-mapping.ts';
import type { NeedConflict, NeedSource } from './needs-reading.ts';

export interface Weighed {
  /** Absent where nothing speaks of the need. */
  readonly value?: number;
  readonly from: readonly NeedSource[];
  readonly conflicts: readonly Omit<NeedConflict, 'need'>[];
  /** What a later one of the same instrument took the place of. */
  readonly superseded: readonly NeedSource[];
}

/** The order of `sources` is kept, and matters only where two values are equal. */
export const weigh = (sources: readonly NeedSource[], mapping: NeedMapping): Weighed => {
  const { combine, tolerance } = mapping;
  const instruments = [...new Set(sources.map(({ instrument }) => instrument))];
  const current = instruments.flatMap((id) =>
    latestOf(sources.filter(({ instrument }) => instrument === id)),
  );
  const superseded = sources.filter((source) => !current.includes(source));
  const conversations = current.filter(isSaid);
  const forms = current.filter((source) => !isSaid(source));
  const conflicts = [
    ...apart('conversations', conversations, tolerance),
    ...(conversations.length === 0 ? apart('forms', forms, tolerance) : []),
    ...forms.flatMap((form) => {
      const one = farthestFrom(form, conversations);
      return one ? conflict('conversation-and-form', [one, form], tolerance) : [];
    }),
  ];
  const heard = conversations.length > 0 ? conversations : forms;
  const from = combine === 'latest' ? latestOf(heard) : heard;
  if (from.length === 0) return { from, conflicts, superseded };
  return { value: combined(from, combine), from, conflicts, superseded };
};

const isSaid = ({ instrument }: NeedSource): boolean => instrument === 'conversation';

/** Those of the last day, and those of no day, which may be as late. */
const latestOf = (sources: readonly NeedSource[]): readonly NeedSource[] => {
  const days = sources.flatMap(({ on }) => on ?? []);
  const last = days.sort().at(-1);
  return sources.filter(({ on }) => on === undefined || on === last);
};

const combined = (from: readonly NeedSource[], combine: Combination): number => {
  const values = from.map(({ value }) => value).sort((one, other) => one - other);
  const [least = 0, most = 0] = [values[0], values.at(-1)];
  if (combine !== 'mean') return most;
  // Summed from the least on, since sums round by their order; a mean must not leave its values.
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.min(Math.max(mean, least), most);
};

/** The lowest and the highest, if they are too far apart. */
const apart = (
  code: NeedConflict['code'],
  sources: readonly NeedSource[],
  tolerance: number,
): readonly Omit<NeedConflict, 'need'>[] => {
  const [lowest, highest] = [lowestOf(sources), highestOf(sources)];
  return lowest && highest ? conflict(code, [lowest, highest], tolerance) : [];
};

/** Of several conversations the one that a form agrees with least; the first of equals. */
const farthestFrom = (
  { value }: NeedSource,
  conversations: readonly NeedSource[],
): NeedSource | undefined => {
  const [low, high] = [lowestOf(conversations), highestOf(conversations)];
  if (!low || !high) return undefined;
  return Math.abs(high.value - value) > Math.abs(low.value - value) ? high : low;
};

const lowestOf = (sources: readonly NeedSource[]): NeedSource | undefined =>
  sources.reduce<NeedSource | undefined>(
    (one, other) => (one === undefined || other.value < one.value ? other : one),
    undefined,
  );

const highestOf = (sources: readonly NeedSource[]): NeedSource | undefined =>
  sources.reduce<NeedSource | undefined>(
    (one, other) => (one === undefined || other.value > one.value ? other : one),
    undefined,
  );

/** Differences are told and compared to nine places: .8 − .5 is not above .3. */
const PLACES = 1e9;

const conflict = (
  code: NeedConflict['code'],
  between: readonly [NeedSource, NeedSource],
  tolerance: number,
): readonly Omit<NeedConflict, 'need'>[] => {
  const [one, other] = between;
  const difference = Math.round(Math.abs(one.value - other.value) * PLACES) / PLACES;
  return difference > tolerance ? [{ code, between, difference }] : [];
};
