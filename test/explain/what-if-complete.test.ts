import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, whatIf } from '../../src/index.ts';
import { after, type Changes, combinations, isAbout, isLess, leversOf, told } from './levers.ts';
import { type SmallWorld, smallWorld } from './small-worlds.ts';

/** One set of changes on the grid, and what it opens. */
interface Trial {
  readonly changes: Changes;
  /** Ids of all that is listed then, best first. */
  readonly ids: readonly string[];
  /** Those that are ruled out now. */
  readonly opened: readonly string[];
  /** Those of them whose own sessions the new windows are taken from. */
  readonly meant: readonly string[];
}

const tryAll = (world: SmallWorld, mayDoWithLess: boolean): readonly Trial[] => {
  const { catalogue, patient, options } = world;
  const isRuledOut = (id: string) =>
    rank(catalogue, patient, { ...options, only: [id] }).ruledOutTotal > 0;
  const barred = new Set(catalogue.activities.map(({ id }) => id).filter(isRuledOut));
  return combinations(leversOf(catalogue, patient, { options, mayDoWithLess })).map((changes) => {
    const then = after(patient, changes);
    const { matches } = rank(catalogue, then, { ...options, k: Number.POSITIVE_INFINITY });
    const opened = matches.filter(({ id }) => barred.has(id));
    const meant = opened.filter(({ activity }) => isAbout(activity, patient, changes));
    const [ids, ...some] = [matches, opened, meant].map((list) => list.map(({ id }) => id));
    return { changes, ids: ids ?? [], opened: some[0] ?? [], meant: some[1] ?? [] };
  });
};

/** Which of some ids are among the first k. */
const shown = ({ ids }: Trial, among: readonly string[], k: number) =>
  ids.slice(0, k).filter((id) => among.includes(id));

/**
 * What works and holds nothing smaller that does: a lower step of a lever, or one change less. That a window for one
 * activity may happen to hold a part of another's session is no step.
 */
const smallestOf = (trials: readonly Trial[], k: number): readonly Trial[] => {
  const works = trials.filter((trial) => shown(trial, trial.opened, k).length > 0);
  const isPart = (one: Changes, whole: Changes) =>
    one.every((change) => whole.map((other) => told([other])).includes(told([change])));
  const undercuts = (other: Trial, { changes }: Trial) =>
    other.changes !== changes &&
    isLess(other.changes, changes) &&
    (shown(other, other.meant, k).length > 0 || isPart(other.changes, changes));
  return works.filter((one) => !works.some((other) => undercuts(other, one)));
};

const toldAll = (all: readonly { readonly changes: Changes }[]) =>
  all.map(({ changes }) => told(changes)).sort();

const suggest = (
  { catalogue, patient, options }: SmallWorld,
  {
    mayDoWithLess,
    ...rest
  }: { readonly k: number; readonly mayDoWithLess: boolean; readonly activityId?: string },
) =>
  whatIf(catalogue, patient, {
    ...options,
    ...rest,
    suggestions: 10_000,
    allow: mayDoWithLess ? ['less-access'] : [],
  });

const numRuns = 60;

/**
 * All that is suggested is as small as can be, and all that is so small for its own activity is suggested, or holds
 * something that is: a window for one activity may happen to open another one.
 */
const expectSmallest = (
  suggested: readonly { readonly changes: Changes }[],
  smallest: readonly Trial[],
) => {
  expect(toldAll(smallest)).toEqual(expect.arrayContaining(toldAll(suggested)));
  const owed = smallest.filter(
    ({ changes, meant }) =>
      meant.length > 0 && !suggested.some((own) => isLess(own.changes, changes)),
  );
  expect(toldAll(owed)).toEqual([]);
};

describe('What whatIf suggests, on a grid of everything that a patient can change', () => {
  for (const mayDoWithLess of [false, true]) {
    const what = mayDoWithLess ? ', less access included' : '';
    it(`is every smallest change that opens anything, and no other${what}`, () => {
      let found = 0;
      fc.assert(
        fc.property(smallWorld(), (world) => {
          const k = Number.POSITIVE_INFINITY;
          const suggested = suggest(world, { k, mayDoWithLess });
          const smallest = smallestOf(tryAll(world, mayDoWithLess), k);
          expectSmallest(suggested, smallest);
          found += suggested.length;
        }),
        { numRuns: 3 * numRuns }, // so many that the count does not hang on luck
      );
      expect(found).toBeGreaterThan(numRuns);
    });
  }

  it('is, for one activity, every smallest change that opens that one, whatever else it opens', () => {
    fc.assert(
      fc.property(smallWorld(), fc.nat(), fc.boolean(), (world, pick, mayDoWithLess) => {
        const { activities } = world.catalogue;
        const activityId = activities[pick % activities.length]!.id;
        const k = Number.POSITIVE_INFINITY;
        const suggested = suggest(world, { k, mayDoWithLess, activityId });
        const opening = tryAll(world, mayDoWithLess).map((trial): Trial => {
          const only = (ids: readonly string[]) => ids.filter((id) => id === activityId);
          return { ...trial, opened: only(trial.opened), meant: only(trial.meant) };
        });
        expectSmallest(suggested, smallestOf(opening, k));
        for (const { matches } of suggested) {
          expect(matches.map(({ id }) => id)).toEqual([activityId]);
        }
      }),
      { numRuns },
    );
  });

  it('works where the list is full, holds nothing smaller, and has all that the newcomer needs no less of', () => {
    fc.assert(
      fc.property(
        smallWorld(),
        fc.constantFrom(1, 2, 3),
        fc.boolean(),
        (world, k, mayDoWithLess) => {
          const suggestions = suggest(world, { k, mayDoWithLess });
          const suggested = toldAll(suggestions);
          const trials = tryAll(world, mayDoWithLess);
          const smallest = smallestOf(trials, k);
          expect(toldAll(smallest)).toEqual(expect.arrayContaining(suggested));
          const isNeeded = (changes: Changes, id: string) =>
            !trials.some(
              (other) =>
                other.changes !== changes &&
                other.meant.includes(id) &&
                isLess(other.changes, changes),
            );
          const holdsSuggested = ({ changes }: Trial) =>
            suggestions.some((own) => isLess(own.changes, changes)) &&
            !suggested.includes(told(changes));
          const needed = smallest.filter(
            (trial) =>
              !holdsSuggested(trial) &&
              shown(trial, trial.meant, k).some((id) => isNeeded(trial.changes, id)),
          );
          expect(suggested).toEqual(expect.arrayContaining(toldAll(needed)));
        },
      ),
      { numRuns },
    );
  });
});
