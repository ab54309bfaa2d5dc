import { describe, expect, it } from 'vitest';
import { compare } from '../../src/evaluate/index.ts';
import { greatCircleKm } from '../../src/math/geodesy.ts';
import { wilson } from '../../src/math/interval.ts';
import {
  plotAcceptability,
  plotCalibration,
  plotContributions,
  plotForest,
  plotMap,
  plotReliability,
  plotStability,
  plotSubgroups,
  plotWeights,
  toTable,
} from '../../src/notebook/index.ts';
import { metaAnalysis, siteEstimate } from '../../src/weights/index.ts';
import { simulatedChoices } from '../weights/learn/people.ts';
import {
  acceptable,
  analysis,
  birthe,
  compared,
  explanation,
  forecasts,
  judgements,
  learnt,
  longRanking,
  measured,
  ranking,
  ruledOut,
  run,
  stable,
  titles,
  truth,
} from './examples.ts';
import { allOf, type Element, numberOf, printed, readXml } from './xml.ts';

/** The scale of an axis, from two of its ticks: printed numbers and where they stand. */
const scaleOf = (root: Element): ((x: number) => number) => {
  const ticks = allOf(root, 'text').filter(
    ({ text, attributes }) =>
      attributes['text-anchor'] === 'middle' &&
      attributes['font-size'] === '11' &&
      /^−?[\d.]+$/.test(text),
  );
  const tickOf = ({ text }: Element): number => Number(text.replace('−', '-'));
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const perPixel = (tickOf(last) - tickOf(first)) / (numberOf(last, 'x') - numberOf(first, 'x'));
  return (x) => tickOf(first) + (x - numberOf(first, 'x')) * perPixel;
};

/** Left and right end of each level interval. */
const intervalsOf = (root: Element): readonly (readonly [number, number])[] =>
  allOf(root, 'path')
    .filter(({ attributes }) => attributes.class === 'interval')
    .map(({ attributes }) => {
      const [, from, to] = /^M([\d.-]+) [\d.-]+H([\d.-]+)/.exec(attributes.d!)!;
      return [Number(from), Number(to)];
    });

describe('Contributions', () => {
  const root = readXml(plotContributions(ranking).svg);
  const boxes = allOf(root, 'rect').filter(({ attributes }) => attributes['data-part']);
  const scale = scaleOf(root);
  const rows = [...new Set(boxes.map(({ attributes }) => attributes.y!))].map((y) =>
    boxes.filter(({ attributes }) => attributes.y === y),
  );
  const widthOf = (box: Element): number => scale(numberOf(box, 'width')) - scale(0);

  it('have bars whose filled parts add up to the score, and with what was lost to the utility', () => {
    expect(rows).toHaveLength(ranking.matches.length);
    for (const [
      at,
      { score, utility, contributions, likelihood, aversion },
    ] of ranking.matches.entries()) {
      const isLost = ({ attributes }: Element): boolean =>
        ['unknown', 'aversion'].includes(attributes['data-part']!);
      const parts = rows[at]!.filter((box) => !isLost(box));
      const sum = (row: readonly Element[]): number =>
        row.reduce((total, box) => total + widthOf(box), 0);
      expect(sum(parts)).toBeCloseTo(score, 3);
      expect(sum(rows[at]!)).toBeCloseTo(utility, 3);
      for (const box of parts) {
        const factor = box.attributes['data-part'] as keyof typeof contributions;
        const part = contributions[factor].contribution * likelihood * (1 - aversion);
        expect(widthOf(box)).toBeCloseTo(part, 3);
      }
    }
    expect(ranking.matches.some(({ likelihood }) => likelihood < 1)).toBe(true);
  });

  it('stand side by side from 0 on', () => {
    for (const row of rows) {
      expect(scale(numberOf(row[0]!, 'x'))).toBeCloseTo(0, 3);
      for (const [at, box] of row.slice(1).entries()) {
        const before = row[at]!;
        expect(numberOf(box, 'x')).toBeCloseTo(
          numberOf(before, 'x') + numberOf(before, 'width'),
          1,
        );
      }
    }
  });

  it('are in the order of the ranking, with names, scores and what to ask first', () => {
    const told = printed(root);
    const labels = ranking.matches.map(({ rank, activity }) => `${rank}. ${activity.title}`);
    expect(told.filter((text) => /^\d+\. /.test(text))).toEqual(labels);
    const asked = ranking.matches.filter(({ standing }) => standing === 'ask-first');
    expect(told.filter((text) => text.endsWith('ask first'))).toHaveLength(asked.length);
    expect(told).toEqual(
      expect.arrayContaining(['Interests', 'Accessibility', 'Distance', 'Social need']),
    );
  });

  it('of a dislike are told apart from those of what is not known', () => {
    const [match] = ranking.matches;
    const disliked = { ...match!, likelihood: 0.5, aversion: 0.4, score: match!.utility * 0.3 };
    const picture = plotContributions({ ...ranking, matches: [disliked] });
    const [bar] = picture.data;
    expect(bar!.lostToUnknown).toBeCloseTo(match!.utility * 0.5, 12);
    expect(bar!.lostToAversion).toBeCloseTo(match!.utility * 0.2, 12);
    const parts = Object.values(bar!.parts).reduce((sum, part) => sum + part, 0);
    expect(parts).toBeCloseTo(disliked.score, 12);
    expect(printed(readXml(picture.svg))).toEqual(
      expect.arrayContaining(['Lost: may be unable to go', 'Lost: disliked']),
    );
  });

  it('of one explanation are the same bar', () => {
    const [bar] = plotContributions(explanation).data;
    expect(bar).toEqual(plotContributions(ranking).data[0]);
  });

  it('of what is ruled out say so, and fill nothing', () => {
    const picture = plotContributions(ruledOut);
    expect(picture.data[0]).toMatchObject({ score: 0, rank: undefined });
    expect(printed(readXml(picture.svg))).toEqual(
      expect.arrayContaining(['0.00 ruled out', 'Lost: ruled out']),
    );
    expect(picture.description).toContain('ruled out');
  });

  it('say in words what they show', () => {
    const [first] = ranking.matches;
    const { description } = plotContributions(ranking);
    expect(description).toMatch(
      new RegExp(
        `^1\\. ${first!.activity.title}: 0\\.\\d\\d \\(Interests 0\\.\\d\\d, Accessibility`,
      ),
    );
  });
});

describe('Weights', () => {
  const picture = plotWeights(learnt, { truth });
  const root = readXml(picture.svg);
  const scale = scaleOf(root);

  it('have intervals that end where they end', () => {
    const ends = intervalsOf(root).map((ends) => ends.map(scale));
    const known = Object.values(learnt.intervals);
    expect(ends).toHaveLength(known.length);
    for (const [at, [low, high]] of ends.entries()) {
      expect(low).toBeCloseTo(known[at]![0], 3);
      expect(high).toBeCloseTo(known[at]![1], 3);
    }
  });

  it('are marked where they are, and true ones by an upright line', () => {
    const marks = allOf(root, 'circle').map((mark) => scale(numberOf(mark, 'cx')));
    for (const [at, weight] of Object.values(learnt.weights).entries()) {
      expect(marks[at]).toBeCloseTo(weight, 3);
    }
    const lines = allOf(root, 'line').filter(
      ({ attributes }) => attributes['stroke-width'] === '2.5',
    );
    const factors = Object.keys(learnt.weights) as (keyof typeof truth)[];
    expect(lines).toHaveLength(factors.length);
    for (const [at, factor] of factors.entries()) {
      expect(scale(numberOf(lines[at]!, 'x1'))).toBeCloseTo(truth[factor], 3);
    }
    expect(printed(root)).toContain('An upright line is the true weight.');
  });

  it('are told in words, with their intervals', () => {
    const { weights, intervals } = {
      weights: { distance: 0.21, company: 0.79 },
      intervals: { distance: [0.11, 0.3] as const, company: null },
    };
    expect(plotWeights({ weights, intervals }).description).toBe(
      'Distance: 0.21, from 0.11 to 0.30. company: 0.79, without an interval.',
    );
    expect(plotWeights({ weights, intervals }, { locale: 'da' }).description).toBe(
      'Afstand: 0,21, fra 0,11 til 0,30. company: 0,79, uden interval.',
    );
  });

  it('of several stand together by factor, each with its own mark', () => {
    const several = plotWeights({ anna: { a: 0.2, b: 0.8 }, bo: { weights: { b: 0.5, a: 0.5 } } });
    expect(several.data.map(({ factor, name, weight }) => [factor, name, weight])).toEqual([
      ['a', 'anna', 0.2],
      ['a', 'bo', 0.5],
      ['b', 'anna', 0.8],
      ['b', 'bo', 0.5],
    ]);
    const told = readXml(several.svg);
    const labels = printed(told).filter((text) => /^[a-z]+$/.test(text));
    expect(labels).toEqual(['a', 'anna', 'bo', 'b', 'anna', 'bo']);
    expect(allOf(told, 'circle')).toHaveLength(2);
  });

  it('that are held at 0 say so', () => {
    const held = {
      weights: { near: 0, liked: 1 },
      intervals: { near: null, liked: [0.8, 1] as const },
      findings: [{ code: 'negative-weight', factor: 'near' }],
    };
    const picture = plotWeights(held);
    expect(printed(readXml(picture.svg))).toContain('held at 0');
    expect(picture.description).toContain('near: 0.00, without an interval, held at 0.');
    const ascended = { weights: { near: 1 }, intervals: null };
    expect(plotWeights(ascended).description).toBe('near: 1.00, without an interval.');
  });
});

describe('Stability', () => {
  const root = readXml(plotStability(stable, { titles }).svg);
  const scale = scaleOf(root);

  it('has bars from where to where, on 0 to 1', () => {
    const bars = allOf(root, 'rect').filter(({ attributes }) => attributes.rx === '2');
    expect(bars).toHaveLength(stable.length);
    for (const [at, { from, to }] of stable.entries()) {
      const x = numberOf(bars[at]!, 'x');
      expect(scale(x)).toBeCloseTo(from, 3);
      expect(scale(x + numberOf(bars[at]!, 'width'))).toBeCloseTo(to, 3);
    }
    expect(printed(root)).toEqual(expect.arrayContaining(['0.0', '1.0']));
  });

  it('tells who passes whom beyond an end, by name', () => {
    const row = {
      factor: 'distance',
      weight: 0.3,
      from: 0.1,
      to: 0.43,
      below: [],
      above: [
        { rises: 'chess', falls: 'choir' },
        { rises: 'walks', falls: 'choir' },
      ],
    };
    const picture = plotStability([row], { titles: { chess: 'Skak' } });
    const told = 'Above 0.43 Skak passes choir (1 more).';
    expect(printed(readXml(picture.svg))).toContain(told);
    expect(picture.description).toBe(`Distance: 0.30, stays from 0.10 to 0.43. ${told}`);
  });

  it('says where nothing changes, and nothing of an end that nobody can pass', () => {
    const whole = { factor: 'a', weight: 0.5, from: 0, to: 1, below: [], above: [] };
    const nearly = { ...whole, to: 1 - 1e-9, above: [{ rises: 'x', falls: 'y' }] };
    for (const row of [whole, nearly]) {
      expect(plotStability([row]).description).toContain('Nothing changes');
    }
  });
});

describe('Acceptability', () => {
  const picture = plotAcceptability(acceptable, { titles });
  const root = readXml(picture.svg);

  it('has the likeliest first on top', () => {
    const firsts = picture.data.map(({ acceptability }) => acceptability[0]!);
    expect(firsts).toEqual([...firsts].sort((one, other) => other - one));
    expect(printed(root)).toContain(titles[picture.data[0]!.id]);
  });

  it('prints every share in its cell, of 100, the darker the greater', () => {
    const cells = allOf(root, 'rect').filter(({ attributes }) => attributes.stroke === '#ffffff');
    const shares = picture.data.flatMap(({ acceptability }) => acceptability);
    expect(cells).toHaveLength(shares.length);
    const dark = (cell: Element): number =>
      255 - Number.parseInt(cell.attributes.fill!.slice(1, 3), 16);
    const order = [...shares.keys()].sort((one, other) => shares[one]! - shares[other]!);
    for (const [at, place] of order.slice(1).entries()) {
      expect(dark(cells[place]!)).toBeGreaterThanOrEqual(dark(cells[order[at]!]!));
    }
    for (const [at, share] of shares.entries()) {
      const cell = cells[at]!;
      const x = numberOf(cell, 'x') + numberOf(cell, 'width') / 2;
      const y = numberOf(cell, 'y') + numberOf(cell, 'height') / 2 + 4;
      const number = allOf(root, 'text').find(
        (text) =>
          Math.abs(numberOf(text, 'x') - x) < 0.02 && Math.abs(numberOf(text, 'y') - y) < 0.02,
      );
      expect(number?.text).toBe(share > 0 && share < 0.005 ? '<1' : (100 * share).toFixed(0));
    }
  });

  it('tells the draws, and which ranks have no room', () => {
    expect(printed(root)).toContain('Over 2,000 draws of weights and unknown facts.');
    const narrow = printed(readXml(plotAcceptability(acceptable, { width: 320 }).svg));
    expect(narrow.some((text) => /^The first \d ranks\.$/.test(text))).toBe(true);
  });
});

describe('Calibration', () => {
  it('puts single forecasts into bins of like size, equal chances together', () => {
    const picture = plotCalibration(forecasts, { bins: 8 });
    expect(picture.data).toHaveLength(8);
    expect(picture.data.reduce((sum, { n }) => sum + n, 0)).toBe(forecasts.length);
    for (const { n } of picture.data) expect(Math.abs(n - forecasts.length / 8)).toBeLessThan(1);
    const same = Array.from({ length: 10 }, (_, at) => ({ predicted: 0.3, observed: at < 4 }));
    const [bin, ...rest] = plotCalibration(same).data;
    expect(rest).toEqual([]);
    expect(bin).toMatchObject({ observed: 0.4, n: 10, interval: wilson(4, 10) });
    expect(bin!.predicted).toBeCloseTo(0.3, 12);
  });

  it('marks each bin where it is, area by number, with its interval', () => {
    const bins = [
      { predicted: 0.2, observed: 0.25, n: 40 },
      { predicted: 0.8, observed: 0.7, n: 10, interval: [0.5, 0.9] as const },
    ];
    const root = readXml(plotCalibration(bins).svg);
    const [left, right] = allOf(root, 'circle');
    const [x, y] = [numberOf(left!, 'cx'), numberOf(left!, 'cy')];
    const side = (numberOf(right!, 'cx') - x) / 0.6;
    expect((y - numberOf(right!, 'cy')) / side).toBeCloseTo(0.45, 3);
    expect(numberOf(left!, 'r')).toBeGreaterThan(numberOf(right!, 'r'));
    const paths = allOf(root, 'path').filter(({ attributes }) => attributes.class === 'interval');
    const [, from, to] = /^M[\d.]+ ([\d.]+)V([\d.]+)/.exec(paths[1]!.attributes.d!)!;
    expect((Number(from) - Number(to)) / side).toBeCloseTo(0.4, 3);
    expect(printed(root)).toEqual(expect.arrayContaining(['40', '10', 'as predicted']));
  });

  it('takes what calibration of follow-up gives', () => {
    const bin = { contacts: 12, range: [0.1, 0.4] as const, meanChance: 0.3, observed: 0.25 };
    const report = { bins: [{ ...bin, interval: [0.1, 0.5] as const }] };
    expect(plotCalibration(report).data).toEqual([
      { predicted: 0.3, observed: 0.25, n: 12, interval: [0.1, 0.5] },
    ]);
  });
});

describe('Subgroups', () => {
  const picture = plotSubgroups(compared, { metric: 'nDCG@5' });
  const root = readXml(picture.svg);
  const scale = scaleOf(root);

  it('begin with all, then each group under its dimension, with intervals in their place', () => {
    const labels = [
      'All',
      'alder',
      '65–79',
      '80 og over',
      'under 65',
      'område (post hoc)',
      'by',
      'land',
    ];
    const told = printed(root).filter((text) => labels.includes(text));
    expect(told).toEqual(labels);
    const groups = compared.subgroups.filter(({ metric }) => metric === 'nDCG@5');
    const ends = intervalsOf(root).map((ends) => ends.map(scale));
    expect(ends).toHaveLength(groups.length);
    for (const [at, { interval }] of groups.entries()) {
      expect(ends[at]![0]).toBeCloseTo(interval[0], 3);
      expect(ends[at]![1]).toBeCloseTo(interval[1], 3);
    }
  });

  it('that were looked at post hoc are hollow, and that is said', () => {
    const squares = allOf(root, 'rect').filter(({ attributes }) => attributes.stroke === '#0072B2');
    const hollow = squares.map(({ attributes }) => attributes.fill === '#ffffff');
    expect(hollow).toEqual([false, false, false, true, true]);
    expect(printed(root)).toContain('Hollow: looked at post hoc, an idea to test, not a finding.');
    expect(picture.data.map(({ isPostHoc }) => isPostHoc)).toEqual([false, ...hollow]);
  });

  it('that differ from all others have a star', () => {
    const queries = Array.from({ length: 40 }, (_, at) => `p${at}`);
    const rows = (better: (at: number) => number) =>
      queries.map((query, at) => ({ query, metric: 'RR', value: better(at) }));
    const groups = Object.fromEntries(
      queries.map((query, at) => [query, { age: at % 2 ? 'old' : 'young' }]),
    );
    const comparison = compare(
      rows((at) => (at % 2 ? 0.8 : 0.4) + (at % 5) / 100),
      rows((at) => 0.4 + (at % 3) / 100),
      { groups, declared: ['age'], repetitions: 200, permutations: 99 },
    );
    const told = printed(readXml(plotSubgroups(comparison).svg));
    expect(told).toEqual(expect.arrayContaining(['old *', 'young *']));
    expect(told.some((text) => text.startsWith('* The interval'))).toBe(true);
    expect(told.some((text) => text.startsWith('Hollow'))).toBe(false);
  });

  it('ask which metric, where there are several', () => {
    expect(() => plotSubgroups(compared)).toThrow(
      new RangeError('metric: expected one of RR, nDCG@5, as there are several, got nothing'),
    );
    expect(() => plotSubgroups(compared, { metric: 'AP' })).toThrow(RangeError);
  });
});

describe('Reliability', () => {
  it('is the share of what was relevant at each rank, of what was judged there', () => {
    const { data } = plotReliability(run, judgements, { relevant: 2 });
    expect(data).toHaveLength(10);
    const graded = new Map(judgements.map(({ query, id, grade }) => [`${query} ${id}`, grade]));
    for (const [at, { rank, value, interval, judged, unjudged }] of data.entries()) {
      const here = Object.entries(run).map(([query, list]) => graded.get(`${query} ${list[at]}`));
      const known = here.filter((grade) => grade !== undefined);
      const good = known.filter((grade) => grade >= 2).length;
      expect([rank, judged, unjudged]).toEqual([at + 1, known.length, here.length - known.length]);
      expect(value).toBe(good / known.length);
      expect(interval).toEqual(wilson(good, known.length));
    }
  });

  it('or the mean grade, with an interval by Student’s t', () => {
    const grades = [0, 1, 2, 3, 3, 1];
    const lists = Object.fromEntries(grades.map((_, at) => [`p${at}`, ['x']]));
    const judged = grades.map((grade, at) => ({ query: `p${at}`, id: 'x', grade }));
    const [first] = plotReliability(lists, judged, { show: 'grade' }).data;
    // By hand: 2.570582 is the .975 quantile of t with 5 degrees of freedom, 0.4944132 is √(22/3 ÷ 5 ÷ 6).
    expect(first!.value).toBeCloseTo(1.666667, 6);
    expect(first!.interval![0]).toBeCloseTo(1.666667 - 2.570582 * 0.4944132, 4);
    expect(first!.interval![1]).toBeCloseTo(1.666667 + 2.570582 * 0.4944132, 4);
    const [alone] = plotReliability({ a: ['x'] }, [{ query: 'a', id: 'x', grade: 2 }], {
      show: 'grade',
    }).data;
    expect(alone).toEqual({ rank: 1, value: 2, interval: null, judged: 1, unjudged: 0 });
  });

  it('leaves out what nobody judged, and says how many', () => {
    const some = [
      { query: 'a', id: 'x', grade: 1 },
      { query: 'a', id: 'z', grade: -1 },
    ];
    const picture = plotReliability({ a: ['x', 'y', 'z', 'w'] }, some, { k: 3 });
    expect(picture.data).toHaveLength(1);
    const further = [...some, { query: 'a', id: 'w', grade: 0 }];
    const whole = plotReliability({ a: ['x', 'y', 'z', 'w'] }, further);
    expect(whole.data.map(({ judged }) => judged)).toEqual([1, 0, 0, 1]);
    expect(whole.data[1]!.value).toBeNaN();
    expect(printed(readXml(whole.svg))).toContain('2 listed but not judged, left out.');
  });
});

describe('A forest', () => {
  const root = readXml(plotForest(analysis).svg);

  it('has squares whose area goes with the weight', () => {
    const squares = allOf(root, 'rect').filter(({ attributes }) => attributes.stroke === '#0072B2');
    const sides = squares.map((square) => numberOf(square, 'width'));
    const weights = analysis.sites.map(({ standardError }) => 1 / standardError! ** 2);
    const order = (values: readonly number[]): readonly number[] =>
      [...values.keys()].sort((one, other) => values[one]! - values[other]!);
    expect(order(sides)).toEqual(order(weights));
  });

  it('reckons an interval of 1.96 standard errors where none is given', () => {
    const [first] = plotForest(analysis).data;
    expect(first!.interval![0]).toBeCloseTo(0.42 - 1.959964 * 0.08, 6);
    const own = { ...analysis, sites: [{ site: 'x', estimate: 1, interval: [0, 3] as const }] };
    expect(plotForest(own).data[0]).toMatchObject({ interval: [0, 3], share: undefined });
  });

  it('ends with the summary, where a new site is to be expected, and how sites differ', () => {
    const scale = scaleOf(root);
    const lozenge = allOf(root, 'path').find(({ attributes }) => attributes.fill === '#222222')!;
    const points = lozenge.attributes
      .d!.slice(1, -1)
      .split('L')
      .map((point) => Number(point.split(' ')[0]));
    expect(scale(points[0]!)).toBeCloseTo(0.22, 2);
    expect(scale(points[1]!)).toBeCloseTo(0.36, 2);
    expect(scale(points[2]!)).toBeCloseTo(0.5, 2);
    const [low, high] = intervalsOf(root).at(-1)!.map(scale) as [number, number];
    expect(low).toBeCloseTo(0.05, 2);
    expect(high).toBeCloseTo(0.67, 2);
    expect(printed(root)).toContain('Between sites: τ² = 0.0120, I² = 47%.');
  });
});

describe('A forest of several factors', () => {
  const both = { factors: { distance: analysis, company: { ...analysis, sites: [] } } };

  it('is of the one that is named, and tells it', () => {
    const picture = plotForest(both, { factor: 'distance' });
    expect(picture.title).toBe('Estimates by site: Distance');
    expect(picture.data).toEqual(plotForest(analysis).data);
    expect(() => plotForest(both)).toThrow(
      new RangeError(
        'factor: expected one of distance, company, as there are several, got nothing',
      ),
    );
    expect(() => plotForest(both, { factor: 'x' })).toThrow(/^factor: expected one of distance/);
  });

  it('is what the meta-analysis of site estimates gives', () => {
    const sites = ['nord', 'syd', 'øst'].map((site, at) => {
      const people = simulatedChoices({
        coefficients: { near: 2, liked: 4 },
        patients: 30,
        each: 5,
        seed: at,
      });
      return siteEstimate(people, { site });
    });
    const merged = metaAnalysis(sites);
    const { data } = plotForest(merged, { factor: 'near' });
    const { near } = merged.factors;
    expect(data.map(({ estimate }) => estimate)).toEqual([
      ...near!.sites.map(({ estimate }) => estimate),
      near!.fixed.estimate,
      near!.random.estimate,
    ]);
    const shares = data.flatMap(({ share }) => share ?? []);
    for (const [at, { weight }] of near!.sites.entries())
      expect(shares[at]).toBeCloseTo(weight, 12);
    const table = toTable(merged);
    expect(table.rows.map(({ factor }) => factor)).toEqual([
      ...Array<string>(6).fill('liked'),
      ...Array<string>(6).fill('near'),
    ]);
  });
});

describe('A map', () => {
  const home = birthe.home!;

  it('has every activity at its distance from home, north up', () => {
    const { data } = plotMap(longRanking, { home });
    let seen = 0;
    for (const [at, { eastKm, northKm, km }] of data.entries()) {
      if (eastKm === undefined || northKm === undefined) continue;
      seen += 1;
      const points = longRanking.matches[at]!.activity.places!.flatMap(({ point }) => point ?? []);
      const least = Math.min(...points.map((point) => greatCircleKm(home, point)));
      expect(km).toBeCloseTo(least, 9);
      expect(Math.sqrt(eastKm ** 2 + northKm ** 2) / least).toBeCloseTo(1, 2);
      const nearest = points.find((point) => greatCircleKm(home, point) === least)!;
      expect(Math.sign(northKm)).toBe(Math.sign(nearest.lat - home.lat));
      expect(Math.sign(eastKm)).toBe(Math.sign(nearest.lng - home.lng));
    }
    expect(seen).toBeGreaterThan(5);
  });

  it('draws marks where they belong, by one scale', () => {
    const places = [
      [0, 1],
      [1, 0],
      [-1, -0.5],
    ] as const;
    const matches = places.map(([lat, lng], at) => ({
      ...ranking.matches[0]!,
      rank: at + 1,
      activity: { id: `a${at}`, title: `A${at}`, places: [{ point: { lat, lng } }] },
    }));
    const root = readXml(plotMap({ ...ranking, matches }, { home: { lat: 0, lng: 0 } }).svg);
    const at = (rank: string): readonly [number, number] => {
      const mark = allOf(root, 'text').find(
        ({ text, attributes }) => text === rank && attributes['text-anchor'] === 'middle',
      )!;
      return [numberOf(mark, 'x'), numberOf(mark, 'y')];
    };
    const [east, north, southWest] = [at('1'), at('2'), at('3')];
    const perDegree = east[0] - north[0];
    expect(north[1]).toBeCloseTo(east[1] - perDegree, 1);
    expect(southWest[0]).toBeCloseTo(north[0] - perDegree / 2, 1);
    expect(southWest[1]).toBeCloseTo(east[1] + perDegree, 1);
  });

  it('knows nothing of home unless it is given', () => {
    const without = plotMap(ranking);
    expect(printed(readXml(without.svg))).not.toContain('Home');
    expect(without.data.every(({ km }) => km === undefined)).toBe(true);
    expect(plotMap(ranking, { home }).svg).not.toContain(String(home.lat));
    expect(JSON.stringify(plotMap(ranking, { home }))).not.toContain(String(home.lat));
  });

  it('marks rings with kilometres, and with minutes on request', () => {
    const told = printed(readXml(plotMap(ranking, { home, minutesPerKm: 20 }).svg));
    const rings = told.flatMap((text) => {
      const [, km, minutes] = /^([\d.]+) km · (\d+) min$/.exec(text) ?? [];
      return km === undefined ? [] : [[Number(km), Number(minutes)] as const];
    });
    expect(rings.length).toBeGreaterThan(1);
    for (const [km, minutes] of rings) expect(minutes).toBeCloseTo(20 * km, 6);
    expect(() => plotMap(ranking, { minutesPerKm: 0 })).toThrow(/^minutesPerKm: expected/);
  });

  it('puts marks that would cover each other together, and loses none', () => {
    const [match] = ranking.matches;
    const matches = Array.from({ length: 9 }, (_, at) => ({
      ...match!,
      rank: at + 1,
      activity: {
        ...match!.activity,
        places: [{ point: { lat: 55 + (at > 6 ? 0.5 : 0), lng: 10 } }],
      },
    }));
    const told = printed(readXml(plotMap({ ...ranking, matches }).svg));
    expect(told).toEqual(expect.arrayContaining(['1 2 3 +4', '8 9']));
  });

  it('lists what has no place, and says whether it is online', () => {
    const [match] = ranking.matches;
    const bare = { id: 'x', title: 'X' };
    const matches = [
      { ...match!, activity: { ...bare, online: 'yes' as const } },
      { ...match!, activity: bare },
    ];
    const picture = plotMap({ ...ranking, matches }, { home });
    expect(printed(readXml(picture.svg))).toEqual(
      expect.arrayContaining(['online', 'place not known']),
    );
    expect(allOf(readXml(picture.svg), 'path')).toEqual([]); // no map of nothing
  });

  it('goes across the date line the short way', () => {
    const [match] = ranking.matches;
    const places = [{ point: { lat: 0, lng: -179.9 } }];
    const matches = [{ ...match!, activity: { ...match!.activity, places } }];
    const [row] = plotMap({ ...ranking, matches }, { home: { lat: 0, lng: 179.9 } }).data;
    expect(row!.eastKm).toBeCloseTo(22.24, 2);
  });
});

describe('Measurements', () => {
  it('are left as they are: no plot changes its argument', () => {
    const before = JSON.stringify([ranking, stable, acceptable, compared, measured, analysis]);
    plotAcceptability(acceptable);
    plotSubgroups(compared, { metric: 'RR' });
    plotForest(analysis);
    plotMap(ranking);
    expect(JSON.stringify([ranking, stable, acceptable, compared, measured, analysis])).toBe(
      before,
    );
  });
});
