/** Words that turn a clause round: what it says is not meant, or not wanted. */
import { wordList } from './word-list.ts';

/** "no dancing", "uden sang": what follows in the clause is not done there. */
const NEGATIONS = wordList(
  'no not non never without neither nor none nothing isnt arent doesnt dont wont cant cannot couldnt unable',
  'ikke ingen intet uden aldrig hverken næppe undtagen',
);

/** In a wish alone: "I hate bingo", "hellere synge end danse", "alt undtagen fodbold". */
const AVERSIONS = wordList(
  'hate hates hated dislike dislikes disliked loathe detest avoid except excluding than instead unlike tired sick bored bores boring fed',
  'hader hadet hade afskyr afsky undgå undgår bortset fremfor end træt kedeligt keder slippe slipper fri fravælger stedet trættende',
);

/** Words after which a negation is none: "no experience needed", "ikke kun for mænd", "du behøver ikke kunne synge". */
const RELIEFS = wordList(
  'need needs needed necessary required requirement requires require experience prior previous matter matters only just merely problem worry worries obligation pressure limit charge cost fee registration booking prerequisite prerequisites knowledge skill skills qualification qualifications wrong better later equipment judgement judgment expert experts',
  'behøver behov nødvendig nødvendigt nødvendige krav kræver kræves kræve forudsætning forudsætninger erfaring kun bare blot alene gør betyder problem bekymre tvang tilmelding forpligtelse forpligtende forkert skal skulle udstyr kendskab forkundskaber øvet ekspert eksperter præstation bange',
);

/** Words that end what a negation reaches: "not bingo but singing". */
const TURNS = wordList(
  'but instead rather though although however yet men derimod hellere snarere dog',
);

/** In a wish: "I can't dance any more" says nothing of what is wanted, for or against. */
const INABILITIES = wordList('cant cannot couldnt unable kan kunne magter orker tør duer evner');
const LOST = wordList('longer anymore længere mere');
/** With these it is a feeling after all: "I can't stand bingo", "kan ikke lide". */
const FEELINGS = wordList('stand bear abide like lide fordrage udstå tåle snuppe døje gide');
/** And with these a strong wish: "can't live without music", "kan ikke undvære sang". */
const CRAVINGS = wordList('wait enough undvære leve lade vente live nok help resist');

const BREAK = 1;
const NEGATES = 2;
const AVERTS = 4;
const RELIEVES = 8;
const TURNS_ROUND = 16;
const DISABLES = 32;
const LOSES = 64;
const FEELS = 128;
const CRAVES = 256;
/** The word before "ikke" too: "vi danser ikke". */
const REACHES_BACK = 512;

/** The end of a clause, in the place of a word. */
export const CLAUSE_CUE: number = BREAK;

const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
  [NEGATES, NEGATIONS],
  [AVERTS, AVERSIONS],
  [RELIEVES, RELIEFS],
  [TURNS_ROUND, TURNS],
  [DISABLES, INABILITIES],
  [LOSES, LOST],
  [FEELS, FEELINGS],
  [CRAVES, CRAVINGS],
  [REACHES_BACK, new Set(['ikke', 'aldrig'])],
];

const cues = new Map<string, number>();
for (const [bit, words] of lists) {
  for (const word of words) cues.set(word, (cues.get(word) ?? 0) | bit);
}

/** What a folded word does to its clause, as bits; 0 of nearly every word. */
export const cueOf = (word: string): number => cues.get(word) ?? 0;

/** Whether a cue may negate what a listing says. */
export const mayNegate = (cue: number): boolean => (cue & NEGATES) !== 0;

/** Words are meant, or said not to be, or (in a wish) neither for nor against. */
export const MEANT = 0;
export const NEGATED = 1;
export const PASSED_OVER = 2;

/**
 * How the words of a listing are meant, one mark a word. Every clause is read by itself: a negation reaches to its
 * end or to a turn ("but"), "ikke" also to the word before it, and nowhere if the clause only tells what is not needed.
 */
export const markNegated = (cues: ArrayLike<number>, count: number, marks: Uint8Array): void =>
  markClauses(cues, { count, marks, isWish: false });

/** The same for the words of a wish, where aversion is a negation too and what one can no longer do is passed over. */
export const markUnwanted = (cues: ArrayLike<number>, count: number, marks: Uint8Array): void =>
  markClauses(cues, { count, marks, isWish: true });

interface Marking {
  readonly count: number;
  readonly marks: Uint8Array;
  readonly isWish: boolean;
}

const markClauses = (cues: ArrayLike<number>, { count, marks, isWish }: Marking): void => {
  marks.fill(MEANT, 0, count);
  for (let start = 0; start < count; ) {
    let end = start;
    let all = 0;
    for (; end < count && cues[end] !== BREAK; end++) all |= cues[end] as number;
    if ((all & (NEGATES | (isWish ? AVERTS | DISABLES : 0))) !== 0) {
      markClause(cues, { start, end, all }, { marks, isWish });
    }
    start = end + 1;
  }
};

const markClause = (
  cues: ArrayLike<number>,
  { start, end, all }: { readonly start: number; readonly end: number; readonly all: number },
  { marks, isWish }: Pick<Marking, 'marks' | 'isWish'>,
): void => {
  const has = (bits: number) => (all & bits) !== 0;
  if (has(RELIEVES) && !has(FEELS) && !(isWish && has(AVERTS))) return;
  const isUnable = isWish && has(DISABLES) && has(NEGATES | LOSES) && !has(FEELS);
  if (isUnable && has(CRAVES)) return;
  const mark = isUnable || (isWish && has(LOSES) && has(NEGATES)) ? PASSED_OVER : NEGATED;
  let isOn = false;
  for (let at = start; at < end; at++) {
    const cue = cues[at] as number;
    if ((cue & (NEGATES | (isWish ? AVERTS : 0))) !== 0 || (isUnable && (cue & DISABLES) !== 0)) {
      if ((cue & REACHES_BACK) !== 0 && at > start) marks[at - 1] = mark;
      isOn = true;
    } else if ((cue & TURNS_ROUND) !== 0) isOn = false;
    if (isOn) marks[at] = mark;
  }
};
