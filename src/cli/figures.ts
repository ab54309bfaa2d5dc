/** Figures and names of factors as a terminal shows them, in a language. */
import { type Locale, labelsOf } from '../index.ts';

export interface Figures {
  /** With three decimals; a dash for what is no number. */
  readonly figure: (value: number | null) => string;
  /** With its sign, unless it is 0. */
  readonly signed: (value: number) => string;
  /** With two decimals. */
  readonly share: (value: number) => string;
  /** With four decimals. */
  readonly chance: (value: number) => string;
  readonly whole: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly between: (interval: readonly [number, number] | null) => string;
  /** Of a factor, in a table. */
  readonly name: (factor: string) => string;
  /** Of a factor, within a sentence. */
  readonly inside: (factor: string) => string;
  readonly list: (items: readonly string[]) => string;
}

export const figuresOf = (lang: Locale): Figures => {
  const tag = lang === 'en' ? 'en-GB' : 'da-DK';
  const formatOf = (digits: number, signDisplay: 'auto' | 'exceptZero' = 'auto') => {
    const format = new Intl.NumberFormat(tag, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay,
    });
    return (value: number | null): string =>
      value === null || Number.isNaN(value) ? '–' : format.format(value);
  };
  const figure = formatOf(3);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const names: { readonly [factor: string]: string | undefined } = { ...labelsOf(lang).factors };
  return {
    figure,
    signed: formatOf(3, 'exceptZero'),
    share: formatOf(2),
    chance: formatOf(4),
    whole: formatOf(0),
    percent: (share) => percent.format(share),
    between: (interval) =>
      interval === null ? '–' : `${figure(interval[0])} … ${figure(interval[1])}`,
    name: (factor) => names[factor] ?? factor,
    inside: (factor) => names[factor]?.toLowerCase() ?? factor,
    list: (items) => list.format(items),
  };
};
