/** How an answer is read: which options a form takes, what a number means, and on which scale the sum is. */
import type { Form } from './assessment.ts';
import type { Coding, Range } from './instrument.ts';
import type { FormInstrument, TotalInstrument } from './instruments/registry.ts';

/** The coding that holds where `stated` is stated; none where numbers have no meaning. */
export const codingOf = (instrument: FormInstrument, stated: unknown): Coding | undefined => {
  const id = stated ?? instrument.defaultCoding;
  return instrument.codings.find((coding) => coding.id === id);
};

/** Options in the instrument's order, or the coding's where that has its own. */
export const optionsOf = (
  instrument: FormInstrument,
  coding: Coding | undefined,
): readonly string[] => (coding?.rawRange ? Object.values(coding.numbers) : instrument.options);

export const rawRangeOf = (instrument: TotalInstrument, coding: Coding | undefined): Range =>
  coding?.rawRange ?? instrument.rawRange;

/** The chosen option of each item, in the instrument's order. */
export const chosenOptions = (
  instrument: FormInstrument,
  { answers, coding }: Pick<Form, 'answers' | 'coding'>,
): readonly (string | undefined)[] => {
  const numbers = codingOf(instrument, coding)?.numbers;
  return instrument.items.map(({ id }, at) => {
    const answer = isList(answers) ? answers[at] : Object.hasOwn(answers, id) ? answers[id] : null;
    return typeof answer === 'number' ? numbers?.[answer] : (answer ?? undefined);
  });
};

/** `Array.isArray` does not narrow a readonly list away. */
const isList = (
  answers: Form['answers'],
): answers is Extract<Form['answers'], readonly unknown[]> => Array.isArray(answers);
