/** Who answered, where several people do. */
import type { Issue } from '../../model/issue.ts';
import { fault, type Path, repeated } from '../fault.ts';

export interface Person {
  /** A pseudonym to find the answers by; the place in the list, from 0, unless told. */
  readonly person?: string;
  /** For how many people this one stands, 1 unless told. */
  readonly counts?: number;
}

export const nameOf = ({ person }: Person, at: number): string | number => person ?? at;

export const personIssues = (
  { person, counts }: Person,
  path: Path,
  seen: Set<string>,
): readonly Issue[] => {
  const issues: Issue[] = [];
  if (person !== undefined && (typeof person !== 'string' || person === '')) {
    issues.push(fault([...path, 'person'], 'a text that is not empty', person));
  } else if (person !== undefined && seen.has(person)) {
    issues.push(repeated([...path, 'person'], 'each person once', person));
  }
  if (typeof person === 'string') seen.add(person);
  if (
    counts !== undefined &&
    !(typeof counts === 'number' && counts > 0 && Number.isFinite(counts))
  ) {
    issues.push(fault([...path, 'counts'], 'a finite number above 0', counts));
  }
  return issues;
};
