/** The words of each locale. */
import { da } from './da.ts';
import { en } from './en.ts';
import type { Locale, Words } from './words.ts';

export const wordsOf = (locale: Locale): Words => (locale === 'da' ? da : en);
