/** Places of a listing where a word or a concept may stand, as bits of a mark. */

export const IN_TITLE = 128;
export const IN_TAGS = 64;
export const IN_LEAD = 32;
/** Mentions in the description are counted. */
export const MENTIONS = 31;
