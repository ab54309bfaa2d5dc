/** Words that turn a clause round: what it says is not meant, or not wanted. */
import { wordList } from './word-list.ts';

/** "no dancing", "uden sang": what follows in the clause is not done there. */
const NEGATIONS = wordList(
  'no not non never without neither nor none nothing isnt arent doesnt dont wont cant cannot couldnt unable forbidden banned',
  'ikke ingen intet uden aldrig hverken næppe undtagen forbudt',
);

/** In a wish alone: "I hate bingo", "hellere synge end danse", "alt undtagen fodbold". */
const AVERSIONS = wordList(
  'hate hates hated dislike dislikes disliked loathe detest despise refuse avoid except excluding bores',
  'nej hader hadet hade afskyr afsky undgå undgår bortset fremfor kedeligt keder fravælger trættende foragter nægter nødig',
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
const FEELINGS = wordList(
  'stand bear abide like liked likes lide fordrage udstå tåle snuppe døje gide',
);
/** And with these a strong wish: "can't live without music", "kan ikke undvære sang". */
const CRAVINGS = wordList('wait enough undvære leve lade vente live nok help resist do');

/** In a wish: what has not been for long, or is not known, is missed: "I haven't danced for years", "kender ikke nogen", "forstår ikke min telefon". */
const LACKS = wordList(
  'since years ages anyone anybody know knows understand figure learned learnt tried met time enough',
  'siden længe årevis nogensinde kender taler forstår finde lært lærte prøvet mødt tid nok',
);
/** And so is what nobody is there for: "no one to eat with", "ingen at spise med". */
const NOBODIES = wordList('nobody noone one ingen nogen');
const PURPOSES = wordList('to at som der');

/** At the end of a clause, "no thanks", "not for me", "ikke min ting" turn round what stands before. */
const ENDINGS = wordList('me thanks thing things mig tak ting');
/** An aversion of two words: "anything but football", "tired of bingo", "slippe for dans". */
const PAIRS: ReadonlySet<string> = new Set(
  [
    'anything but,everything but,tired of,bored of,bored with,sick of,instead of,fed up,apart from,rid of',
    'træt af,ked af,led af,mæt af,fri for,slippe for,slipper for,frem for,stedet for,bortset fra,lad være',
  ].flatMap((list) => list.split(',')),
);

/** "Hellere synge end danse": a comparison is an aversion beside one of these alone. */
const COMPARISONS = wordList('than end over');
const PREFERENCES = wordList('rather prefer hellere andet alt else foretrækker');
/** Not wanted, and negated, is no aversion: "don't mind", "har ikke noget imod". */
const OBJECTIONS = wordList('mind hate imod dislike miss');
/** In what goes on with a list of what is disliked there is no subject and no wish: "I hate bingo, quizzes and karaoke". */
const SUBJECTS = wordList(
  'i we he she they you love loves like likes want wants would enjoy prefer please need am im ive id',
  'jeg vi han hun de du elsker kan vil gerne hellere synes glad savner er har',
);

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
const COMPARES = 1 << 16;
const PREFERS = 1 << 17;
const OBJECTS = 1 << 18;
const SPEAKS = 1 << 19;
const REFUSES = 1 << 20;
const QUESTIONS = 1 << 21;

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
  [COMPARES, COMPARISONS],
  [PREFERS, PREFERENCES],
  [OBJECTS, OBJECTIONS],
  [SPEAKS, SUBJECTS],
  [REFUSES, wordList('no nej never aldrig')],
  [QUESTIONS, wordList('why hvorfor')],
];

const cues = new Map<string, number>();
for (const [bit, words] of lists) {
  for (const word of words) cues.set(word, (cues.get(word) ?? 0) | bit);
}

/** What is left of the cues of a label's words: "at spise med". */
export const cueInLabel = (cue: number): number => cue & (IS_FOR | SPEAKS);

/** The end of a clause, in the place of a word. */
export const CLAUSE_CUE: number = BREAK;

/** Whether two words together are an aversion: "træt af". */
export const isAversion = (one: string | undefined, next: string | undefined): boolean =>
  PAIRS.has(`${one} ${next}`);

/** Cues of the words of a wish, the end of a clause in the place of those that are undefined. */
export const cuesOfWish = (forms: readonly (string | undefined)[]): Int32Array => {
  const all = Int32Array.from(forms, (form) => (form === undefined ? CLAUSE_CUE : cueOf(form)));
  for (let at = 0; at + 1 < forms.length; at++) {
    if (!isAversion(forms[at], forms[at + 1])) continue;
    all[at] = AVERTS;
    all[at + 1] = 0;
  }
  return all;
};

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
    (all & NEGATES) !== 0 &&
    (last & ENDS_REFUSAL) !== 0 &&
    !namesBefore(cues, start, end)
  );
};

/** Something stands before its negation: "bingo is not for me" refuses that. */
const namesBefore = (cues: ArrayLike<number>, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const cue = cues[at] as number;
    if ((cue & NEGATES) !== 0) return false;
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
    if ((cue & RELIEVES) === 0 || (cue & IS_MUST) !== 0) continue;
    const isBehind = at > start && ((cues[at - 1] as number) & NEGATES) !== 0;
    if ((cue & IS_JUST) === 0 || isBehind) return true;
  }
  return false;
};

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
