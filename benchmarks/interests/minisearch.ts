/** MiniSearch: BM25+ over title, tags and description, with prefixes and misspellings. */
import { loadRival } from './install-rivals.ts';
import { listingText } from './listing-text.ts';
import type { RivalWords } from './rival-words.ts';
import type { Hit, System } from './system.ts';

/** The best of those tried on the half `development`: docs/evaluation.md names them. */
const SEARCH: SearchOptions = {
  combineWith: 'OR',
  prefix: true,
  fuzzy: (term) => (term.length > 3 ? 0.37 : false),
  boost: { title: 2, tags: 2 },
  weights: { fuzzy: 0.2, prefix: 0.2 },
};

export const loadMiniSearch = async ({ formAndStemsOf }: RivalWords): Promise<System> => {
  const { default: MiniSearch } = await loadRival<Package>('minisearch');
  return {
    name: 'MiniSearch',
    prepare: (activities) => {
      const index = new MiniSearch({
        fields: ['title', 'tags', 'description'],
        processTerm: (term) => {
          const terms = formAndStemsOf(term);
          return terms.length > 0 ? terms : null;
        },
      });
      index.addAll(activities.map(listingText));
      return (text) => index.search(text, SEARCH).map(({ id, score }) => ({ id, score }));
    },
  };
};

/** As much of the package as is used. */
interface Package {
  readonly default: new (options: {
    readonly fields: readonly string[];
    readonly processTerm: (term: string) => readonly string[] | null;
  }) => {
    readonly addAll: (documents: readonly object[]) => void;
    readonly search: (text: string, options: SearchOptions) => readonly Required<Hit>[];
  };
}

interface SearchOptions {
  readonly combineWith: 'OR';
  readonly prefix: boolean;
  readonly fuzzy: (term: string) => number | false;
  readonly boost: Readonly<Record<string, number>>;
  readonly weights: { readonly fuzzy: number; readonly prefix: number };
}
