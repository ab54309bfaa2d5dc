/** Places of a listing where a word or a concept may stand, as bits of a mark. */

export const IN_TITLE = 128;
export const IN_TAGS = 64;
/** The first sentence of a description, where title and tags name nothing that one does. */
export const IN_OPENING = 32;
export const IN_LEAD = 16;
/** The title says nothing else. */
export const IS_ALL = 8;
/** Something narrower is named in the same listing. */
export const IS_WIDE = 4;
/** Mentions in the description are counted, up to so many. */
export const MENTIONS = 3;
