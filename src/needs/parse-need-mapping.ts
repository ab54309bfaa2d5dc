/** The door for a mapping: whether its rules can be read, and whether they keep to the instruments that they read. */
import type { Issue, Result } from '../model/issue.ts';
import { parseStrictly } from '../model/parse.ts';
import { pointer, shown } from '../model/pointer.ts';
import { isPlainObject } from '../model/shape.ts';
import type { Coding } from './instrument.ts';
import { type Instrument, instrumentOf, isForm } from './instruments/registry.ts';
import { bandLists, type NumberMeasure, numberMeasures } from './measure.ts';
import {
  type BandNeeds,
  type Curve,
  isBandRule,
  type NeedMapping,
  type NeedRule,
} from './need-mapping.ts';
import { frameShape, ruleShapeOf } from './need-mapping-shape.ts';

/**
 * Reads a mapping. Beyond its shape: every measure exists, points ascend and lie within the measure's range, needs lie in 0 to 1, a worse
 * score never lowers a need, and nothing is said twice. Issues come all at once, each with its JSON pointer.
 */
export const parseNeedMapping = (input: unknown): Result<NeedMapping> => {
  const frame = parseStrictly(frameShape, input, 'a need mapping');
  const rules = isPlainObject(input) && Array.isArray(input.rules) ? input.rules : [];
  const seen = new Set<string>();
  const found = Array.from<unknown>(rules).flatMap((rule, at): readonly Issue[] => {
    if (!isPlainObject(rule)) return []; // told by the frame
    const result = parseStrictly(ruleShapeOf(rule), rule, 'a rule');
    const issues = result.ok ? misfitsOf(result.value, seen) : result.issues;
    return issues.map((issue) => ({ ...issue, path: `/rules/${at}${issue.path}` }));
  });
  const issues = [...frame.issues, ...found];
  return frame.ok && issues.length === 0
    ? { ok: true, value: frame.value as unknown as NeedMapping, issues }
    : { ok: false, issues };
};

type Path = readonly (string | number)[];

/** A fault, if it is one. */
const fault = (isFault: boolean, path: Path, expected: string, value: unknown): readonly Issue[] =>
  isFault
    ? [
        {
          code: 'bad-value',
          severity: 'error',
          path: pointer(path),
          expected,
          received: shown(value),
        },
      ]
    : [];

const misfitsOf = (rule: NeedRule, seen: Set<string>): readonly Issue[] => {
  const { coding: stated, measure, onlyWithout } = rule;
  const instrument = instrumentOf(rule.instrument)!;
  const own = (isForm(instrument) ? instrument.codings : []).filter(({ rawRange }) => rawRange);
  const coding = own.find(({ id }) => id === stated);
  const ids = own.map(({ id }) => id).join(', ');
  const expected = ids === '' ? 'no coding: all have one range' : `none, or one of ${ids}`;
  return [
    ...fault(stated !== undefined && !coding, ['coding'], expected, stated),
    ...measureMisfits(rule, instrument, coding),
    ...Object.keys(rule.needs).flatMap((need) => {
      const key = JSON.stringify([instrument.id, stated, measure, onlyWithout, need]);
      const isAgain = seen.has(key);
      seen.add(key);
      return fault(isAgain, ['needs', need], 'a need that no rule before reads out of it', {});
    }),
  ];
};

const measureMisfits = (
  rule: NeedRule,
  instrument: Instrument,
  coding: Coding | undefined,
): readonly Issue[] => {
  const numbers = numberMeasures(instrument, coding);
  const lists = bandLists(instrument, coding);
  const names = [...numbers.keys(), ...(lists.length > 0 ? ['band'] : [])];
  const others = names.filter((name) => name !== rule.measure);
  const { measure, onlyWithout } = rule;
  const read = numbers.get(measure);
  const isOther = onlyWithout === undefined || others.includes(onlyWithout);
  return [
    ...fault(!names.includes(measure), ['measure'], `one of ${names.join(', ')}`, measure),
    ...fault(!isOther, ['onlyWithout'], `one of ${others.join(', ')}`, onlyWithout),
    ...(isBandRule(rule)
      ? Object.entries(rule.needs).flatMap(([need, bands]) => bandMisfits(bands, lists, need))
      : Object.entries(rule.needs).flatMap(([need, curve]) =>
          read ? curveMisfits(curve, read, need) : [],
        )),
  ];
};

const curveMisfits = (
  curve: Curve,
  { range: [lowest, highest], better }: NumberMeasure,
  need: string,
): readonly Issue[] =>
  curve.flatMap(([x = 0, y = 0], at) => {
    const [from = x - 1, before = y] = curve[at - 1] ?? [];
    const falls = better === 'low' ? y < before : y > before;
    const rule = better === 'low' ? 'not below' : 'not above';
    const [score, value] = [
      ['needs', need, at, 0],
      ['needs', need, at, 1],
    ];
    return [
      ...fault(x < lowest || x > highest, score, `a score, ${lowest} to ${highest}`, x),
      ...fault(x <= from, score, 'a score above the one before', x),
      ...fault(y < 0 || y > 1, value, 'a need, 0 to 1', y),
      ...fault(falls, value, `a need ${rule} the one before: a worse score never lowers it`, y),
    ];
  });

const bandMisfits = (
  bands: BandNeeds,
  lists: readonly (readonly string[])[],
  need: string,
): readonly Issue[] => {
  const path = ['needs', need];
  const isTold = (band: string): boolean => Object.hasOwn(bands, band);
  const isWhole = (list: readonly string[]): boolean => list.every(isTold);
  const known = [...new Set(lists.flat())];
  const whole = lists.map((list) => list.join(', ')).join('; or all of ');
  return [
    ...Object.keys(bands).flatMap((band) =>
      fault(
        known.length > 0 && !known.includes(band),
        [...path, band],
        `one of ${known.join(', ')}`,
        bands[band],
      ),
    ),
    ...fault(known.length > 0 && !lists.some(isWhole), path, `all of ${whole}`, bands),
    ...lists.flatMap((list) =>
      list.filter(isTold).flatMap((band, at, told) => {
        const better = told[at - 1] ?? band;
        const expected = `a need not below that of ${better}, which is better`;
        return fault(bands[band]! < bands[better]!, [...path, band], expected, bands[band]);
      }),
    ),
  ];
};
