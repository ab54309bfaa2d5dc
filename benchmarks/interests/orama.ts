/** Orama: BM25 over title, tags and description, with prefixes and one letter of tolerance. */
import { loadRival } from './install-rivals.ts';
import { listingText } from './listing-text.ts';
import type { RivalWords } from './rival-words.ts';
import type { System } from './system.ts';

/** The best of those tried on the half `development`: docs/evaluation.md names them. */
const SEARCH = {
  properties: ['title', 'tags', 'description'],
  threshold: 1,
  tolerance: 1,
  relevance: { k: 0.6, b: 0.75, d: 0.5 },
};

export const loadOrama = async ({ wordsOf, formAndStemsOf }: RivalWords): Promise<System> => {
  const { create, insert, search } = await loadRival<Package>('@orama/orama');
  return {
    name: 'Orama',
    prepare: (activities) => {
      const db = create({
        schema: { id: 'string', title: 'string', tags: 'string', description: 'string' },
        components: {
          tokenizer: {
            language: 'danish',
            normalizationCache: new Map(),
            tokenize: (text) => [...new Set(wordsOf(text).flatMap(formAndStemsOf))],
          },
        },
      });
      for (const activity of activities) insert(db, { ...listingText(activity) });
      const limit = activities.length;
      return (text) =>
        search(db, { ...SEARCH, term: text, limit }).hits.map(({ score, document }) => ({
          id: document.id,
          score,
        }));
    },
  };
};

/** As much of the package as is used. */
interface Package {
  readonly create: (options: {
    readonly schema: Readonly<Record<string, 'string'>>;
    readonly components: {
      readonly tokenizer: {
        readonly language: string;
        readonly normalizationCache: Map<string, string>;
        readonly tokenize: (text: string) => string[];
      };
    };
  }) => Database;
  readonly insert: (db: Database, document: object) => void;
  readonly search: (
    db: Database,
    options: typeof SEARCH & { readonly term: string; readonly limit: number },
  ) => {
    readonly hits: readonly {
      readonly score: number;
      readonly document: { readonly id: string };
    }[];
  };
}

type Database = { readonly brand: 'orama' };
