/** The words of `check`, in both languages. */
import type { Locale } from '../index.ts';
import type { FaultCode } from '../interchange/index.ts';

export interface CheckWords {
  readonly rows: (rows: number, kept: number, lost: number) => string;
  readonly losses: string;
  readonly problems: string;
  readonly faults: string;
  readonly unread: string;
  readonly known: string;
  readonly silent: string;
  readonly line: string;
  readonly row: string;
  readonly expected: string;
  readonly got: string;
  readonly fault: { readonly [C in FaultCode]: string };
}

const en: CheckWords = {
  rows: (rows, kept, lost) => `${rows} rows: ${kept} kept, ${lost} lost.`,
  losses: 'Rows lost, and why',
  problems: 'Values that were dropped, or fields that are not ours',
  faults: 'Likely faults',
  unread: 'Columns that the mapping passes over',
  known: 'Share of the kept rows that say something, by field',
  silent: 'Fields of which no row says anything',
  line: 'line',
  row: 'row',
  expected: 'expected',
  got: 'got',
  fault: {
    'point-at-zero': 'the point is 0, 0, in the sea off Africa',
    'point-swapped': 'latitude and longitude look swapped',
    'point-far-away': 'the point is far from all others',
    'ended-long-ago': 'the last date is long past',
    'verified-long-ago': 'last checked long ago',
    'verified-in-future': 'checked on a day that is still to come',
    'free-with-price': 'free, and yet with a price',
    'price-zero-not-free': 'the price is 0, and yet it is not called free',
    'listed-twice': 'the same title at the same place twice',
    markup: 'HTML in the text',
    'broken-text': 'broken letters in the text',
  },
};

const da: CheckWords = {
  rows: (rows, kept, lost) => `${rows} rækker: ${kept} beholdt, ${lost} tabt.`,
  losses: 'Tabte rækker, og hvorfor',
  problems: 'Værdier, der blev droppet, eller felter, vi ikke kender',
  faults: 'Sandsynlige fejl',
  unread: 'Kolonner, som oversættelsen springer over',
  known: 'Andel af de beholdte rækker, der siger noget, felt for felt',
  silent: 'Felter, som ingen række siger noget om',
  line: 'linje',
  row: 'række',
  expected: 'ventede',
  got: 'fik',
  fault: {
    'point-at-zero': 'punktet er 0, 0, i havet ud for Afrika',
    'point-swapped': 'bredde og længde ser ombyttede ud',
    'point-far-away': 'punktet ligger langt fra alle andre',
    'ended-long-ago': 'sidste dato er for længst forbi',
    'verified-long-ago': 'det er længe siden, det blev tjekket',
    'verified-in-future': 'tjekket på en dag, der ikke er kommet endnu',
    'free-with-price': 'gratis, og alligevel med en pris',
    'price-zero-not-free': 'prisen er 0, men det kaldes ikke gratis',
    'listed-twice': 'samme titel på samme sted to gange',
    markup: 'HTML i teksten',
    'broken-text': 'ødelagte bogstaver i teksten',
  },
};

export const checkWords: { readonly [L in Locale]: CheckWords } = { en, da };
