/** FlexSearch: one index over title, tags and description, its words folded by sound. */
import { loadRival } from './install-rivals.ts';
import { listingText } from './listing-text.ts';
import type { RivalWords } from './rival-words.ts';
import type { System } from './system.ts';

/** The best of those tried on the half `development`: docs/evaluation.md names them. `suggest` lists what has some of the words. */
const SEARCH = { suggest: true };

/** Its lists have an order and no scores. */
export const loadFlexSearch = async ({ wordsOf, stemsOf }: RivalWords): Promise<System> => {
  const { default: flexSearch } = await loadRival<Package>('flexsearch');
  const { Charset, Encoder, Index } = flexSearch;
  const termsIn = (text: string): string => wordsOf(text).flatMap(stemsOf).join(' ');
  return {
    name: 'FlexSearch',
    prepare: (activities) => {
      const encoder = new Encoder(Charset.LatinSoundex);
      const index = new Index({ encoder, tokenize: 'strict', resolution: 9 });
      for (const [row, activity] of activities.entries()) {
        const { title, tags, description } = listingText(activity);
        index.add(row, termsIn(`${title} ${tags} ${description}`));
      }
      const limit = activities.length;
      return (text) =>
        index
          .search(termsIn(text), { ...SEARCH, limit })
          .map((row) => ({ id: activities[row]?.id ?? '' }));
    },
  };
};

/** As much of the package as is used. */
interface Package {
  readonly default: {
    readonly Charset: { readonly LatinSoundex: object };
    readonly Encoder: new (charset: object) => object;
    readonly Index: new (options: {
      readonly encoder: object;
      readonly tokenize: 'strict';
      readonly resolution: number;
    }) => {
      readonly add: (row: number, text: string) => void;
      readonly search: (
        text: string,
        options: typeof SEARCH & { readonly limit: number },
      ) => readonly number[];
    };
  };
}
