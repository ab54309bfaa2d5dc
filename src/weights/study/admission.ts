/** What may be tried in a study, and under which name. */
import type { ScoringModel } from '../../rank/model.ts';
import { type Candidate, type SettledCandidate, settleCandidate } from './candidate.ts';
import type { StudyData } from './study-data.ts';
import type { TriedCandidate } from './tried.ts';

export const candidateOf = ({ name, definition }: TriedCandidate): Candidate => ({
  name,
  ...definition,
});

export const defaultCandidate = (model: ScoringModel): Candidate => ({
  name: 'default',
  weights: { ...model.weights },
});

export type Known = ReadonlyMap<string, SettledCandidate>;

export const baselineOf = (
  baseline: Candidate | string,
  { asked, known }: { readonly asked: readonly SettledCandidate[]; readonly known: Known },
): SettledCandidate => {
  if (typeof baseline !== 'string') return settleCandidate(baseline, 'baseline');
  const found = asked.find(({ name }) => name === baseline) ?? known.get(baseline);
  if (found !== undefined) return found;
  throw new RangeError(
    'baseline: expected a candidate, or the name of one tried, got another name',
  );
};

/** One name for two definitions would hide one of them. */
export const checkNames = (all: readonly SettledCandidate[], known: Known): void => {
  const named = new Map(known);
  for (const { name, hash, ...rest } of all) {
    const before = named.get(name);
    if (before !== undefined && before.hash !== hash) {
      throw new RangeError(
        `candidates: expected one definition for ${JSON.stringify(name)}, got another than before`,
      );
    }
    named.set(name, { name, hash, ...rest });
  }
};

/** A model that was fitted on these data has seen the people it would be measured on. */
export const isSeen = ({ definition }: SettledCandidate, { hash }: StudyData): boolean => {
  if (!('model' in definition)) return false;
  const { method, dataHash } = definition.model.obtained;
  return dataHash === hash && method !== 'given' && method !== 'elicited';
};

export const checkUnseen = (candidate: SettledCandidate, data: StudyData, force: boolean): void => {
  if (force || !isSeen(candidate, data)) return;
  throw new RangeError(
    `candidates: the model ${JSON.stringify(candidate.name)} was fitted on the people it would be measured on; force: true goes on and tells of it`,
  );
};
