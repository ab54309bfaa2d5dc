/** The sentences of a locale, with the format that they are written in. */
import { da } from './da.ts';
import { en } from './en.ts';
import { type Format, formatOf, type Locale } from './format.ts';
import type { Messages } from './messages.ts';

export interface Voice {
  readonly words: Messages;
  readonly f: Format;
}

const messages: { readonly [L in Locale]: Messages } = { en, da };
const voices = new Map<Locale, Voice>();

/** Building an Intl format costs more than a ranking, so each locale is set up once. */
export const voiceOf = (locale: Locale): Voice => {
  const known = voices.get(locale);
  if (known) return known;
  const words = messages[locale];
  if (!words) {
    throw new RangeError(
      `locale: expected one of ${Object.keys(messages).join(', ')}, got ${String(locale)}`,
    );
  }
  const voice = { words, f: formatOf(locale) };
  voices.set(locale, voice);
  return voice;
};
