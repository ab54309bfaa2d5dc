/** What lies above concepts. */
import type { Sense } from './sense.ts';
import type { Thesaurus } from './thesaurus.ts';

/** All that is wider than what some words stand for, at any distance. */
export const widerThan = (
  named: readonly (readonly Sense[])[],
  { entries }: Thesaurus,
): ReadonlySet<number> => {
  const wider = new Set<number>();
  const climb = (concept: number): void => {
    for (const one of entries[concept]?.broader ?? []) {
      if (wider.has(one)) continue;
      wider.add(one);
      climb(one);
    }
  };
  for (const senses of named) for (const { concept } of senses) climb(concept);
  return wider;
};
