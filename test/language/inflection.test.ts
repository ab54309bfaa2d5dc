import { describe, expect, it } from 'vitest';
import { isInflection } from '../../src/language/inflection.ts';
import type { TextLanguage } from '../../src/language/text-language.ts';

/** Each has one stem, as who asks has found out before. */
const same: { readonly [L in TextLanguage]: string } = {
  da: `kajak/kajakker kajak/kajakkerne kat/katten danser/danse cykel/cykler cyklerne/cykel foredrag/foredraget koncert/koncerter
    svømme/svømmede padle/padler padle/padlede maler/malere løbere/løber vandring/vandringer fodbolden/fodbold
    kunstner/kunstnere strikning/strikninger bog/bøger mand/mænd gåtur/gåture samtale/samtaler avis/aviser angribende/angriber arbejderne/arbejdet`,
  en: `choir/choirs paint/paints walk/walking walk/walked knit/knitting swim/swimming garden/gardening hobby/hobbies
    story/stories baker/bakers painter/painters dance/danced stop/stopped woman/women class/classes`,
};

const different: { readonly [L in TextLanguage]: string } = {
  da: 'uddanne/uddannelse venlig/ven kristen/kristendom musikalsk/musik frivillig/frihed hustru/hus',
  en: `paint/painter garden/gardener communal/communist use/useful rest/restaurant relation/relativity general/generation
    organ/organisation sport/sportive nature/naturist`,
};

const pairsOf = (list: string) =>
  list.split(/\s+/).map((pair) => pair.split('/') as [string, string]);

describe.each(['da', 'en'] as const)('Two forms (%s)', (language) => {
  it.each(pairsOf(same[language]))('are forms of one word: %s and %s', (one, other) => {
    expect(isInflection(one, other, language)).toBe(true);
    expect(isInflection(other, one, language)).toBe(true);
  });

  it.each(pairsOf(different[language]))('are not: %s and %s', (one, other) => {
    expect(isInflection(one, other, language)).toBe(false);
    expect(isInflection(other, one, language)).toBe(false);
  });

  it('are those of any word with itself', () => {
    for (const word of ['', 'x', '65+', 'kor', 'шахматы']) {
      expect(isInflection(word, word, language)).toBe(true);
    }
  });
});
