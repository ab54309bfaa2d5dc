/** The phrases that a system does worst on: what it lists first, and what it misses. For the half that may be learnt from. */
import type { Half } from './evaluation-set.ts';
import { gradeOf } from './metrics.ts';
import { CUT_OFF, GOOD, type Scored, SILENT_BELOW } from './score.ts';
import { hundredths } from './table.ts';

const SHOWN = 5;

/** Lines: the `count` lowest by nDCG, then those of `nothing` that are answered, loudest first; equals in the order of the set. */
export const worst = (
  scored: readonly Scored[],
  { activities }: Half,
  count: number,
): readonly string[] => {
  const titles = new Map(activities.map(({ id, title }) => [id, title]));
  const describe = (id: string, grade: number): string =>
    `    ${grade}  ${titles.get(id) ?? ''} (${id})`;
  const lowest = scored
    .filter(({ measures }) => !Number.isNaN(measures['nDCG@10']))
    .sort((a, b) => a.measures['nDCG@10'] - b.measures['nDCG@10'])
    .slice(0, count);
  const loudest = scored
    .filter(({ phrase, hits }) => phrase.slice === 'nothing' && bestOf(hits) >= SILENT_BELOW)
    .sort((a, b) => bestOf(b.hits) - bestOf(a.hits))
    .slice(0, count);
  return [
    '',
    'Lowest nDCG@10, with grades',
    ...lowest.flatMap(({ phrase: { id, text, slice, grades }, hits, measures }) => {
      const listed = new Set(hits.slice(0, CUT_OFF).map((hit) => hit.id));
      const missed = Object.entries(grades).filter(
        ([other, grade]) => grade >= GOOD && !listed.has(other),
      );
      return [
        '',
        `${hundredths(measures['nDCG@10'])}  ${text} (${id}, ${slice})`,
        `  listed first${hits.length === 0 ? ': nothing' : ''}`,
        ...hits.slice(0, SHOWN).map((hit) => describe(hit.id, gradeOf(hit.id, grades))),
        `  missed among the first ${CUT_OFF}${missed.length === 0 ? ': nothing good' : ''}`,
        ...missed.map(([other, grade]) => describe(other, grade)),
      ];
    }),
    '',
    `Answered though nothing fits: best match ${hundredths(SILENT_BELOW)} or more`,
    ...loudest.flatMap(({ phrase: { id, text }, hits }) => [
      '',
      `${hundredths(bestOf(hits))}  ${text} (${id})`,
      ...hits.slice(0, 1).map((hit) => describe(hit.id, 0)),
    ]),
  ];
};

const bestOf = ([best]: Scored['hits']): number => best?.score ?? 0;
