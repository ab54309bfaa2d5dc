/** How the words of a text are meant, clause by clause, by the cues in it. */
import {
  AVERTS,
  BREAK,
  COMPARES,
  CRAVES,
  DISABLES,
  ENDS_REFUSAL,
  FEELS,
  IS_FOR,
  IS_JUST,
  IS_MUST,
  IS_NOBODY,
  LOSES,
  MISSES,
  NEGATES,
  OBJECTS,
  PREFERS,
  QUESTIONS,
  REACHES_BACK,
  REFUSES,
  RELIEVES,
  SPEAKS,
  TURNS_ROUND,
} from './cues.ts';

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
  let before: ClauseToMark | undefined;
  for (let start = 0; start < count; ) {
    let end = start;
    let all = 0;
    for (; end < count && cues[end] !== BREAK; end++) all |= cues[end] as number;
    const clause = { cues, start, end, all, marks };
    if (!isWish) {
      if ((all & NEGATES) !== 0) markOffered(clause);
    } else if (end > start) {
      let isListed = false;
      if (before !== undefined && isRefusal(clause)) fill(before, NEGATED);
      else {
        const rest = before === undefined ? start : listEnd(before, clause);
        isListed = rest === end;
        fill({ ...clause, end: rest }, NEGATED);
        const turnsRound = (all & (NEGATES | AVERTS | DISABLES | COMPARES)) !== 0;
        if (turnsRound && rest < end) markWished({ ...clause, start: rest });
      }
      before = isListed ? { ...clause, all: before?.all ?? 0 } : clause;
    }
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

const fill = ({ marks, start, end }: ClauseToMark, mark: number): void => {
  for (let at = start; at < end; at++) if (marks[at] === MEANT) marks[at] = mark;
};

/** "Dancing? No thanks", "bingo, nej": the clause before it is not wanted. */
const isRefusal = ({ cues, start, end, all }: ClauseToMark): boolean => {
  if ((all & QUESTIONS) !== 0) return false;
  const last = cues[end - 1] as number;
  if (end - start === 1) return (last & REFUSES) !== 0;
  const isShort = end - start <= LONGEST_REFUSAL;
  return (
    isShort &&
    (all & (NEGATES | REFUSES)) !== 0 &&
    (last & ENDS_REFUSAL) !== 0 &&
    !namesBefore(cues, start, end)
  );
};

/** Something stands before its negation: "bingo is not for me" refuses that. */
const namesBefore = (cues: ArrayLike<number>, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const cue = cues[at] as number;
    if ((cue & (NEGATES | REFUSES)) !== 0) return false;
    if (cue === 0) return true;
  }
  return false;
};

/** "I hate bingo, quizzes and karaoke but love chess": how far a list goes on, up to a turn; not with a new subject or wish. */
const listEnd = (before: ClauseToMark, { cues, start, end }: ClauseToMark): number => {
  const isDisliked =
    (before.all & AVERTS) !== 0 || ((before.all & NEGATES) !== 0 && (before.all & FEELS) !== 0);
  const isOpen = before.marks[before.end - 1] === NEGATED && start === before.end + 1;
  if (!isDisliked || !isOpen) return start;
  for (let at = start; at < end; at++) {
    const cue = cues[at] as number;
    if ((cue & TURNS_ROUND) !== 0) return at;
    const isLong = at - start >= LONGEST_REFUSAL;
    if (isLong || (cue & (SPEAKS | NEGATES | AVERTS | RELIEVES)) !== 0) return start;
  }
  return end;
};

const markOffered = (clause: ClauseToMark): void => {
  const { all } = clause;
  if ((all & RELIEVES) !== 0 && (all & FEELS) === 0) return;
  markFrom(clause, NEGATED, (cue) => (cue & NEGATES) !== 0);
};

const markWished = (clause: ClauseToMark): void => {
  const { all } = clause;
  const has = (bits: number) => (all & bits) !== 0;
  const averts = AVERTS | (has(PREFERS) ? COMPARES : 0);
  const isPlain = !has(AVERTS | FEELS);
  if (isPlain && (isRelief(clause) || has(MISSES) || isNobodyFor(clause))) return;
  if (isNoObjection(clause)) return;
  const isUnable = has(DISABLES) && has(NEGATES | LOSES) && !has(FEELS);
  if (isUnable && has(CRAVES)) return;
  const mark = isUnable || (has(LOSES) && has(NEGATES)) ? PASSED_OVER : NEGATED;
  const turnsDown = NEGATES | averts | (isUnable ? DISABLES : 0);
  markFrom(clause, mark, (cue) => (cue & turnsDown) !== 0);
  refuse(clause, mark);
};

/** Marks what stands behind a word that turns its clause round, up to the next turn. */
const markFrom = (
  { cues, start, end, marks }: ClauseToMark,
  mark: number,
  turnsDown: (cue: number) => boolean,
): void => {
  let isOn = false;
  for (let at = start; at < end; at++) {
    const cue = cues[at] as number;
    if (turnsDown(cue)) {
      if ((cue & REACHES_BACK) !== 0 && at > start) marks[at - 1] = mark;
      isOn = true;
    } else if ((cue & TURNS_ROUND) !== 0) isOn = false;
    if (isOn) marks[at] = mark;
  }
};

/** "Yoga is not for me", "bingo kan jeg ikke lide": a refusal at the end of a clause is of what stands before it. */
const refuse = ({ cues, start, end, marks }: ClauseToMark, mark: number): void => {
  for (let at = end - 1; at > start; at--) {
    const cue = cues[at] as number;
    if ((cue & TURNS_ROUND) !== 0 || end - at > LONGEST_REFUSAL) return;
    if ((cue & NEGATES) === 0) continue;
    const last = cues[end - 1] as number;
    const isAtEnd =
      (last & ENDS_REFUSAL) !== 0 || at === end - 1 || (at === end - 2 && (last & FEELS) !== 0);
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
    if ((cue & RELIEVES) === 0 || (cue & IS_MUST) !== 0 || isOfSpeaker(cues, at, end)) continue;
    const isBehind = at > start && ((cues[at - 1] as number) & NEGATES) !== 0;
    if ((cue & IS_JUST) === 0 || isBehind) return true;
  }
  return false;
};

/** "Yoga gør jeg ikke", "støj behøver jeg ikke": one says it of oneself, and of what stands before it. */
const isOfSpeaker = (cues: ArrayLike<number>, at: number, end: number): boolean =>
  at + 3 === end &&
  ((cues[at + 1] as number) & SPEAKS) !== 0 &&
  ((cues[at + 2] as number) & NEGATES) !== 0;

/** "I don't mind bingo", "ikke noget imod dans", "never miss a match". */
const isNoObjection = ({ cues, start, end }: ClauseToMark): boolean => {
  for (let at = start + 1; at < end; at++) {
    if (((cues[at] as number) & OBJECTS) === 0) continue;
    const near = [cues[at - 1], at - 2 >= start ? cues[at - 2] : 0] as number[];
    if (near.some((cue) => (cue & NEGATES) !== 0)) return true;
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
