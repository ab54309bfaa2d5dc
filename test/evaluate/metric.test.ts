import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Metric, metric } from '../../src/evaluate/metric.ts';

const text = (asked: string): string => metric(asked).text;
const fault = (asked: string): string => {
  try {
    metric(asked);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
};

describe('The text of a metric', () => {
  it('is its definition: defaults left out, parameters in one order, one spelling', () => {
    expect(text('nDCG@10')).toBe('nDCG@10');
    expect(text(' ndcg ( gain = exp ) @ 10 ')).toBe('nDCG(gain=exp)@10');
    expect(text('RBP(p=.8)')).toBe('RBP');
    expect(text('RBP(p=.95)')).toBe('RBP(p=0.95)');
    expect(text('P(judged=only,rel=2)@5')).toBe('P(rel=2,judged=only)@5');
    expect(text('AP(over=R,rel=1)')).toBe('AP');
    expect(text("nDCG(gain='exp')")).toBe('nDCG(gain=exp)');
    expect(text('nDCG(gain={2:9,1:3})@5')).toBe('nDCG(gain={1:3,2:9})@5');
    expect(text('IPrec@.25')).toBe('IPrec@0.25');
    expect(String(metric('RR@10'))).toBe('RR@10');
    expect(`${metric('success@3')}`).toBe('success@3');
  });

  it('leaves out what changes nothing: the base of nDCG, what P is over without a cut-off, gains that are the grades', () => {
    expect(text('nDCG(log=e)')).toBe('nDCG');
    expect(text('nDCG(log=e,discount=clipped)')).toBe('nDCG(discount=clipped,log=e)');
    expect(text('DCG(log=e)')).toBe('DCG(log=e)');
    expect(text('P(over=list)')).toBe('P');
    expect(text('nDCG(gain={1:1,3:3})')).toBe('nDCG');
    expect(metric('nDCG(log=10)').of([1, 2, 0])).toBe(metric('nDCG').of([1, 2, 0]));
  });

  it('is read again as the same metric', () => {
    const texts = [
      'nDCG(gain={0:1,1:4.5},discount=clipped,log=e)@7',
      'nDCG(gain=exp,ideal=k,max=4)@10',
      'R(over=min)@10',
      'F(x=2,over=list)@3',
      'Rprec(times=0.2)',
      'IPrec(rel=2,round=nearest)@0.1',
      'ERR(max=3)@20',
      'compat(p=0.9)',
      'accuracy@5',
      'infAP(rel=2)',
    ];
    expect(texts.map(text)).toEqual(texts);
  });

  it('shows every parameter, and the bounds', () => {
    expect(metric('P(rel=2)@5')).toMatchObject({
      name: 'P',
      cutoff: 5,
      parameters: { rel: 2, over: 'k', judged: 'all' },
      bounds: [0, 1],
    });
    expect(metric('DCG').bounds).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(metric('RBP(gain=rel)').bounds).toEqual([0, Number.POSITIVE_INFINITY]);
    expect('cutoff' in metric('AP')).toBe(false);
  });

  it.each([
    ['nDGC@10', /expected a name among nDCG, .*; nearest is nDCG; got "nDGC@10"/],
    ['MAP@10', /nearest is AP: its mean over queries is what is called MAP/],
    ['mrr', /nearest is RR/],
    ['hit_rate@5', /nearest is success/],
    ['F1', /nearest is F;/],
    ['ndcg_cut_10', /nearest is nDCG/],
    ['', /expected a name, \(parameters\), @cut-off/],
    ['nDCG@', /expected a name/],
    ['nDCG@0', /a whole number of 1 or more behind the @, as in nDCG@10/],
    ['nDCG@2.5', /whole number/],
    ['nDCG@ten', /whole number/],
    ['success', /success needs a cut-off, as in success@10/],
    ['IPrec', /IPrec needs a cut-off, as in IPrec@0.25/],
    ['IPrec@2', /a recall from 0 to 1/],
    ['bpref@5', /bpref takes no cut-off/],
    ['P(rell=2)@5', /P has no parameter rell: expected among rel, over, judged; nearest is rel/],
    ["nDCG(dcg='exp-log2')@10", /nearest is gain, as in gain=exp/],
    ['F(beta=2)', /nearest is x, as in x=2/],
    ['Judged(rel=2)@5', /Judged has no parameter rel: expected none/],
    ['P(constructor=2)@5', /no parameter constructor/],
    ['P(rel=0)@5', /rel: expected a number above 0/],
    ['P(rel=-1)@5', /rel: expected a number above 0/],
    ['P(rel=2,rel=3)@5', /rel is given twice/],
    ['P(rel)@5', /expected parameters as in \(rel=2, judged=only\)/],
    ['RBP(p=1)', /p: expected a number above 0 and below 1/],
    ['nDCG(gain=log)', /gain: expected one of rel, exp, binary, or gains as in \{1:3,2:9\}/],
    ['nDCG(gain={1:3,1:4})', /gain: expected/],
    ['nDCG(gain={1})', /gain: expected/],
    ['nDCG(rel=2)', /rel goes with gain=binary/],
    ['RBP(rel=2,gain=rel)', /rel goes with gain=binary/],
    ['nDCG(ideal=k,gain=binary)', /ideal=k goes with a cut-off/],
    ['nDCG(ideal=k)@5', /ideal=k goes with gain=binary, or with the greatest grade of the scale/],
    ['nDCG(max=4)@5', /max goes with ideal=k/],
    ['R(over=min)', /over=min goes with a cut-off/],
    ['AP(over=k)', /over=k goes with a cut-off/],
  ])('%s is refused, saying why and what comes nearest', (asked, expected) => {
    expect(fault(asked)).toMatch(expected);
  });

  it('is a text', () => {
    expect(() => metric(10 as never)).toThrow(
      new TypeError('metric: expected a text such as nDCG@10, got number'),
    );
  });
});

describe('metric(…).of', () => {
  it('reckons by hand', () => {
    // relevant at ranks 2 and 4 of five, three relevant in all
    const grades = [0, 1, null, 2, 0];
    const judged = [0, 1, 2, 0, 1];
    const of = (asked: string): number => metric(asked).of(grades, judged);
    const log = Math.log2;
    expect(of('P@4')).toBe(2 / 4);
    expect(of('R@4')).toBe(2 / 3);
    expect(of('hits@3')).toBe(1);
    expect(of('F@5')).toBeCloseTo((2 * (2 / 5) * (2 / 3)) / (2 / 5 + 2 / 3), 12);
    expect(of('Rprec')).toBe(1 / 3);
    expect(of('RR')).toBe(1 / 2);
    expect(of('RR@1')).toBe(0);
    expect(of('success@1')).toBe(0);
    expect(of('success@2')).toBe(1);
    expect(of('AP')).toBeCloseTo((1 / 2 + 2 / 4) / 3, 12);
    expect(of('AP(over=hits)')).toBeCloseTo((1 / 2 + 2 / 4) / 2, 12);
    expect(of('AP(over=list)@2')).toBeCloseTo(1 / 2 / 2, 12);
    expect(of('DCG')).toBeCloseTo(1 / log(3) + 2 / log(5), 12);
    expect(of('DCG(gain=exp)@4')).toBeCloseTo(1 / log(3) + 3 / log(5), 12);
    expect(of('DCG(log=e)')).toBeCloseTo(1 / Math.log(3) + 2 / Math.log(5), 12);
    expect(of('nDCG')).toBeCloseTo((1 / log(3) + 2 / log(5)) / (2 + 1 / log(3) + 1 / 2), 12);
    expect(of('nDCG(ideal=list)')).toBeCloseTo((1 / log(3) + 2 / log(5)) / (2 + 1 / log(3)), 12);
    expect(of('nDCG(ideal=k,max=4)@2')).toBeCloseTo(1 / log(3) / (4 + 4 / log(3)), 12);
    expect(of('RBP(p=.5)')).toBeCloseTo(0.5 * (0.5 + 0.125), 12);
    expect(of('RBP(p=.5,gain=rel)')).toBeCloseTo(0.5 * (0.5 + 2 * 0.125), 12);
    expect(of('RBP(p=.5,gain=max)')).toBeCloseTo(0.5 * (0.5 * 0.5 + 0.125), 12);
    expect(of('RBP(p=.5,rel=2)')).toBeCloseTo(0.5 * 0.125, 12);
    expect(of('ERR(max=2)')).toBeCloseTo((1 / 4) * (1 / 2) + (3 / 4) * (3 / 4) * (1 / 4), 12);
    expect(of('bpref')).toBeCloseTo((1 - 1 / 2 + (1 - 1 / 2)) / 3, 12);
    expect(of('accuracy')).toBeCloseTo(1 - (1 + 2) / 6, 12);
    expect(of('Judged')).toBe(4 / 5);
    expect(of('IPrec@0.5')).toBe(2 / 4); // up to 2 of 3
    expect(of('IPrec(round=nearest)@0.4')).toBe(1 / 2); // 1.2 is 1
    expect(metric('IPrec@0.4').of([1, null, null, 1], [1, 1, 1])).toBe(2 / 4);
    expect(metric('IPrec(round=nearest)@0.4').of([1, null, null, 1], [1, 1, 1])).toBe(1);
    expect(of('P(judged=only)@4')).toBe(2 / 4);
    expect(of('RR(judged=only,rel=2)')).toBe(1 / 3);
    // the best list is 2 at rank 4, 1 at rank 2, and one not listed
    expect(of('compat(p=.5)')).toBeCloseTo(
      (0 + 0.5 * (1 / 2) + 0.25 * (1 / 3) + 0.125 * (2 / 4) + 0.0625 * (2 / 5)) /
        (1 + 0.5 + 0.25 + 0.125 * (3 / 4) + 0.0625 * (3 / 5)),
      12,
    );
    expect(of('infAP')).toBeCloseTo(
      (1 / 2 +
        (1 / 2) * (1 / 1) * (0.00001 / 1.00002) +
        (1 / 4 + (3 / 4) * (2 / 3) * (1.00001 / 2.00002))) /
        3,
      12,
    );
  });

  it('takes what is listed for all that was judged, unless told', () => {
    expect(metric('R').of([1, 0, null])).toBe(1);
    expect(metric('R').of([1, 0, null], [1, 0, 1])).toBe(0.5);
  });

  it('is NaN where nothing relevant was judged, and 0 where nothing relevant is listed', () => {
    for (const asked of everything.filter((one) => one.name !== 'Judged')) {
      expect(asked.of([0, null, 0])).toBeNaN();
      expect(asked.of([])).toBeNaN();
      const none = asked.of([0, null, 0], [0, 0, 2]);
      if (asked.name === 'accuracy') expect(none).toBeNaN();
      else expect([asked.text, none]).toEqual([asked.text, 0]);
    }
  });

  it('takes a grade below 0 for one that was to be judged, but was not', () => {
    expect(metric('Judged').of([1, -1, null])).toBeCloseTo(1 / 3, 12);
    expect(metric('P(judged=only)@1').of([-1, 1])).toBe(1);
    expect(metric('bpref').of([-1, 1, 0])).toBe(1);
    expect(metric('nDCG').of([1, -3])).toBe(1);
  });

  it('throws for what is no grade, naming the place and not the grade', () => {
    const wrong = (grades: unknown, judged?: unknown) => () =>
      metric('RR').of(grades as never, judged as never);
    expect(wrong('x')).toThrow(new TypeError('RR: grades: expected a list of grades'));
    expect(wrong([1, '2'])).toThrow(
      new TypeError('RR: grades[1]: expected a finite number or null, got string'),
    );
    expect(wrong([Number.NaN])).toThrow(/grades\[0\]: .* got another number/);
    expect(wrong([1], [null])).toThrow(/judged\[0\]: expected a finite number, got object/);
    expect(wrong([2, 2], [2, 1])).toThrow(
      new RangeError('RR: expected judged to hold all grades of the list, not so grades[1]'),
    );
    expect(() => metric('ERR(max=3)').of([4])).toThrow(
      new RangeError('ERR: expected grades up to max=3, got a greater one'),
    );
    for (const table of ['{1:9}', '{4:2}']) {
      expect(() => metric(`nDCG(gain=${table},ideal=k,max=4)@3`).of([1, 4, 3])).toThrow(
        new RangeError('nDCG: expected max=4 to gain the most, got a grade that gains more'),
      );
    }
  });
});

/** One of each metric, and of each parameter. */
const everything: readonly Metric[] = [
  'nDCG',
  'nDCG@3',
  'nDCG(gain=exp)@3',
  'nDCG(gain=binary,rel=2)@3',
  'nDCG(discount=clipped)@3',
  'nDCG(ideal=list)@3',
  'nDCG(gain=exp,ideal=k,max=4)@3',
  'DCG@3',
  'P@3',
  'P(over=list)@3',
  'P',
  'R@3',
  'R(over=min)@3',
  'R(over=list)@3',
  'F@3',
  'F(x=4,over=list)@3',
  'Rprec',
  'Rprec(times=1.5)',
  'hits@3',
  'success@3',
  'AP',
  'AP@3',
  'AP(over=min)@3',
  'AP(over=k)@3',
  'AP(over=list)@3',
  'AP(over=hits)@3',
  'RR',
  'RR@3',
  'RBP',
  'RBP(gain=max)@3',
  'RBP(gain=rel)',
  'ERR',
  'ERR@3',
  'bpref',
  'accuracy',
  'infAP',
  'IPrec@0.5',
  'compat',
  'Judged@3',
].map((one) => metric(one));

const grade = fc.integer({ min: 0, max: 4 });
const listed = fc.array(fc.option(grade, { nil: null }), { minLength: 1, maxLength: 12 });
const unlisted = fc.array(grade, { maxLength: 6 });
const known = (grades: readonly (number | null)[]): number[] =>
  grades.filter((one) => one !== null);

describe('Every metric', () => {
  it('stays within its bounds', () => {
    fc.assert(
      fc.property(listed, unlisted, (grades, others) => {
        for (const one of everything) {
          const value = one.of(grades, [...known(grades), ...others]);
          if (Number.isNaN(value)) continue;
          expect([one.text, value >= one.bounds[0]]).toEqual([one.text, true]);
          expect([one.text, value <= one.bounds[1] + 1e-12]).toEqual([one.text, true]);
        }
      }),
    );
  });

  it('is never lowered by moving a better item up past a worse one', () => {
    // AP over those found asks what is found alone, and the best list of ideal=list is always the list's: both hold too.
    const property = fc.property(listed, unlisted, fc.nat(), fc.nat(), (grades, others, i, j) => {
      const [one, other] = [i % grades.length, j % grades.length];
      const [upper, lower] = one < other ? [one, other] : [other, one];
      fc.pre((grades[upper] ?? 0) < (grades[lower] ?? 0));
      const better = [...grades];
      [better[upper], better[lower]] = [better[lower]!, better[upper]!];
      const judged = [...known(grades), ...others];
      for (const each of everything.filter(({ name }) => !UNORDERED.has(name))) {
        if (each.text.includes('over=hits')) continue;
        const [before, after] = [each.of(grades, judged), each.of(better, judged)];
        if (Number.isNaN(before)) continue;
        expect([each.text, after >= before - 1e-12]).toEqual([each.text, true]);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is best where the list is the best', () => {
    fc.assert(
      fc.property(fc.array(grade, { minLength: 1, maxLength: 10 }), (grades) => {
        const best = [...grades].sort((one, other) => other - one);
        for (const asked of [
          'nDCG',
          'nDCG@3',
          'nDCG(gain=exp)',
          'AP',
          'RR',
          'R',
          'Rprec',
          'compat',
        ]) {
          const value = metric(asked).of(best);
          if (!Number.isNaN(value)) expect(value).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('is not changed by items at the end that nobody judged, where it looks at the top or at what is relevant', () => {
    fc.assert(
      fc.property(listed, unlisted, fc.integer({ min: 1, max: 5 }), (grades, others, more) => {
        const longer = [...grades, ...Array.from({ length: more }, () => null)];
        const judged = [...known(grades), ...others];
        for (const one of everything.filter(({ text: name }) => !LENGTH_MATTERS.has(name))) {
          expect([one.text, one.of(longer, judged)]).toEqual([one.text, one.of(grades, judged)]);
        }
      }),
    );
  });

  it('is not changed by what lies below its cut-off', () => {
    fc.assert(
      fc.property(listed, fc.array(grade, { maxLength: 4 }), (grades, others) => {
        const top = [...grades, ...[null, null, null]].slice(0, 3);
        const judged = [...known(top), ...others];
        const cut = everything.filter(
          ({ text: name }) => /@3$/.test(name) && !/ideal=list/.test(name),
        );
        for (const one of cut) {
          expect([one.text, one.of([...top, ...others], judged)]).toEqual([
            one.text,
            one.of([...top, ...[...others].reverse()], judged),
          ]);
        }
      }),
    );
  });
});

/** Judged and infAP look at what was judged, not at how good it is. */
const UNORDERED = new Set(['Judged', 'infAP']);

/** Those that divide by the number of items listed, and accuracy, to which every item not relevant is another. */
const LENGTH_MATTERS = new Set([
  'P(over=list)@3',
  'P',
  'R(over=list)@3',
  'F(x=4,over=list)@3',
  'AP(over=list)@3',
  'accuracy',
  'compat',
  'Judged@3',
]);
