import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  explain,
  type Interest,
  type Match,
  type Patient,
  type RankOptions,
  rank,
  socialNeeds,
} from '../../src/index.ts';
import { catalogueOf, MOST, question } from '../arbitraries.ts';

const numRuns = 100;

/** What a patient asks for, as far as one match covers it, with the weight of each. */
const coversOf = (
  match: Match,
  wishes: readonly { readonly interest: Interest; readonly match: number }[],
  patient: Patient,
) => {
  const needs = socialNeeds.flatMap((need) => {
    const weight = patient.socialNeeds?.[need] ?? 0;
    return weight > 0 ? [{ weight, cover: match.activity.benefits?.[need] ?? 0 }] : [];
  });
  // a text may hold several wishes
  const interests = wishes.map(({ interest, match: cover }) => ({
    weight: interest.importance ?? 1,
    cover,
  }));
  const groups = [needs, interests].filter((group) => group.length > 0);
  return groups.flatMap((group) => {
    const sum = group.reduce((all, { weight }) => all + weight, 0);
    return group.map(({ weight, cover }) => ({ weight: weight / sum / groups.length, cover }));
  });
};

/** Holds a list against the definition, read off matches and explanations: each is the best of what is left. */
const expectGreedy = (
  chosen: readonly string[],
  pool: readonly { readonly match: Match; readonly covers: ReturnType<typeof coversOf> }[],
  variety: number,
) => {
  let left = pool;
  const before: (typeof pool)[number][] = [];
  const worthOf = ({ match, covers }: (typeof pool)[number]) => {
    const news = covers.reduce((sum, { weight, cover }, aspect) => {
      const open = before.reduce((all, one) => all * (1 - one.covers[aspect]!.cover), 1);
      return sum + weight * cover * open;
    }, 0);
    const certainty = match.likelihood * (1 - match.aversion);
    return (1 - variety) * match.score + variety * certainty * news;
  };
  const sameAs = (one: (typeof pool)[number]) => JSON.stringify([one.match.score, one.covers]);
  for (const id of chosen) {
    const next = left.find(({ match }) => match.id === id)!;
    expect(worthOf(next)).toBeGreaterThanOrEqual(Math.max(...left.map(worthOf)) - 1e-12);
    // Of those that are alike, the one that stands first in the order.
    expect(left.find((one) => sameAs(one) === sameAs(next))).toBe(next);
    before.push(next);
    left = left.filter((one) => one !== next);
  }
};

const varietyOf = fc.oneof(fc.constantFrom(0.5, 1), fc.double({ min: 0.01, max: 1, noNaN: true }));
const lengths = fc.constantFrom(0, 1, 2, 3, 5, 10, 200);

describe('Without variety', () => {
  it('the ranking is the same, byte for byte, whether it is 0 or absent', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options, listing }) => {
        const settings = { ...options, ...listing };
        const plain = rank(catalogue, patient, settings);
        const zero = rank(catalogue, patient, { ...settings, variety: 0 });
        expect(JSON.stringify(zero)).toBe(JSON.stringify(plain));
        expect('varietyCost' in plain).toBe(false);
        expect('varietyCost' in zero).toBe(false);
      }),
      { numRuns },
    );
  });
});

describe('With variety', () => {
  it('the list is what may be listed, each once, as many as without, and costs the stated difference of means', () => {
    fc.assert(
      fc.property(question(), varietyOf, lengths, (own, variety, k) => {
        const { catalogue, patient, options, listing } = own;
        const settings = { ...options, ...listing };
        const pool = rank(catalogue, patient, { ...settings, k: Number.POSITIVE_INFINITY });
        const { matches, varietyCost, ...rest } = rank(catalogue, patient, {
          ...settings,
          k,
          variety,
        });
        const { matches: best, ...same } = rank(catalogue, patient, { ...settings, k });
        expect(matches).toHaveLength(best.length);
        expect(new Set(matches.map(({ id }) => id)).size).toBe(matches.length);
        expect(matches.map(({ rank: place }) => place)).toEqual(matches.map((_, at) => at + 1));
        for (const { rank: _, ...match } of matches) {
          const { rank: __, ...listed } = pool.matches.find(({ id }) => id === match.id)!;
          expect(match).toEqual(listed);
        }
        const mean = (some: readonly Match[]) =>
          some.reduce((sum, { score }) => sum + score, 0) / Math.max(1, some.length);
        expect(Math.abs(varietyCost! - (mean(best) - mean(matches)))).toBeLessThanOrEqual(1e-12);
        expect(varietyCost).toBeGreaterThanOrEqual(-1e-12);
        expect(rest).toEqual(same);
      }),
      { numRuns },
    );
  });

  it('the list is that of the definition, over the ten best for each place', () => {
    fc.assert(
      fc.property(question(), varietyOf, fc.constantFrom(1, 2, 3, 5), (own, variety, k) => {
        const { catalogue, patient, options, listing } = own;
        const settings = { ...options, ...listing };
        const pool = rank(catalogue, patient, { ...settings, k: 10 * k }).matches;
        const coversFor = (match: Match) => {
          const { evidence } = explain(catalogue, patient, match.id, settings).contributions
            .interests;
          return coversOf(match, evidence, patient);
        };
        const { matches } = rank(catalogue, patient, { ...settings, k, variety });
        expect(matches).toHaveLength(Math.min(k, pool.length));
        expectGreedy(
          matches.map(({ id }) => id),
          pool.map((match) => ({ match, covers: coversFor(match) })),
          variety,
        );
      }),
      { numRuns },
    );
  });

  it('nothing beyond the ten best for each place is looked at', () => {
    const someone: Patient = {
      interests: [{ text: 'choir' }, { text: 'walk', importance: 0.2 }],
      socialNeeds: { company: 1 },
    };
    /** Whether a walk is chosen that so many choirs score better than. */
    const isChosen = (before: number, k: number) => {
      const choirs = Array.from({ length: before }, (_, at): Activity => {
        return { id: `n${10 + at}`, title: 'choir', benefits: { company: 0.8 } };
      });
      const walk: Activity = { id: 'z', title: 'walk', benefits: { company: 0.1 } };
      const { matches } = rank(catalogueOf([...choirs, walk]), someone, { k, variety: 1 });
      return matches.some(({ id }) => id === 'z');
    };
    expect([isChosen(29, 3), isChosen(30, 3)]).toEqual([true, false]);
    expect([isChosen(39, 4), isChosen(40, 4)]).toEqual([true, false]);
  });

  it('all needs together count as much as all interests, whatever the weights of the factors', () => {
    const catalogue = catalogueOf([
      { id: 'a', title: 'choir', benefits: { company: 0 } },
      { id: 'b', title: 'choir', benefits: { company: 0 } },
      { id: 'c', title: 'chess', benefits: { company: 1 } },
    ]);
    const someone: Patient = { interests: [{ text: 'choir' }], socialNeeds: { company: 1 } };
    const chosen = (variety: number) =>
      rank(catalogue, someone, { k: 2, variety }).matches.map(({ id }) => id);
    // Of the second: (1 − v)·⅔ for b, which brings nothing new, (1 − v)·⅓ + v·½ for c; level at .4.
    expect(chosen(0.39)).toEqual(['a', 'b']);
    expect(chosen(0.41)).toEqual(['a', 'c']);
  });

  it('the first is the best by score where nothing is asked for but one thing', () => {
    fc.assert(
      fc.property(question(), varietyOf, ({ catalogue, patient: { home }, options }, variety) => {
        const someone: Patient = { ...(home ? { home } : {}), interests: [{ text: 'kor' }] };
        const settings: RankOptions = { ...options, weights: { distance: 0, interests: 1 } };
        const [plain] = rank(catalogue, someone, { ...settings, k: 5 }).matches;
        const [first] = rank(catalogue, someone, { ...settings, k: 5, variety }).matches;
        expect(first?.score).toBe(plain?.score);
      }),
      { numRuns: 60 },
    );
  });

  it('the ranking is the same, byte for byte, whatever the order of the activities', () => {
    fc.assert(
      fc.property(
        question(),
        varietyOf,
        fc.array(fc.nat(), { minLength: MOST, maxLength: MOST }),
        ({ catalogue, patient, options, listing: { k: _, ...listing } }, variety, numbers) => {
          const shuffled = catalogue.activities
            .map((one, place) => ({ one, at: numbers[place]! }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          const settings = { ...options, ...listing, k: 5, variety };
          const before = JSON.stringify(rank(catalogue, patient, settings));
          const after = JSON.stringify(rank(catalogueOf(shuffled, catalogue), patient, settings));
          expect(after).toBe(before);
        },
      ),
      { numRuns },
    );
  });

  it('a list longer than 200 is refused, and so is a variety that is no share', () => {
    const catalogue = catalogueOf([{ id: 'a', title: 'choir' }]);
    const someone = { interests: [{ text: 'choir' }] };
    const call = (options: RankOptions) => () => rank(catalogue, someone, options);
    for (const k of [201, Number.POSITIVE_INFINITY]) {
      expect(call({ k, variety: 0.1 })).toThrow(/^k: expected at most 200 with variety/);
      expect(call({ k, variety: 0 })).not.toThrow();
    }
    expect(call({ k: 200, variety: 1 })).not.toThrow();
    for (const variety of [-0.1, 1.1, Number.NaN, '1' as never]) {
      expect(call({ variety })).toThrow(/^variety: expected a number from 0 to 1/);
    }
  });
});

/** What of the stated needs a list covers: Σ n·(1 − Π(1 − b)) ÷ Σ n. */
const coverage = (matches: readonly Match[], { socialNeeds: stated = {} }: Patient): number => {
  const needs = socialNeeds.filter((need) => (stated[need] ?? 0) > 0);
  const sum = needs.reduce((all, need) => all + (stated[need] ?? 0), 0);
  const covered = needs.reduce((all, need) => {
    const open = matches.reduce((left, { activity }) => {
      return left * (1 - (activity.benefits?.[need] ?? 0));
    }, 1);
    return all + (stated[need] ?? 0) * (1 - open);
  }, 0);
  return covered / sum;
};

describe('What of the stated needs is covered at variety 1', () => {
  const benefits = fc.record(
    Object.fromEntries(
      (['company', 'movement', 'learning', 'calm'] as const).map((need) => [
        need,
        fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      ]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  );
  const worlds = fc.record({
    all: fc.array(benefits, { minLength: 1, maxLength: 9 }),
    stated: fc.record({
      company: fc.constantFrom(0.2, 0.5, 1),
      movement: fc.constantFrom(0, 0.5, 1),
      learning: fc.constantFrom(0, 0.5, 1),
    }),
    k: fc.constantFrom(1, 2, 3),
  });
  const catalogueFrom = (all: readonly Activity['benefits'][]) =>
    catalogueOf(
      all.map((own, at) => ({ id: `n${at}`, title: 'choir', ...(own && { benefits: own }) })),
    );

  /** All lists of at most k. */
  const lists = (matches: readonly Match[], k: number): Match[][] =>
    k === 0
      ? [[]]
      : [
          [],
          ...matches.flatMap((match, at) =>
            lists(matches.slice(at + 1), k - 1).map((rest) => [match, ...rest]),
          ),
        ];

  it('is at least 1 − 1/e of the most that any such list covers, and all of it for one place', () => {
    // Nemhauser, Wolsey & Fisher 1978: the greedy bound for monotone submodular functions.
    fc.assert(
      fc.property(worlds, ({ all, stated, k }) => {
        const someone: Patient = { socialNeeds: stated };
        const catalogue = catalogueFrom(all);
        const { matches: pool } = rank(catalogue, someone, { k: 10 });
        const { matches } = rank(catalogue, someone, { k, variety: 1 });
        const most = Math.max(...lists(pool, k).map((list) => coverage(list, someone)));
        const share = k === 1 ? 1 : 1 - 1 / Math.E;
        expect(coverage(matches, someone)).toBeGreaterThanOrEqual(share * most - 1e-12);
      }),
      { numRuns },
    );
  });

  it('is more, on average over seeded cases, than at variety 0, and hardly ever less', () => {
    let [gained, lost] = [0, 0];
    const samples = fc.sample(worlds, { numRuns: 300, seed: 20_261_125 });
    for (const { all, stated, k } of samples) {
      const someone: Patient = { socialNeeds: stated };
      const catalogue = catalogueFrom(all);
      const covered = (variety: number) =>
        coverage(rank(catalogue, someone, { k, variety }).matches, someone);
      const difference = covered(1) - covered(0);
      if (difference < -1e-12) lost += 1;
      gained += difference;
    }
    expect(gained / samples.length).toBeGreaterThan(0.005);
    expect(lost / samples.length).toBeLessThan(0.05);
  });
});
