import { describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import { type Branch, type ConceptScheme, extendScheme } from '../../src/concepts/scheme.ts';
import { labelsOf, thesaurusOf } from '../../src/concepts/thesaurus.ts';
import { lexemeOf, looseLexemeOf } from '../../src/language/lexeme.ts';
import { wordsOf } from '../../src/language/lexer.ts';
import { textLanguages } from '../../src/language/text-language.ts';

const sea: Branch = {
  branch: 'sea',
  role: 'activity',
  concepts: {
    sea: { prefLabel: { da: 'hav', en: 'sea' } },
    kayaking: {
      prefLabel: { da: 'kajak', en: 'kayaking' },
      altLabel: { da: ['padle'], en: ['kayak', 'out on the water'] },
      hiddenLabel: { da: ['ro-'] },
      wishLabel: { en: ['boat'] },
      broader: ['sea'],
      related: { rowing: 0.7, nowhere: 0.5 },
    },
    rowing: {
      prefLabel: { da: 'roning', en: 'rowing' },
      broader: ['sea', 'nowhere'],
      related: { kayaking: 0.3 },
    },
  },
};
const scheme: ConceptScheme = [sea];
const own = thesaurusOf(scheme);
const idsOf = (concepts: readonly number[]) => concepts.map((one) => own.entries[one]?.id);

describe('A thesaurus', () => {
  it('numbers the concepts of a scheme in order', () => {
    expect(own.entries.map(({ id }) => id)).toEqual(['sea', 'kayaking', 'rowing']);
    expect(own.numberOf('rowing')).toBe(2);
    expect(own.numberOf('nowhere')).toBe(undefined);
    expect(own.numberOf('constructor')).toBe(undefined);
  });

  it('finds a concept by its id in another taxonomy, where no concept has that id itself', () => {
    const [rowing, sailing] = ['osm:sport/rowing', 'osm:sport/sailing'];
    const matched = thesaurusOf([
      {
        branch: 'sea',
        role: 'activity',
        concepts: {
          sea: { prefLabel: { da: 'hav', en: 'sea' }, closeMatch: [rowing, sailing] },
          [sailing]: { prefLabel: { da: 'sejlads', en: 'sailing' } },
        },
      },
    ]);
    expect(matched.numberOf(rowing)).toBe(0);
    expect(matched.numberOf(sailing)).toBe(1);
  });

  it('tells how much each says: all where nothing is below it, and nothing where all else is', () => {
    expect(own.entries.map(({ specificity }) => specificity)).toEqual([0, 1, 1]);
  });

  it('has the narrower concepts of each, and links to what is there alone', () => {
    expect(idsOf(own.entries[0]?.narrower ?? [])).toEqual(['kayaking', 'rowing']);
    expect(idsOf(own.entries[2]?.broader ?? [])).toEqual(['sea']);
  });

  it('has related ones both ways, at the greater strength where two are stated', () => {
    expect(own.entries[1]?.related).toEqual([[2, 0.7]]);
    expect(own.entries[2]?.related).toEqual([[1, 0.7]]);
  });

  it('is made once for a scheme', () => {
    expect(thesaurusOf(scheme)).toBe(own);
    expect(thesaurusOf([sea])).not.toBe(own);
  });

  it('of no scheme knows nothing', () => {
    const none = thesaurusOf([]);
    expect(none.entries).toEqual([]);
    expect(none.lookUp('kajak', 'da')).toBe(undefined);
    expect(none.words('en')).toEqual([]);
  });
});

describe('A lexeme', () => {
  it('is looked up in the language of the label', () => {
    const labels = own.lookUp(lexemeOf('kajakker', 'da'), 'da')?.labels;
    expect(idsOf((labels ?? []).map(({ concept }) => concept))).toEqual(['kayaking']);
    expect(own.lookUp(lexemeOf('padle', 'da'), 'en')).toBe(undefined);
  });

  it('tells labels of wishes from those of any text, and from those in front of a compound', () => {
    expect(own.lookUp(lexemeOf('boat', 'en'), 'en')).toMatchObject({ labels: [], inWishes: [{}] });
    expect(own.lookUp(lexemeOf('ro', 'da'), 'da')).toMatchObject({ labels: [], inFront: [{}] });
  });

  it('of nothing, or of any text at all, finds nothing and does not throw', () => {
    for (const lexeme of ['', 'xyz', 'constructor', '__proto__', '合', '\ud83d']) {
      for (const language of textLanguages) expect(own.lookUp(lexeme, language)).toBe(undefined);
    }
  });

  it('of a label that begins with aa is found as one with å', () => {
    const labels = { da: 'aaben have', en: 'open garden' };
    const other = thesaurusOf([
      { branch: 'x', role: 'activity', concepts: { x: { prefLabel: labels } } },
    ]);
    const [first = ''] = wordsOf('Åben have');
    expect(other.lookUp(lexemeOf(first, 'da'), 'da')).toBeDefined();
  });
});

describe('Words that are labels by themselves', () => {
  it('are what a misspelt word is compared with, phrases and fronts of compounds left out', () => {
    expect(
      own
        .words('en')
        .map(({ form }) => form)
        .sort(),
    ).toEqual(['boat', 'kayak', 'kayaking', 'rowing', 'sea']);
    expect(
      own
        .words('da')
        .map(({ form }) => form)
        .sort(),
    ).toEqual(['hav', 'kajak', 'padle', 'roning']);
  });

  it('can end a compound', () => {
    expect([...own.tails('da')].sort()).toEqual(
      ['hav', 'kajak', 'padle', 'roning'].map((word) => looseLexemeOf(word, 'da')).sort(),
    );
  });
});

describe('Every label of the scheme', () => {
  it('is found by its first word, whenever it is looked up', () => {
    const thesaurus = thesaurusOf([...danishEnglishScheme]);
    const lost: string[] = [];
    for (const { id, concept } of [...thesaurus.entries].reverse()) {
      for (const language of textLanguages) {
        for (const label of labelsOf(concept, language)) {
          const found = wordsOf(label).some((form) =>
            thesaurus.lookUp(lexemeOf(form, language), language),
          );
          if (!found) lost.push(`${id}: ${label}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('A city’s own branches', () => {
  const city: Branch = {
    branch: 'city',
    role: 'activity',
    concepts: {
      rowing: null,
      kayaking: { prefLabel: { da: 'havkajak', en: 'sea kayaking' }, broader: ['sea'] },
      'harbour-bath': { prefLabel: { da: 'havnebad', en: 'harbour bath' }, broader: ['sea'] },
    },
  };
  const extended = extendScheme(scheme, city);
  const thesaurus = thesaurusOf(extended);

  it('add concepts, take them away, and take the place of those with the same id', () => {
    expect(thesaurus.entries.map(({ id }) => id)).toEqual(['sea', 'kayaking', 'harbour-bath']);
    expect(thesaurus.entries[1]?.concept.prefLabel.en).toBe('sea kayaking');
    expect(thesaurus.lookUp(lexemeOf('padle', 'da'), 'da')).toBe(undefined);
  });

  it('leave the scheme as it was', () => {
    expect(scheme).toEqual([sea]);
    expect(own.entries).toHaveLength(3);
  });
});
