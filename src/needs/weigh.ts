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
    ...conversations.flatMap((one) =>
      forms.flatMap((form) => conflict('conversation-and-form', [one, form], tolerance)),
    ),
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
  const [first, ...rest] = sources;
  if (!first) return [];
  const lowest = rest.reduce((one, other) => (other.value < one.value ? other : one), first);
  const highest = rest.reduce((one, other) => (other.value > one.value ? other : one), first);
  return conflict(code, [lowest, highest], tolerance);
};

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
