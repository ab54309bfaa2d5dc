/** All samples, and what the sentences say of them. */
import type { Locale } from '../../../src/index.ts';
import { voiceOf } from '../../../src/words/voice.ts';
import { advice } from './advice.ts';
import { costAndTime } from './cost-and-time.ts';
import { evidence } from './evidence.ts';
import { followUp } from './follow-up.ts';
import { lines } from './lines.ts';
import { names } from './names.ts';
import { needsSamples } from './needs.ts';
import { robustness } from './robustness.ts';
import { runningAndPast, settingAndRoom } from './room-and-past.ts';
import type { Sample, Samples } from './samples-of.ts';
import { whoAndWhere } from './who-and-where.ts';

export const samples: Samples = {
  ...names,
  ...lines,
  ...advice,
  ...followUp,
  ...needsSamples,
  ...robustness,
  evidence,
  findings: { ...whoAndWhere, ...costAndTime, ...settingAndRoom, ...runningAndPast },
};

/** One sentence with its samples, or fixed words; `path` leads to it in `Messages`. */
export interface Told {
  readonly path: readonly string[];
  readonly cases: readonly Sample[];
  readonly isFixed: boolean;
}

/** Every sentence below a node, in its order. */
export const toldIn = (node: unknown, path: readonly string[] = []): readonly Told[] => {
  if (Array.isArray(node)) {
    const isFixed = node.length === 2 && node.every((words) => typeof words === 'string');
    const fixed: Sample = [undefined, String(node[0]), String(node[1])];
    return [{ path, cases: isFixed ? [fixed] : node, isFixed }];
  }
  return Object.entries(node as object).flatMap(([key, own]) => toldIn(own, [...path, key]));
};

/** What a locale says of a sample, however Intl sets its spaces. */
export const saidOf = (
  path: readonly string[],
  [fact, , , inDanish]: Sample,
  locale: Locale,
): string => {
  const { words, f } = voiceOf(locale);
  const own = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], words);
  const given = locale === 'da' && inDanish !== undefined ? inDanish : fact;
  const said =
    typeof own === 'string' ? own : (own as (fact: unknown, format: unknown) => string)(given, f);
  return said.replaceAll(/\s/g, ' ');
};
