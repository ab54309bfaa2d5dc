/** What a filled-in form of an instrument looks like in each of its codings. */
import {
  described,
  either,
  list,
  oneOf,
  orNull,
  type Shape,
  some,
  where,
  whole,
} from '../model/shape.ts';
import { date } from '../model/shared-shapes.ts';
import type { Answer } from './assessment.ts';
import { optionsOf, rawRangeOf } from './coding.ts';
import type { Coding } from './instrument.ts';
import { type FormInstrument, isTotal } from './instruments/registry.ts';
import { type Reading, shapeWith } from './reading.ts';

/** A form whose answers are in one of these codings; without any, no number is read. */
export interface FormShape {
  readonly asEither: Shape<unknown>;
  readonly asList: Reading;
  readonly byItem: Reading;
}

export interface FormShapes {
  /** Where no coding is stated. */
  readonly unstated: FormShape;
  readonly byCoding: ReadonlyMap<unknown, FormShape>;
  /** Where a coding is stated that there is not. */
  readonly misstated: FormShape;
}

export const formShapesOf = (instrument: FormInstrument): FormShapes => {
  const { codings, defaultCoding } = instrument;
  const byCoding = new Map<unknown, FormShape>(
    codings.map((coding) => [
      coding.id,
      formShape(instrument, [coding], coding.id !== defaultCoding),
    ]),
  );
  return {
    unstated: byCoding.get(defaultCoding) ?? formShape(instrument, [], false),
    byCoding,
    misstated: formShape(instrument, codings, true),
  };
};

const formShape = (
  instrument: FormInstrument,
  codings: readonly Coding[],
  mustState: boolean,
): FormShape => {
  const { items } = instrument;
  const count = items.length === 1 ? '1 answer' : `${items.length} answers`;
  const whole = `a list of ${count}, null for a missing one`;
  const answer = answerIn(instrument, codings);
  const cutoff = cutoffIn(instrument, codings);
  // Where no number is read, it does no harm to state how they would be.
  const stated = codings.length > 0 ? codings : instrument.codings;
  const reading = (answers: Shape<unknown>): Reading => ({
    shape: shapeWith(
      {
        instrument: oneOf([instrument.id]),
        on: described(date, 'Of the answers.'),
        answers: described(answers, 'null, or no such item, is missing.'),
        coding: oneOf(stated.map(({ id }) => id)),
        ...(cutoff ? { cutoff: cutoff.shape } : {}),
      },
      ['instrument', 'answers', ...(mustState ? ['coding'] : [])],
    ),
    expected: {
      answers: `${whole}, or an object of answers by item`,
      answer: answer.expected,
      cutoff: cutoff?.expected,
    },
  });
  const asList = where(list(answer.shape), ({ length }) => length === items.length, whole);
  const ids = items.map(({ id }) => id);
  const byItem = some(ids, answer.shape);
  return {
    asEither: reading(either(asList, byItem)).shape,
    asList: reading(asList),
    byItem: reading(byItem),
  };
};

interface Told<T> {
  readonly shape: Shape<T>;
  readonly expected: string;
}

const answerIn = (instrument: FormInstrument, codings: readonly Coding[]): Told<Answer> => {
  const options =
    codings.length > 0
      ? [...new Set(codings.flatMap((coding) => optionsOf(instrument, coding)))]
      : instrument.options;
  const option = `an option (${options.join(', ')})`;
  if (codings.length === 0) {
    const ids = instrument.codings.map(({ id }) => id).join(' or ');
    const expected = `${option} or null; a number only with the coding ${ids}`;
    return { shape: orNull(oneOf(options)), expected };
  }
  const numbers = codings.flatMap((coding) => Object.keys(coding.numbers).map(Number));
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const unit = `a number of the coding ${codings.map(({ id }) => id).join(' or ')}`;
  return {
    shape: orNull(either(oneOf(options), whole(lowest, highest, unit))),
    expected: `${option}, ${unit} (${lowest} to ${highest}), or null`,
  };
};

/** A set of the instrument's own scale, or a number between two bands that can both be reached. */
const cutoffIn = (
  instrument: FormInstrument,
  codings: readonly Coding[],
): Told<string | number> | undefined => {
  if (!isTotal(instrument)) return undefined;
  const { cutoffs, customCutoff, rawRange } = instrument;
  const ranges = codings.map((coding) => rawRangeOf(instrument, coding));
  const lowest = 1 + Math.min(...(ranges.length > 0 ? ranges : [rawRange]).map(([from]) => from));
  const highest = Math.max(...(ranges.length > 0 ? ranges : [rawRange]).map(([, to]) => to));
  const number = `a raw score, whole, ${lowest} to ${highest}`;
  const custom: Told<string | number> = {
    shape: whole(lowest, highest, 'a raw score'),
    expected: number,
  };
  const isOwnScale = codings.length === 1 && codings[0]?.rawRange !== undefined;
  if (isOwnScale) return custom;
  const ids = cutoffs.map(({ id }) => id);
  const named = { shape: oneOf(ids), expected: `one of ${ids.join(', ')}` };
  if (!customCutoff) return named;
  return {
    shape: either(named.shape, custom.shape),
    expected: `${named.expected}, or ${number}`,
  };
};
