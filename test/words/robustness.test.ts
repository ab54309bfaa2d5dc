import { describe, expect, it } from 'vitest';
import { describeRobustness, type Locale, type Robustness } from '../../src/index.ts';
import { decisive, smaa, stability, swap } from '../../src/weights/index.ts';

const weights = { interests: 0.5, distance: 0.2, socialNeed: 0.3 };
const alternatives = [
  { id: 'choir', utilities: { interests: 0.9, distance: 0.3, socialNeed: 0.5 } },
  { id: 'chess', utilities: { interests: 0.4, distance: 0.9, socialNeed: 0.6 } },
  { id: 'walks', utilities: { interests: 0.3, distance: 0.2, socialNeed: 0.1 } },
] as const;
const titles = { choir: 'Choir', chess: 'Chess', walks: 'Walks\nin the wood' };

/** Of the library's own figures. */
const robustness = (own: Partial<Robustness> = {}): Robustness => {
  const drawn = smaa(alternatives, { draws: 500, seed: 3, ranks: 2 });
  const pair = [alternatives[0], alternatives[1]] as const;
  return {
    matches: [
      {
        ...drawn.alternatives.find(({ id }) => id === 'choir')!,
        title: titles.choir,
        rank: 1,
        next: {
          title: titles.chess,
          swap: swap(...pair, weights),
          deciding: decisive(...pair, weights).deciding,
        },
      },
      {
        ...drawn.alternatives.find(({ id }) => id === 'chess')!,
        title: titles.chess,
        rank: 2,
        next: {
          title: titles.walks,
          swap: swap(alternatives[1], alternatives[2], weights),
          deciding: decisive(alternatives[1], alternatives[2], weights).deciding,
        },
      },
    ],
    first: stability(alternatives, weights),
    top: stability(alternatives, weights, { of: 'top', k: 2 }),
    k: 2,
    draws: 500,
    seed: 3,
    drawsUnknownFacts: false,
    titles,
    ...own,
  };
};

const told = (own: Partial<Robustness> = {}, locale: Locale = 'en') =>
  describeRobustness(robustness(own), locale);

describe('Robustness in words', () => {
  it('says where the first stays first, what would make the next one level, and what decides', () => {
    const { matches, list } = told();
    // Scores .66 and .56; with the others in proportion the lead is gone at distance .3143, interests .375, social need .65.
    expect(matches[0]?.slice(0, 3)).toEqual([
      'Stays first unless the weight of distance is above 0.31 (now 0.2), the weight of interests is below 0.38 (now 0.5) or the weight of social need is above 0.65 (now 0.3): then “Chess” is first.',
      'The next one, “Chess”, would be level if the weight of distance were 0.31 instead of 0.2 or 0.09 of the weight went from interests to distance.',
      'What decides between the two: interests.',
    ]);
    expect(matches[1]?.[0]).toBe(
      'The next one, “Walks in the wood”, stays behind whatever any one weight is.',
    );
    expect(list[0]).toBe('The first 2 stay the first 2 whatever any one weight is.');
    expect(list[1]).toMatch(
      /^500 draws \(seed 3\), every set of weights as likely: a standard error of at most 2\.\d percentage points\.$/,
    );
  });

  it('says the same in Danish', () => {
    const { matches, list } = told({}, 'da');
    expect(matches[0]?.[0]).toBe(
      'Forbliver nummer et, medmindre vægten af afstand er over 0,31 (nu 0,2), vægten af interesser er under 0,38 (nu 0,5) eller vægten af sociale behov er over 0,65 (nu 0,3): så er ”Chess” nummer et.',
    );
    expect(list[0]).toBe('De første 2 forbliver de første 2, uanset hvad en enkelt vægt er.');
  });

  it('tells ends by who comes in, the nearest first, with as many digits as tell them from now', () => {
    const none = { from: 0, to: 1, below: [], above: [] };
    const first = [
      { ...none, factor: 'distance', weight: 0.2, to: 0.2004, above: [{ rises: 'walks' }] },
      { ...none, factor: 'interests', weight: 0.5, from: 0.3, below: [{ rises: 'chess' }] },
      { ...none, factor: 'warmth', weight: 0.3, from: 0.05, below: [{ rises: 'walks' }] },
    ];
    expect(told({ first: first as Robustness['first'] }).matches[0]?.[0]).toBe(
      'Stays first unless the weight of distance is above 0.2004 (now 0.2) or the weight of warmth is below 0.05 (now 0.3): then “Walks in the wood” is first; or unless the weight of interests is below 0.3 (now 0.5): then “Chess” is first.',
    );
  });

  it('counts an end at 0 or 1 as none', () => {
    const edge = 1 - 1e-13;
    const first = [
      {
        factor: 'distance',
        weight: 0.2,
        from: 1e-13,
        to: edge,
        below: [{ rises: 'chess' }],
        above: [{ rises: 'walks' }],
      },
    ];
    expect(told({ first }).matches[0]?.[0]).toBe('Stays first whatever any one weight is.');
    const [match] = robustness().matches;
    const next = {
      ...match!.next!,
      swap: { lead: 0.1, ofOne: [{ factor: 'distance', weight: 0.2, to: edge }], ofTwo: [] },
    };
    expect(told({ matches: [{ ...match!, next }] }).matches[0]?.[1]).toContain('stays behind');
  });

  it('says where two are level, and never 0% or 100% of what happens or fails now and then', () => {
    const [match] = robustness().matches;
    const next = { title: 'Chess', swap: { lead: 0, ofOne: [], ofTwo: [] }, deciding: [] };
    const rare = { ...match!, next, acceptability: [0.001, 0.998], errors: [0.001, 0.001] };
    const { matches } = told({ matches: [rare] });
    expect(matches[0]?.[1]).toBe('Level with the next one, “Chess”.');
    expect(matches[0]?.[2]).toBe(
      'First in under 1% of the draws of weights, among the first 2 in over 99%.',
    );
  });

  it('tells of unknown facts only where they were drawn', () => {
    const [match] = robustness().matches;
    const matches = [{ ...match!, confidence: { share: 0.4 } }];
    expect(told({ matches }).matches[0]?.join()).not.toContain('not known');
    const open = told({ matches, drawsUnknownFacts: true });
    expect(open.matches[0]?.at(-1)).toBe(
      'With the weights that suit it best it is first in 40% of the draws of what is not known.',
    );
    expect(open.list.at(-1)).toMatch(/^What is not known was drawn too/);
  });

  it('says so where nothing is listed, and refuses an unknown language', () => {
    expect(told({ matches: [] })).toEqual({ matches: [], list: ['Nothing is listed.'] });
    expect(() => told({}, 'fr' as Locale)).toThrow(RangeError);
  });
});
