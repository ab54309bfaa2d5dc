/** How wide a text is, without a browser: by the advance widths of Helvetica (Adobe 1990, AFM), which Arial and Liberation Sans share. */

/** In pixels, a little generous, since the reader's font may be another. */
export const widthOf = (text: string, size = 12, isBold = false): number => {
  let sum = 0;
  for (const character of text.normalize('NFD')) sum += advanceOf(character);
  return (sum * size * GENEROUS * (isBold ? BOLD : 1)) / PER_EM;
};

/** The text, or as much of it as fits, with an ellipsis. */
export const cut = (text: string, width: number, size = 12, isBold = false): string => {
  if (widthOf(text, size, isBold) <= width) return text;
  const characters = Array.from(text);
  const room = width - widthOf(ELLIPSIS, size, isBold);
  let used = 0;
  let count = 0;
  while (count < characters.length) {
    used += widthOf(characters[count]!, size, isBold);
    if (used > room) break;
    count += 1;
  }
  while (count > 0 && isJoined(characters[count]!)) count -= 1; // not within an emoji or an accented letter
  return `${characters.slice(0, count).join('').trimEnd()}${ELLIPSIS}`;
};

/** In at most so many lines, broken between words; the last one is cut. */
export const wrapped = (
  text: string,
  [width, size, isBold]: readonly [width: number, size: number, isBold?: boolean],
  lines: number,
): readonly string[] => {
  const result: string[] = [];
  const words = text.split(' ');
  let line = '';
  while (words.length > 0) {
    const longer = line === '' ? words[0]! : `${line} ${words[0]!}`;
    if (line !== '' && widthOf(longer, size, isBold) > width) {
      if (result.length === lines - 1) break;
      result.push(cut(line, width, size, isBold));
      line = '';
    } else {
      line = longer;
      words.shift();
    }
  }
  const rest = [line, ...words].join(' ');
  return [...result, cut(rest, width, size, isBold)];
};

const ELLIPSIS = '…';
const PER_EM = 1000;
const GENEROUS = 1.03;
const BOLD = 1.075; // Helvetica-Bold over Helvetica, of English text

/** Widths in thousandths of the size, and who has them. */
const widths: { readonly [width: string]: string } = {
  191: "'",
  222: 'ijl‘’',
  260: '|',
  278: ' !,./:;I[\\]ft·\u00A0',
  333: '()-`r²³¹“”„⁰⁴⁵⁶⁷⁸⁹⁻',
  334: '{}',
  355: '"',
  469: '^',
  500: 'Jcksvxyz',
  584: '+<=>~−×±≤≥',
  611: 'FTZøß',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQØ',
  833: 'Mm',
  889: '%æ',
  944: 'W',
  1000: 'Æ—…',
  1015: '@',
};

const tableOfAdvances = (): ReadonlyMap<string, number> => {
  const table = new Map<string, number>();
  for (const [width, characters] of Object.entries(widths)) {
    for (const character of characters) table.set(character, Number(width));
  }
  return table;
};
const advances: ReadonlyMap<string, number> = /* @__PURE__ */ tableOfAdvances();

const COMMON = 556; // of most small letters, and of digits
const WIDE = 1000;
const FIRST_WIDE = 0x1100; // Hangul, Chinese, Japanese, arrows, emoji

const advanceOf = (character: string): number =>
  advances.get(character) ??
  (isJoined(character) ? 0 : character.codePointAt(0)! >= FIRST_WIDE ? WIDE : COMMON);

/** Belongs to the character before it: accents, joiners, variation selectors, skin tones. */
const isJoined = (character: string): boolean =>
  /^(?:\p{M}|\u200D|\uFE0F|[\u{1F3FB}-\u{1F3FF}])$/u.test(character);
