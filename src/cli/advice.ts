/** `what-if` and `questions`: what could be done about a list. */
import {
  type Describable,
  describe,
  type Locale,
  questions,
  rank,
  weightChange,
  whatIf,
} from '../index.ts';
import { type AskingOptions, ask, known } from './asking.ts';
import { asJson, plain } from './output.ts';

export interface AdviceOptions extends AskingOptions {
  readonly format: 'table' | 'json';
}

export interface WhatIfAsked extends AdviceOptions {
  readonly id?: string;
  readonly allow?: readonly 'less-access'[];
  readonly changesAtOnce?: number;
  readonly suggestions?: number;
}

/** Prints the smallest changes that would open something, and the smallest change of one weight. */
export const printWhatIf = (options: WhatIfAsked): void => {
  const asked = ask(options);
  const { catalogue, patient, settings } = asked;
  const { id, allow, changesAtOnce, suggestions } = options;
  if (id !== undefined) known(asked, [id]);
  const one = id === undefined ? {} : { activityId: id };
  const found = whatIf(catalogue, patient, {
    ...settings,
    ...one,
    ...(allow === undefined ? {} : { allow }),
    ...(changesAtOnce === undefined ? {} : { changesAtOnce }),
    ...(suggestions === undefined ? {} : { suggestions }),
  });
  const weight = weightChange(catalogue, patient, { ...settings, ...one });
  print(
    { suggestions: found, weightChange: weight },
    [...found, ...(weight ? [weight] : [])],
    options,
  );
};

/** Prints the calls worth making, the best first. */
export const printQuestions = (options: AdviceOptions): void => {
  const { catalogue, patient, settings } = ask(options);
  const calls = questions(rank(catalogue, patient, settings));
  print(calls, calls, options);
};

const print = (
  value: unknown,
  told: readonly Describable[],
  { format, lang }: { readonly format: 'table' | 'json'; readonly lang: Locale },
): void => {
  if (format === 'json') {
    process.stdout.write(asJson(value));
    return;
  }
  const lines = told.flatMap((one) => describe(one, lang)).map((line) => `${plain(line)}\n`);
  process.stdout.write(lines.length > 0 ? lines.join('') : `${NOTHING[lang]}\n`);
};

const NOTHING: { readonly [L in Locale]: string } = {
  en: 'Nothing to suggest.',
  da: 'Der er intet at foreslå.',
};
