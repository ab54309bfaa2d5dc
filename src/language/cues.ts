/** Words that turn a clause round: what it says is not meant, or not wanted. */
import { wordList } from './word-list.ts';

/** "no dancing", "uden sang": what follows in the clause is not done there. */
const NEGATIONS = wordList(
  'no not non never without neither nor none nothing isnt arent doesnt dont wont cant cannot couldnt unable forbidden banned',
  'ikke ingen intet uden aldrig hverken næppe undtagen forbudt',
);

/** In a wish alone: "I hate bingo", "hellere synge end danse", "alt undtagen fodbold". */
const AVERSIONS = wordList(
  'hate hates hated dislike dislikes disliked loathe detest avoid except excluding than instead unlike tired sick bored bores boring fed',
  'nej hader hadet hade afskyr afsky undgå undgår bortset fremfor end træt kedeligt keder slippe slipper fri fravælger stedet trættende',
);

/** Words after which a negation is none: "no experience needed", "ikke kun for mænd", "du behøver ikke kunne synge". */
const RELIEFS = wordList(
  'need needs needed necessary required requirement requires require experience prior previous matter matters only just merely problem worry worries obligation pressure limit charge cost fee registration booking prerequisite prerequisites knowledge skill skills qualification qualifications wrong better later equipment judgement judgment expert experts',
  'behøver behov nødvendig nødvendigt nødvendige krav kræver kræves kræve forudsætning forudsætninger erfaring kun bare blot alene gør betyder problem bekymre tvang tilmelding forpligtelse forpligtende forkert skal skulle udstyr kendskab forkundskaber øvet ekspert eksperter præstation bange',
);

/** Of these the ones that are relief after a negation alone: "not only for men", and "only not bingo" is none. */
const JUSTS = wordList('only just merely kun bare blot alene');
/** Relief in a notice, and a will in a wish: "jeg skal ikke løbe". */
const MUSTS = wordList('skal skulle');

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

/** In a wish: what has not been for long, or is not known, is missed: "I haven't danced for years", "kender ikke nogen", "forstår ikke min telefon". */
const LACKS = wordList(
  'since years ages anyone anybody know knows understand figure learned learnt tried met',
  'siden længe årevis nogensinde kender taler forstår finde lært prøvet mødt',
);
/** And so is what nobody is there for: "no one to eat with", "ingen at spise med". */
const NOBODIES = wordList('nobody noone one ingen nogen');
const PURPOSES = wordList('to at som der');

/** At the end of a clause, "no thanks", "not for me", "ikke min ting" turn round what stands before. */
const ENDINGS = wordList('me thanks thing things mig tak ting');
/** "Anything but football", "tired of bingo", "træt af strik": an aversion of two words. */
const PAIRS: { readonly [word: string]: string } = {
  anything: 'but',
  everything: 'but',
  træt: 'af',
};

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
const MISSES = 1024;
const IS_NOBODY = 2048;
const IS_FOR = 4096;
const IS_JUST = 8192;
const IS_MUST = 1 << 14;
const ENDS_REFUSAL = 1 << 15;
const IS_FIRST = 1 << 16;
const IS_SECOND = 1 << 17;

/** Whether two words together are an aversion: "træt af". */
export const isAversion = (cue: number, next: number): boolean =>
  (cue & IS_FIRST) !== 0 && (next & IS_SECOND) !== 0;

/** What is left of the cues of a label's words: "at spise med". */
export const cueInLabel = (cue: number): number => cue & IS_FOR;

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
  [MISSES, LACKS],
  [IS_NOBODY, NOBODIES],
  [IS_FOR, PURPOSES],
  [IS_JUST, JUSTS],
  [IS_MUST, MUSTS],
  [ENDS_REFUSAL, ENDINGS],
  [IS_FIRST, new Set(Object.keys(PAIRS))],
  [IS_SECOND, new Set(Object.values(PAIRS))],
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
    const clause = { cues, start, end, all, marks };
    if (isWish && (all & (NEGATES | AVERTS | DISABLES | IS_FIRST)) !== 0) markWished(clause);
    else if (!isWish && (all & NEGATES) !== 0) markOffered(clause);
    start = end + 1;
  }
};

interface ClauseToMark {
  readonly cues: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
  /** The cues of all its words. */
  readonly all: number;
  readonly marks: Uint8Array;
}

const markOffered = (clause: ClauseToMark): void => {
  const { all } = clause;
  if ((all & RELIEVES) !== 0 && (all & FEELS) === 0) return;
  markFrom(clause, NEGATED, (cue) => (cue & NEGATES) !== 0);
};

const markWished = (clause: ClauseToMark): void => {
  const { cues, start, end, all } = clause;
  const has = (bits: number) => (all & bits) !== 0;
  const isPlain = !has(AVERTS | FEELS);
  if (isPlain && (isRelief(clause) || has(MISSES) || isNobodyFor(clause))) return;
  const isUnable = has(DISABLES) && has(NEGATES | LOSES) && !has(FEELS);
  if (isUnable && has(CRAVES)) return;
  const mark = isUnable || (has(LOSES) && has(NEGATES)) ? PASSED_OVER : NEGATED;
  const isPair = (at: number): boolean =>
    at + 1 < end && isAversion(cues[at] as number, cues[at + 1] as number);
  const turnsDown = NEGATES | AVERTS | (isUnable ? DISABLES : 0);
  markFrom(
    clause,
    mark,
    (cue, at) => (cue & turnsDown) !== 0 || isPair(at) || (at > start && isPair(at - 1)),
  );
  refuse(clause, mark);
};

/** Marks what stands behind a word that turns its clause round, up to the next turn. */
const markFrom = (
  { cues, start, end, marks }: ClauseToMark,
  mark: number,
  turnsDown: (cue: number, at: number) => boolean,
): void => {
  let isOn = false;
  for (let at = start; at < end; at++) {
    const cue = cues[at] as number;
    if (turnsDown(cue, at)) {
      if ((cue & REACHES_BACK) !== 0 && at > start) marks[at - 1] = mark;
      isOn = true;
    } else if ((cue & TURNS_ROUND) !== 0) isOn = false;
    if (isOn) marks[at] = mark;
  }
};

/** "Yoga is not for me", "bingo siger mig ikke noget": a refusal at the end of a clause is of what stands before it. */
const refuse = ({ cues, start, end, marks }: ClauseToMark, mark: number): void => {
  for (let at = end - 1; at > start; at--) {
    const cue = cues[at] as number;
    if ((cue & TURNS_ROUND) !== 0 || end - at > LONGEST_REFUSAL) return;
    if ((cue & NEGATES) === 0) continue;
    const isAtEnd = ((cues[end - 1] as number) & ENDS_REFUSAL) !== 0;
    const isAfterOne = ((cues[at - 1] as number) & ENDS_REFUSAL) !== 0 && end - at <= 2;
    if (!isAtEnd && !isAfterOne) return;
    for (let back = at - 1; back >= start; back--) {
      if (((cues[back] as number) & TURNS_ROUND) !== 0) return;
      marks[back] = mark;
    }
    return;
  }
};

const LONGEST_REFUSAL = 5;

/** Relief in a wish: "no experience needed", "not only for men". */
const isRelief = ({ cues, start, end }: ClauseToMark): boolean => {
  for (let at = start; at < end; at++) {
    const cue = cues[at] as number;
    if ((cue & RELIEVES) === 0 || (cue & IS_MUST) !== 0) continue;
    const isBehind = at > start && ((cues[at - 1] as number) & NEGATES) !== 0;
    if ((cue & IS_JUST) === 0 || isBehind) return true;
  }
  return false;
};

const isNobodyFor = ({ cues, start, end }: ClauseToMark): boolean => {
  for (let at = start + 1; at < end; at++) {
    const [one, next] = [cues[at - 1] as number, cues[at] as number];
    if ((one & IS_NOBODY) !== 0 && (next & IS_FOR) !== 0) return true;
  }
  return false;
};
