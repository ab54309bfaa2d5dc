/** Which of several meanings of a word is meant: what goes with something else that the text names. */
import type { Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';

/** Whether a word means one thing or another; the parts of a compound are meant together. */
export const isEither = (senses: readonly Sense[]): boolean =>
  senses.length > 1 && senses.every(({ step }) => step === 'word');

/** Those of its meanings that are related to something else in the text; all of them where none is. */
export const fittingSenses = (
  senses: readonly Sense[],
  others: readonly (readonly Sense[])[],
  thesaurus: Thesaurus,
): readonly Sense[] => {
  const fitting = senses.filter((sense) =>
    others.some((other) => goTogether([sense], other, thesaurus)),
  );
  return fitting.length > 0 ? fitting : senses;
};

/** Whether one is the other, a step from it, or a step from what is wider than that. */
export const goTogether = (
  some: readonly Sense[],
  others: readonly Sense[],
  { entries }: Thesaurus,
): boolean =>
  some.some(({ concept }) => {
    const entry = entries[concept];
    const around = new Set([
      concept,
      ...(entry?.broader ?? []),
      ...(entry?.narrower ?? []),
      ...(entry?.related ?? []).map(([one]) => one),
    ]);
    return others.some(
      ({ concept: one }) =>
        around.has(one) || (entries[one]?.broader ?? []).some((wider) => around.has(wider)),
    );
  });
