/** `elicit`: what people answered, to weights. */
import type { Issue, Locale, Result } from '../index.ts';
import {
  type Ahp,
  type AhpOptions,
  ahp,
  type BestWorst,
  bestWorst,
  type Comparison,
  combineJudgements,
  combineWeights,
  type Disagreement,
  type ImportanceOrder,
  rankOrderCentroid,
  rankReciprocal,
  rankSum,
  swing,
  weightModel,
} from '../weights/index.ts';
import { type Answered, type ElicitMethod, readAnswers } from './answers.ts';
import {
  type Elicitation,
  type Elicitations,
  elicitationLines,
  type PersonalElicitation,
} from './elicitation.ts';
import { EXIT, Failure } from './failure.ts';
import { linesOf, pipedOnce } from './input.ts';
import { keepModel, type ModelFileOptions, modelAbout } from './model-file.ts';
import { asJson, asTableOf } from './output.ts';
import { paintFor } from './paint.ts';

export interface ElicitCommand extends ModelFileOptions {
  readonly method: ElicitMethod;
  readonly ahpMethod?: AhpOptions['method'];
  readonly randomIndex?: AhpOptions['randomIndex'];
  readonly missing?: AhpOptions['missing'];
  readonly lang: Locale;
  readonly format: 'table' | 'json' | 'csv';
  readonly color: boolean;
}

/** Prints the weights, how far the answers agree with each other, and how far people do. */
export const printElicitation = (files: readonly string[], options: ElicitCommand): void => {
  const { lang, format, color } = options;
  pipedOnce(files, 'one of the files');
  const about = modelAbout(options);
  const elicited = elicit(readAnswers(files, options.method), options);
  keepModel(options, about, ({ on, ...own }) => {
    const { weights, people } = elicited;
    const asked = people.length === 1 ? '1 person' : `${people.length} people`;
    const notes = `${options.method}, ${asked}`;
    return weightModel({
      ...own,
      weights: weights as Parameters<typeof weightModel>[0]['weights'], // it checks them
      obtained: { method: 'elicited', on, notes },
    });
  });
  if (format === 'json') process.stdout.write(asJson(elicited));
  else if (format === 'csv') process.stdout.write(asTableOf(rowsOf(elicited)));
  else {
    process.stdout.write(`${elicitationLines(elicited, lang, paintFor(color)).join('\n')}\n`);
  }
};

/** Nobody's voice is dropped: where one person's answers cannot be used, all is refused. */
const elicit = (answered: readonly Answered[], options: ElicitCommand): Elicitations => {
  const { method } = options;
  const each = answered.map(({ answers }) => ask(method, answers, ahpOptions(options)));
  refuse(answered, (at) => issuesOf(each[at]));
  const people = answered.map(({ person, counts }, at): PersonalElicitation => {
    const result = each[at] as Extract<Result<Elicitation>, { ok: true }>;
    return { person, counts: (counts ?? 1) as number, ...result.value };
  });
  const [first, ...others] = people;
  if (first !== undefined && others.length === 0 && first.counts === 1) {
    const { person, counts, ...own } = first;
    return { ...own, people };
  }
  const combined = combine(answered, people, ahpOptions(options));
  refuse(answered, (at) =>
    issuesOf(combined).flatMap(({ path, ...issue }) => {
      const [, place, ...rest] = path.split('/');
      const own = rest[0] === 'weights' || rest[0] === 'comparisons' ? rest.slice(1) : rest;
      return place === String(at) ? [{ ...issue, path: ['', ...own].join('/') }] : [];
    }),
  );
  if (!combined.ok) throw new Failure(linesOf(combined.issues), EXIT.input);
  return { ...combined.value, people };
};

/** The library says what is wrong with answers; their types are believed only then. */
const ask = (method: ElicitMethod, answers: unknown, options: AhpOptions): Result<Elicitation> => {
  switch (method) {
    case 'swing':
      return swing(answers as { readonly [factor: string]: number });
    case 'rank-order-centroid':
      return rankOrderCentroid(answers as ImportanceOrder);
    case 'rank-sum':
      return rankSum(answers as ImportanceOrder);
    case 'rank-reciprocal':
      return rankReciprocal(answers as ImportanceOrder);
    case 'ahp':
      return ahp(answers as readonly Comparison[], options) satisfies Result<Ahp>;
    case 'best-worst':
      return bestWorst(answers as Parameters<typeof bestWorst>[0]) satisfies Result<BestWorst>;
  }
};

/** Judgements of pairs by the geometric mean of each pair's, all else by the mean of the weights. */
const combine = (
  answered: readonly Answered[],
  people: readonly PersonalElicitation[],
  options: AhpOptions,
): Result<Elicitation & { readonly disagreement: Disagreement }> => {
  const isAhp = people.every(({ method }) => method.startsWith('ahp'));
  if (!isAhp) {
    return combineWeights(
      people.map(({ person, counts, weights }) => ({ person, counts, weights })),
    );
  }
  return combineJudgements(
    people.map(({ person, counts }, at) => ({
      person,
      counts,
      comparisons: answered[at]?.answers as readonly Comparison[],
    })),
    options,
  );
};

/** Throws with everything that is wrong with anybody's answers, each behind its file and row. */
const refuse = (
  answered: readonly Answered[],
  issuesAt: (at: number) => readonly Issue[],
): void => {
  const told = answered.flatMap(({ file, row }, at) =>
    linesOf(issuesAt(at).map((issue) => (row === undefined ? issue : { ...issue, row }))).map(
      (line) => `  ${file}${line}`,
    ),
  );
  if (told.length > 0) {
    throw new Failure(['answers cannot be used: mend these and try again', ...told], EXIT.input);
  }
};

const issuesOf = (result: Result<unknown> | undefined): readonly Issue[] =>
  result === undefined || result.ok ? [] : result.issues;

const ahpOptions = ({ ahpMethod, randomIndex, missing }: ElicitCommand): AhpOptions => ({
  ...(ahpMethod === undefined ? {} : { method: ahpMethod }),
  ...(randomIndex === undefined ? {} : { randomIndex }),
  ...(missing === undefined ? {} : { missing }),
});

/** A row a person and one for all, a column a factor. */
const rowsOf = ({ people, weights }: Elicitations): readonly object[] => [
  ...people.map(({ person, counts, weights: own }) => ({ person, counts, ...own })),
  ...(people.length > 1 ? [{ person: '', counts: '', ...weights }] : []),
];
