/** Which activities use which term, and where: postings in the order of rows, as flat arrays. */
import { termOf } from '../language/terms.ts';
import { tokenise } from '../language/tokenise.ts';
import type { Activity } from '../model/activity.ts';

/** A mark says where a term stands: title, tags, and how often in the description (at most 63 times). */
export const IN_TITLE = 128;
export const IN_TAGS = 64;
export const MENTIONS = 63;

export interface TermIndex {
  /** Term to its number. */
  readonly terms: ReadonlyMap<string, number>;
  /** Postings of term `t` stand at `starts[t]` to `starts[t + 1]`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly marks: Uint8Array;
}

/** Cost O(words); each distinct form is stemmed once. */
export const indexTerms = (activities: readonly Activity[]): TermIndex => {
  const terms = new Map<string, number>();
  const forms = new Map<string, number>();
  const termAt: number[] = [];
  const rowAt: number[] = [];
  const markAt: number[] = [];
  const lastPosting: number[] = [];

  const termOfForm = (form: string): number => {
    const known = forms.get(form);
    if (known !== undefined) return known;
    const term = termOf(form);
    let number = -1;
    if (term !== undefined) {
      number = terms.get(term) ?? terms.size;
      if (number === terms.size) {
        terms.set(term, number);
        lastPosting.push(-1);
      }
    }
    forms.set(form, number);
    return number;
  };

  const add = (row: number, text: string, place: number): void => {
    for (const form of tokenise(text)) {
      const term = termOfForm(form);
      if (term < 0) continue;
      let at = lastPosting[term] as number;
      if (at < 0 || rowAt[at] !== row) {
        at = termAt.length;
        lastPosting[term] = at;
        termAt.push(term);
        rowAt.push(row);
        markAt.push(0);
      }
      const mark = markAt[at] as number;
      if (place > 0) markAt[at] = mark | place;
      else if ((mark & MENTIONS) < MENTIONS) markAt[at] = mark + 1;
    }
  };

  for (const [row, { title, tags, description }] of activities.entries()) {
    add(row, title, IN_TITLE);
    if (tags) for (const tag of tags) add(row, tag, IN_TAGS);
    if (description) add(row, description, 0);
  }
  return { terms, ...sortByTerm(terms.size, { termAt, rowAt, markAt }) };
};

/** Counting sort: stable, so the rows of a term stay in order. */
const sortByTerm = (
  count: number,
  postings: { termAt: readonly number[]; rowAt: readonly number[]; markAt: readonly number[] },
): Omit<TermIndex, 'terms'> => {
  const { termAt, rowAt, markAt } = postings;
  const starts = new Int32Array(count + 1);
  for (const term of termAt) starts[term + 1] = (starts[term + 1] as number) + 1;
  for (let term = 0; term < count; term++) {
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  }
  const next = starts.slice();
  const rows = new Int32Array(termAt.length);
  const marks = new Uint8Array(termAt.length);
  for (let at = 0; at < termAt.length; at++) {
    const term = termAt[at] as number;
    const to = next[term] as number;
    next[term] = to + 1;
    rows[to] = rowAt[at] as number;
    marks[to] = markAt[at] as number;
  }
  return { starts, rows, marks };
};
