/** `error`: something was lost or refused. `warning`: everything was kept. */
export type Severity = 'error' | 'warning';

/** A problem in data, as data. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** JSON pointer (RFC 6901) into the input; the empty string is the whole of it. */
  readonly path: string;
  /** Place in the list that was parsed, from 0. */
  readonly row?: number;
  /** The activity's id, where one could be read. */
  readonly id?: string;
  /** What the model takes at this place. */
  readonly expected: string;
  /** What came: for an activity the value, shortened; for a patient only its type. */
  readonly received: string;
}

/**
 * `not-an-object`, `missing`, `duplicate-id`: the row is lost (patient: refused).
 * `bad-value`: the field becomes unknown (patient: refused).
 * `unknown-field`: kept in `extra` (patient: refused).
 * `duplicate`, `out-of-order`, `in-the-future`, `after-the-end`: what is wrong with an event among others.
 */
export type IssueCode =
  | 'not-an-object'
  | 'missing'
  | 'duplicate-id'
  | 'bad-value'
  | 'unknown-field'
  | 'duplicate'
  | 'out-of-order'
  | 'in-the-future'
  | 'after-the-end';

/** A value with warnings, or the reasons why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
