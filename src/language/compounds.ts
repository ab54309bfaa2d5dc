/** Compounds taken apart: *kajakkursus* is kajak and kursus, joined by nothing, an s or an e. */
import { wordList } from './word-list.ts';

/** Words that only look like compounds, or mean something else than their parts do. */
const WHOLE = wordList(
  'ansigt anledning anmeldelse arbejdsløs avis barnevogn barsel bedstemor bedstefar bogholder bogstav bogstaver boldbane brandmand brevkasse broderi budget børnehave børnehaver børnehaven dagbog dagpleje dagplejer dagsorden',
  'danmark edderkop enkelt fagforening familie farmor farfar fodnote folkeskole folkeskolen forening foreninger forældre fortælling fredag frivillig frivillige følgeskab grundlov grundlovsdag grønland handicap hovedstad hverdag håndværker ildsjæl januar jordbær jordemoder kartoffel',
  'kendskab kerteminde kirkegård københavn københavns kirkegården koldskål kolding kommune konfirmand kunstbane kunstbanen kunstgræs kunststof kontakt kundskab landmand lovgivning lørdag madras mandag mandskab mandskabet medarbejder mellemrum middelfart mormor morfar morgenfrue morgenmad mundart navneskik nordsjælland',
  'oldtid ombord onsdag opgave opskrift opslag ordblind ordblinde overgang overraskelse pandekager pandekage partner partnerskab penge perspektiv program regnskab resultat rundstykke saltvand sandhed selskab sidemand skildpadde skolebestyrelse sklerose slagelse solsikke sommerfugl sommerfugle',
  'sporvogn stavtrin supermarked supermarkedet stedfar stedmor stemning strandvejen sundhed svendborg sygehus søndag søskende talerør teenager tidspunkt tilbud tirsdag tommelfinger torsdag teleslynge teleslyngen udflugt ulvetime underskud underskrift undervisning vandfald vandmand vandskel ventetid verdensdel videnskab vinduer vinkel voksende ægteskab ørested ørebro',
  'another because become football footballer footballers forgive transport forget himself husband island manage office someone teaspoon themselves understand weather weekend without',
);

/** No part is shorter; two letters are enough in front of a long one, where they are a word by themselves (*roklub*). */
const SHORTEST = 3;
const SHORTEST_AFTER_TWO = 4;
const LINKS: readonly string[] = ['', 's', 'e'];
/** Four parts and more are read by nobody. */
const MOST_PARTS = 3;

/** Whether a word is known not to be a compound, or to mean something else than its parts. */
export const isWhole = (word: string): boolean => WHOLE.has(word);

export interface PartTests {
  /** Whether a part can stand before another. */
  readonly isFirst: (part: string) => boolean;
  /** Whether a part can be the last, given where it begins. Asked first and often: it must cost little. */
  readonly isLast: (part: string, start: number) => boolean;
}

/**
 * The parts of a compound, as they stand in it and without what links them, or undefined where it is none. Few parts
 * go before many, and a long first part before a short one.
 */
export const partsOf = (word: string, tests: PartTests): readonly string[] | undefined => {
  if (word.length < 2 + SHORTEST_AFTER_TWO || isWhole(word)) return undefined;
  const cuts: number[] = [];
  for (let cut = word.length - SHORTEST; cut >= 2; cut--) {
    if (cut < SHORTEST && word.length - cut < SHORTEST_AFTER_TWO) continue;
    if (tests.isLast(word.slice(cut), cut)) cuts.push(cut);
  }
  for (let parts = 1; cuts.length > 0 && parts < MOST_PARTS; parts++) {
    for (const cut of cuts) {
      const first = firstParts(word.slice(0, cut), { parts, tests });
      if (first) return [...first, word.slice(cut)];
    }
  }
  return undefined;
};

/** Parts that can stand before another, with what links them and the next. */
const firstParts = (
  word: string,
  { parts, tests }: { readonly parts: number; readonly tests: PartTests },
): readonly string[] | undefined => {
  if (parts === 1) {
    const part = firstPart(word, tests);
    return part === undefined ? undefined : [part];
  }
  for (let cut = word.length - SHORTEST; cut >= 2; cut--) {
    const last = firstPart(word.slice(cut), tests);
    const first = last === undefined ? undefined : firstPart(word.slice(0, cut), tests);
    if (last !== undefined && first !== undefined) return [first, last];
  }
  return undefined;
};

/** A first part without what links it to the next. */
const firstPart = (linked: string, { isFirst }: PartTests): string | undefined => {
  for (const link of LINKS) {
    const part = linked.slice(0, linked.length - link.length);
    if (part.length >= 2 && linked.endsWith(link) && isFirst(part)) return part;
  }
  return undefined;
};
