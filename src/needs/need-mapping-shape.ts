/** The one definition of a need mapping's JSON: the parser checks by it, and JSON Schema is generated from it. */
import {
  anything,
  described,
  either,
  list,
  number,
  object,
  oneOf,
  record,
  type Shape,
  some,
  text,
  where,
} from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { socialNeeds } from '../model/vocabulary.ts';
import { provenances } from './instrument.ts';
import { instrumentIds } from './instruments/registry.ts';
import {
  type BandRule,
  type CurveRule,
  combinations,
  type NeedMapping,
  type NeedRule,
} from './need-mapping.ts';

/** Lowest and highest score of any instrument. */
const SCORES = [-1, 100] as const;

const point = where(
  list(number(...SCORES, 'a number')),
  ({ length }) => length === 2,
  'a point: score and need',
);

const curve = where(list(point), ({ length }) => length > 0, 'at least one point');

const facts = {
  instrument: oneOf(instrumentIds),
  coding: described(text, 'For a coding that has a range of its own; absent: for any other.'),
  onlyWithout: described(text, 'Speaks only where this measure has no value.'),
  provenance: oneOf(provenances),
  reason: text,
};

const REQUIRED = ['instrument', 'measure', 'needs', 'provenance', 'reason'] as const;

const curveRule = object<CurveRule>(
  {
    ...facts,
    measure: described(text, 'raw, transformed, level, value, or the id of an item or a subscale.'),
    needs: described(
      some(socialNeeds, curve),
      'Points of ascending score, straight lines between them, flat outside.',
    ),
  },
  REQUIRED,
);

const bandRule = object<BandRule>(
  {
    ...facts,
    measure: oneOf(['band']),
    needs: some(socialNeeds, described(record(text, share), 'The need of each band.')),
  },
  REQUIRED,
);

/** The shape of the kind of rule that a value says it is. */
export const ruleShapeOf = (rule: { readonly [key: string]: unknown }): Shape<NeedRule> =>
  rule.measure === 'band' ? bandRule : curveRule;

interface Frame<Rule> extends Omit<NeedMapping, 'rules'> {
  readonly rules: readonly Rule[];
}

const frameOf = <Rule>(rule: Shape<Rule>): Shape<Frame<Rule>> =>
  object<Frame<Rule>>(
    {
      schemaVersion: where(
        number(1, 1, 'a schema version') as Shape<1>,
        (version) => version === 1,
        'the schema version 1',
      ),
      id: text,
      version: text,
      reasoning: text,
      combine: described(oneOf(combinations), 'How values of several forms make one.'),
      tolerance: described(share, 'Values further apart are a conflict.'),
      rules: list(rule),
    } as never,
    ['schemaVersion', 'id', 'version', 'reasoning', 'combine', 'tolerance', 'rules'] as never,
  );

export const needMappingShape: Shape<NeedMapping> = frameOf<NeedRule>(either(curveRule, bandRule));

/** The frame alone: its rules are read one by one, for the sake of their issues. */
export const frameShape: Shape<Frame<{ readonly [key: string]: unknown }>> = frameOf(anything);
