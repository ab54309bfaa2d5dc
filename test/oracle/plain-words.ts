/** Text to sentences, clauses and words, by regular expressions. */

/** Folded words. */
export type Clause = readonly string[];
export type Sentence = readonly Clause[];

const LETTER = '[\\p{L}\\p{N}]';
const JOINED = `[\\u0300-\\u036f\\u00ad]|['’‘´](?![sS](?!${LETTER}))(?=${LETTER})`;
/** Letters and digits, with accents, soft hyphens and apostrophes between them; "65+"; and the s of a genitive after it. */
const WORD = `(?<word>${LETTER}(?:${LETTER}|${JOINED})*(?:(?<=[0-9])\\+)?)(?:(?<!\\+)['’‘´][sS](?!${LETTER}))?`;
const SPACE = '[ \\t\\r\\u00a0]';
const PAUSE = `:(?!${LETTER})|[,;()\\[\\]{}–—"“”„»«]|(?<=${SPACE})-(?=${SPACE})`;
/** Where a full stop or the end of a line ends a sentence: at the end of all, before a capital, or before a mark. */
const GOES_ON = `${SPACE}*(?:[0-9]|\\p{Ll}|\\p{Lo}|\\p{Lm}|\\p{Nl}|\\p{No})`;
const END = `[!?…•|·*]|\\.(?=${SPACE}*$)|\\.(?=${SPACE})(?!${GOES_ON})|\\n(?!${GOES_ON})`;
const TOKENS = new RegExp(`${WORD}|(?<and>&)|(?<end>${END})|(?<pause>${PAUSE})`, 'gu');

const LONGEST = 64;

/** The sentences of a text that have words; a clause has some, too. */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const sentences: string[][][] = [[[]]];
  const plain = text.normalize('NFC').replace(/[\u{10000}-\u{10ffff}]/gu, '\u0001');
  for (const { groups = {} } of plain.matchAll(TOKENS)) {
    const sentence = sentences.at(-1)!;
    if (groups.end) sentences.push([[]]);
    else if (groups.pause) sentence.push([]);
    else sentence.at(-1)!.push(groups.and ?? folded(groups.word!));
  }
  return sentences
    .map((sentence) => sentence.filter((clause) => clause.length > 0))
    .filter((sentence) => sentence.length > 0);
};

/** Lower case without accents; å, æ and ø stay, and are what aa, ä and ö are written for. */
const folded = (word: string): string =>
  [...word.toLowerCase().replaceAll('ß', 'ss')]
    .map((letter) => letter.normalize('NFD'))
    .map((parts) => KEPT.get(parts.slice(0, 2).normalize('NFC')) ?? parts.slice(0, 1))
    .join('')
    .replace(/[^\p{L}\p{N}+]/gu, '')
    .replaceAll('aa', 'å')
    .slice(0, LONGEST);

const KEPT: ReadonlyMap<string, string> = new Map(
  ['åå', 'ææ', 'øø', 'äæ', 'öø'].map(([from, to]) => [from as string, to as string]),
);

export const wordsOf = (text: string): readonly string[] => sentencesOf(text).flat(2);

/** FNV-1a of a word's letters. */
const hashOf = (word: string): number =>
  word
    .split('')
    .reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);

const FEWEST_WORDS = 5;
const FEWEST_TITLES = 25;

/** What statistics call a sentence; undefined of one that is too short to be boilerplate. */
export const nameOfSentence = (sentence: Sentence): number | undefined => {
  const words = sentence.flat();
  if (words.length < FEWEST_WORDS) return undefined;
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (const hash of words.map(hashOf)) {
    low = Math.imul(low ^ hash, 0x01000193);
    high = Math.imul(high ^ ((hash >>> 13) | (hash << 19)), 0x5bd1e995);
    high ^= high >>> 15;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
};

/** Names of the sentences that stand under so many different titles, ascending. */
export const boilerplateOf = (
  all: readonly { readonly title: string; readonly description?: string }[],
): readonly number[] => {
  const titles = new Map<number, Set<string>>();
  for (const { title, description = '' } of all) {
    for (const sentence of sentencesOf(description)) {
      const name = nameOfSentence(sentence);
      if (name === undefined) continue;
      const own = titles.get(name) ?? new Set();
      titles.set(name, own.add(JSON.stringify(sentencesOf(title))));
    }
  }
  return [...titles]
    .filter(([, own]) => own.size >= FEWEST_TITLES)
    .map(([name]) => name)
    .sort((a, b) => a - b);
};
