/** The one definition of an assessment's JSON, made of the instruments: the door checks by it, and JSON Schema is generated from it. */
import {
  described,
  either,
  isPlainObject,
  number,
  object,
  oneOf,
  type Shape,
  some,
  text,
  whole,
} from '../model/shape.ts';
import { date, share } from '../model/shared-shapes.ts';
import { socialNeeds } from '../model/vocabulary.ts';
import type { Assessment, Conversation } from './assessment.ts';
import { type FormShapes, formShapesOf } from './form-shape.ts';
import { type Instrument, instrumentIds, instruments, isForm } from './instruments/registry.ts';
import { type Reading, shapeWith } from './reading.ts';

const conversation: Shape<Conversation> = object<Conversation>(
  {
    instrument: oneOf(['conversation']),
    on: date,
    needs: described(some(socialNeeds, share), 'Strength of each need, 0 to 1; 0 is none.'),
  },
  ['instrument', 'needs'],
);

/** What was found elsewhere. */
const foundShapes = (instrument: Instrument): readonly [string, Shape<unknown>][] => {
  const { id, kind } = instrument;
  const own = { instrument: oneOf([id]), on: date };
  if (kind === 'level') {
    const level = whole(...instrument.range, 'a level');
    return [[id, shapeWith({ ...own, level }, ['instrument', 'level'])]];
  }
  if (kind !== 'value') return [];
  const value = number(...instrument.range, 'an index value');
  const valueSet = described(text, 'By which the value was found.');
  return [[id, shapeWith({ ...own, value, valueSet }, ['instrument', 'value', 'valueSet'])]];
};

const forms: ReadonlyMap<unknown, FormShapes> = new Map(
  instruments.filter(isForm).map((instrument) => [instrument.id, formShapesOf(instrument)]),
);

const others: ReadonlyMap<unknown, Shape<unknown>> = new Map<unknown, Shape<unknown>>([
  ...instruments.flatMap(foundShapes),
  ['conversation', conversation],
]);

export const assessmentShape: Shape<Assessment> = [
  ...[...forms.values()]
    .flatMap(({ unstated, byCoding }) => [...new Set([unstated, ...byCoding.values()])])
    .map(({ asEither }) => asEither),
  ...others.values(),
].reduce((all, one) => either(all, one)) as Shape<Assessment>;

/** How a value is read that is what it says it is, so that its problems are told by field; of anything else, nothing. */
export const readingOf = (input: unknown): Reading | undefined => {
  if (!isPlainObject(input)) return undefined;
  const shape = others.get(input.instrument);
  if (shape) return { shape };
  const shapes = forms.get(input.instrument);
  if (!shapes) return undefined;
  const { unstated, byCoding, misstated } = shapes;
  const form = input.coding === undefined ? unstated : (byCoding.get(input.coding) ?? misstated);
  return Array.isArray(input.answers) ? form.asList : form.byItem;
};

/** For a value that does not say what it is. */
export const kindShape: Shape<unknown> = shapeWith(
  { instrument: oneOf([...instrumentIds, 'conversation']), on: date },
  ['instrument'],
);
