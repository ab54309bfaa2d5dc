/** What a reader of a score has to know beside it, as codes; each instrument, cut-off and form says which of them are its own. */

/**
 * Of the instrument:
 * - `raw-or-percentage`: pages confuse its sum with its percentage; both are given, each under its name.
 * - `table-second-hand`: its conversion table was read in public code and texts, and checked against two published values.
 * - `no-composite`: its publisher gives no sum over the items, so there is none.
 * - `not-for-individual-diagnosis`: its manual says that it was made for surveys.
 * - `may-under-report`: asking directly is felt as a stigma, and may find less than there is.
 * - `not-scored-here`: it was scored elsewhere and is taken as it came.
 * - `depends-on-value-set`: numbers by another value set are other numbers.
 *
 * Of the form:
 * - `incomplete`: items are missing and no rule allows it: what they would enter is not there.
 * - `one-missing`: the manual allows a missing item; `raw` counts what is answered, `rawBounds` says what it may be.
 * - `band-undecided`: the missing item decides the band, so there is none.
 * - `no-cutoff-for-coding`: no cut-off is published for this coding, and none was given.
 *
 * Of the band:
 * - `cutoff-is-convention`, `cutoff-unverified`, `cutoff-given`: what it rests on; the last, a number of the caller.
 * - `subscale-cutoff-unverified`: so do the bands of the subscales.
 * - `no-official-threshold`: nobody in charge of the instrument sets one.
 * - `thresholds-differ`: sources have different ones; the notes of the cut-offs say which.
 * - `norms-of-one-country`: its bands are percentiles of one population.
 */
export const caveatCodes = [
  'raw-or-percentage',
  'table-second-hand',
  'no-composite',
  'not-for-individual-diagnosis',
  'may-under-report',
  'not-scored-here',
  'depends-on-value-set',
  'incomplete',
  'one-missing',
  'band-undecided',
  'no-cutoff-for-coding',
  'cutoff-is-convention',
  'cutoff-unverified',
  'cutoff-given',
  'subscale-cutoff-unverified',
  'no-official-threshold',
  'thresholds-differ',
  'norms-of-one-country',
] as const;
export type CaveatCode = (typeof caveatCodes)[number];

/** Each once, in the order of the list. */
export const inOrder = (codes: readonly CaveatCode[]): readonly CaveatCode[] =>
  caveatCodes.filter((code) => codes.includes(code));
