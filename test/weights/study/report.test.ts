import { describe, expect, it } from 'vitest';
import { alternativesOf, report, type Study, smaa, stability } from '../../../src/weights/index.ts';
import { even, far, judgements, pseudonyms, scores, studyOf } from './world.ts';

const settled = (): Study => {
  const groups = Object.fromEntries(
    pseudonyms.map((one, at) => [one, { age: at < 2 ? 'old' : 'young' }]),
  );
  const study = studyOf({ groups, declared: ['site'] });
  study.compare([
    { name: 'even', weights: even },
    { name: 'learnt', learn: { ridge: 1 } },
  ]);
  study.settle('learnt');
  return study;
};

const study = settled();
const { markdown, json } = report(study);
const { alternatives, weights } = alternativesOf(scores[0]!);
const robustness = [
  {
    of: 'one made-up list',
    stability: stability(alternatives, weights),
    smaa: smaa(alternatives, { draws: 200 }),
  },
];
const agreement = [
  { measure: 'κ', value: 0.61234, interval: [0.5, 0.7], items: 40, leftOut: 0, raters: 2 } as const,
];
const all = Object.fromEntries(
  json.sections.flatMap(({ items }) => items.map(({ id }) => [id, `We say so of ${id}.`])),
);

describe('A report', () => {
  it('has the eight headings of ISPOR, then those of De Croon', () => {
    const headings = markdown.match(/^## .+$/gm)?.map((line) => line.slice(3));
    expect(headings).toEqual([
      '1 Defining the decision problem',
      '2 Selecting and structuring criteria',
      '3 Measuring performance',
      '4 Scoring alternatives',
      '5 Weighting criteria',
      '6 Calculating aggregate scores',
      '7 Dealing with uncertainty',
      '8 Reporting and examining findings',
      'Health recommender (De Croon et al. 2021)',
      'Conduct of the study',
    ]);
    const counts = json.sections.map(({ items }) => items.length);
    expect(counts).toEqual([2, 3, 2, 2, 2, 2, 2, 2, 6, 4]);
    expect(markdown.match(/^### /gm)).toHaveLength(json.items);
  });

  it('prints what nothing fills as a gap, counts it at the top, and invents nothing', () => {
    const gaps = json.sections.flatMap(({ items }) => items.flatMap(({ gaps: own }) => own));
    expect(markdown.match(/^\*\*Not stated:\*\* /gm)).toHaveLength(gaps.length);
    expect(markdown).toContain(
      `**${json.incomplete} of ${json.items} items are not fully stated.**`,
    );
    expect(gaps.filter((gap) => gap === 'statement')).toHaveLength(23);
    expect(gaps.filter((gap) => gap !== 'statement')).toEqual(['agreement', 'robustness']);
    const blank = report(studyOf());
    const before = blank.json.sections.flatMap(({ items }) => items.flatMap((item) => item.gaps));
    expect(before.filter((gap) => gap === 'tried').length).toBeGreaterThan(4);
    expect(before.filter((gap) => gap === 'look').length).toBe(3);
    expect(blank.markdown).not.toMatch(/\| (default|even) \|/);
  });

  it('has no gap where people said all and all was done', () => {
    const whole = report(study, { statements: all, agreement, robustness });
    expect(whole.json.incomplete).toBe(0);
    expect(whole.markdown).toContain('**All items are stated.**');
    expect(whole.markdown).not.toContain('Not stated');
    expect(whole.markdown).toContain('We say so of ethics.');
    expect(whole.markdown).toContain('κ: 0.61 (0.50 to 0.70), 40 items, 2 raters.');
    const [first] = robustness[0]!.stability;
    expect(whole.markdown).toContain(
      `| Accessibility | ${first!.weight.toFixed(2)} | ${first!.from.toFixed(2)} | ${first!.to.toFixed(2)} |`,
    );
    expect(whole.markdown).toContain('Share of 200 draws of weights');
    expect(report(study, { statements: { ethics: '  ' } }).json.incomplete).toBe(json.incomplete);
  });

  it('has the figures of the study', () => {
    for (const { name, baseline, metrics } of study.tried) {
      const [own] = metrics;
      const interval = own!.interval!.map((end) => end.toFixed(3)).join(' to ');
      expect(markdown).toContain(
        `| ${name} | nDCG(judged=only) | 14 | ${own!.mean!.toFixed(3)} | ${interval} | ${baseline ?? ''} |`,
      );
    }
    const [look] = study.looks;
    expect(markdown).toContain(
      `| 1 | no | learnt | nDCG(judged=only) | 6 | ${look!.metrics[0]!.mean!.toFixed(3)} |`,
    );
    const { weights: learnt, intervals } = study.tried[2]!.fit!;
    const [from, to] = intervals!.distance!;
    expect(markdown).toContain(
      `| learnt | Distance | ${learnt.distance!.toFixed(2)} | ${from.toFixed(2)} to ${to.toFixed(2)} |`,
    );
    expect(markdown).toContain('14 to develop on, 6 put aside');
    expect(markdown).toContain(study.data.hash);
  });

  it('hides what would tell of one or two patients, and says so', () => {
    expect(markdown).toMatch(/\| age \| old \| hidden \| {2}\| {2}\| {2}\| yes \|/);
    expect(markdown).toMatch(/\d+ figures are hidden, as it would tell of fewer than 3 patients\./);
    expect(markdown).toContain('**Not declared before anybody looked:** age.');
    expect(markdown).toMatch(/\| site \| Nordby \| \d+ \|/);
  });

  it('tells of more than one look, of what was tried after it, and of what failed', () => {
    const again = settled();
    again.compare([
      { name: 'far', weights: far },
      { name: 'tight', learn: { ridges: [0], prior: undefined } as never },
    ]);
    again.settle('far', { force: true });
    const told = report(again).markdown;
    expect(told).toContain('**The patients put aside were looked at 2 times.**');
    expect(told).toContain('looked at:** far, tight.');
    expect(told).toMatch(/\| 2 \| yes \| far \|/);
    const alike = studyOf(
      {},
      judgements.map((row) => ({ ...row, grade: 1 })),
    );
    alike.compare([{ name: 'none', learn: {} }]);
    expect(report(alike).markdown).toContain(
      '“none” could not be fitted everywhere (5 of 5 folds): nothing was preferred to anything.',
    );
  });

  it('is the same bytes for the same study, put away or not', () => {
    const about = { title: 'A study', on: '2026-11-25', statements: all };
    const first = report(study, about);
    expect(report(JSON.parse(JSON.stringify(study)), about)).toEqual(first);
    expect(report(settled(), about).markdown).toBe(first.markdown);
    expect(first.markdown).toMatch(/^# A study\n\nReported on 2026-11-25\.\n/);
    expect(JSON.parse(JSON.stringify(first.json))).toEqual(first.json);
  });

  it('is written in Danish too, every item of it', () => {
    const danish = report(study, {}, { locale: 'da' });
    expect(danish.json).toEqual(json);
    expect(danish.markdown.match(/^#+ /gm)).toEqual(markdown.match(/^#+ /gm));
    expect(danish.markdown.match(/^\|/gm)).toEqual(markdown.match(/^\|/gm));
    expect(danish.markdown).toMatch(/Afstand \| 0,\d\d \| 0,\d\d til 0,\d\d/);
    expect(danish.markdown).not.toMatch(/Not stated|undefined|null|NaN/);
    expect(markdown).not.toMatch(/undefined|null|NaN/);
  });

  it('reads no Markdown into what people say', () => {
    const bars = studyOf();
    bars.compare([{ name: 'a|*b*', weights: even }]);
    expect(report(bars).markdown).toContain('| a\\|\\*b\\* | nDCG(judged=only) | 14 |');
    const said = report(study, { title: 'a | b\n# c', statements: { funding: '<b>*us*</b>' } });
    expect(said.markdown).toMatch(/^# a \\\| b \\# c\n/);
    expect(said.markdown).toContain('\\<b\\>\\*us\\*\\</b\\>');
  });

  it('is not made of what it cannot read', () => {
    expect(() => report(null as never)).toThrow(
      new TypeError('study: expected a study as toJSON gives it, got null'),
    );
    expect(() => report(study, { statements: { colour: 'x' } as never })).toThrow(TypeError);
    expect(() => report(study, { statements: { ethics: 1 } as never })).toThrow(
      new TypeError('about.statements.ethics: expected a text, got a number'),
    );
    expect(() => report(study, { on: 'today' })).toThrow(RangeError);
    expect(() => report(study, {}, { locale: 'se' as never })).toThrow(
      new RangeError('locale: expected one of en, da, got "se"'),
    );
    expect(() => report({ ...study.toJSON(), tried: [] })).toThrow(RangeError);
  });
});
