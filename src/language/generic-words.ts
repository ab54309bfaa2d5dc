/** Words that any listing uses, whatever it is about: they tell no two activities apart. */
import { isEveryday } from './everyday-words.ts';
import type { TextLanguage } from './text-language.ts';
import { wordList } from './word-list.ts';

/** What things are called that people do together. They close a compound (*kajakklub*) and add nothing to it. */
const danishHeads = wordList(
  'aften aktivitet aktiviteter aftner arrangement arrangementer center centret cafe cafeen camp dag dage event fest festen fællesskab fællesskaber forening foreninger forløb formiddag forum',
  'gruppe gruppen grupper gænget gæng hold holdet hus huset hjørne hjørnet hygge initiativ klub klubben klubber klubaften komsammen kreds kredse kursus kurset kurser lag laug liv lokale lokaler lørdag møde møder mødested mødesteder netværk oplevelse',
  'mandag morgen onsdag fredag torsdag tirsdag søndag projekt rum rummet sal salen sted steder stue stuen sammenkomst samvær selskab session tid tilbud time timen timer træf træffet tur turen ture undervisning uge ugen',
  'værksted værkstedet workshop workshops øvelse øvelser eftermiddag deltager deltagere sæson skole skolen lejr stævne dagen aftenen ven venner venter mix intro bord bordet hverdag weekend ferie sommer vinter forår efterår træning begynder begyndere',
);

const englishHeads = wordList(
  'activity activities afternoon bunch camp centre center circle class classes clinic club clubs community course courses crew day days drop dropin event events evening evenings fellowship forum gathering',
  'gang group groups hall hangout hour hours hub initiative intro introduction league lesson lessons lab meet meeting meetings meetup member members morning mornings network night nights',
  'people place places program programme programmes programs project projects room school scheme session sessions service services social society space spaces studio summer team teams time times tutorial week weekly weeks weekend winter workshop workshops world',
);

const heads: { readonly [L in TextLanguage]: ReadonlySet<string> } = {
  da: danishHeads,
  en: englishHeads,
};

/** Whether a folded word names a kind of gathering, and nothing of what is done there. */
export const isHead = (word: string, language: TextLanguage): boolean => heads[language].has(word);

/** Whether a folded word tells nothing of an interest: a kind of gathering, an everyday word, or a number. */
export const isGeneric = (word: string, language: TextLanguage): boolean =>
  isHead(word, language) || isEveryday(word, language) || /^\d+$/.test(word);

/** Whether a word ends as some gathering does; most do not. */
export const mayEndInHead = (word: string, language: TextLanguage): boolean =>
  headEndings[language].has(word.slice(-ENDING));

const ENDING = 3;
const endingsOf = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].map((word) => word.slice(-ENDING)));
const headEndings: { readonly [L in TextLanguage]: ReadonlySet<string> } = {
  da: endingsOf(heads.da),
  en: endingsOf(heads.en),
};
