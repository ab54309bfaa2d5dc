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

export const BREAK: number = 1;
export const NEGATES: number = 2;
export const AVERTS: number = 4;
export const RELIEVES: number = 8;
export const TURNS_ROUND: number = 16;
export const DISABLES: number = 32;
export const LOSES: number = 64;
export const FEELS: number = 128;
export const CRAVES: number = 256;
/** The word before "ikke" too: "vi danser ikke". */
export const REACHES_BACK: number = 512;
export const MISSES: number = 1024;
export const IS_NOBODY: number = 2048;
export const IS_FOR: number = 4096;
export const IS_JUST: number = 8192;
export const IS_MUST: number = 1 << 14;
export const ENDS_REFUSAL: number = 1 << 15;
export const COMPARES: number = 1 << 16;
export const PREFERS: number = 1 << 17;
export const OBJECTS: number = 1 << 18;
export const SPEAKS: number = 1 << 19;
export const REFUSES: number = 1 << 20;
export const QUESTIONS: number = 1 << 21;

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

/** "Ikke danset i mange år", "i 10 år". */
const isSoMany = (form = ''): boolean => MANY.has(form) || /^\d+$/.test(form);
const MANY = wordList('mange flere nogle to tre fire fem seks syv otte ni ti tyve tredive');

/** Cues of the words of a wish, the end of a clause in the place of those that are undefined. */
export const cuesOfWish = (forms: readonly (string | undefined)[]): Int32Array => {
  const all = Int32Array.from(forms, (form) => (form === undefined ? CLAUSE_CUE : cueOf(form)));
  for (let at = 0; at + 1 < forms.length; at++) {
    if (!isAversion(forms[at], forms[at + 1])) continue;
    all[at] = AVERTS;
    all[at + 1] = 0;
  }
  for (let at = 2; at < forms.length; at++) {
    const isForYears = forms[at - 2] === 'i' && forms[at] === 'år' && isSoMany(forms[at - 1]);
    if (isForYears) all[at] = (all[at] as number) | MISSES;
  }
  return all;
};

/** What a folded word does to its clause, as bits; 0 of nearly every word. */
export const cueOf = (word: string): number => cues.get(word) ?? 0;

/** Whether a cue may negate what a listing says. */
export const mayNegate = (cue: number): boolean => (cue & NEGATES) !== 0;
