/** What met an interest, in words, for every language. */
import type { InterestEvidence, WordEvidence } from '../catalogue/interest-evidence.ts';
import type { Interest } from '../model/patient.ts';
import type { Format, Locale } from './format.ts';

export interface InterestWords {
  readonly locale: Locale;
  readonly quoted: (text: string) => string;
  readonly places: { readonly [F in Exclude<WordEvidence['field'], 'concepts'>]: string };
  readonly listedUnder: (topic: string) => string;
  /** A word of the interest that is read as another that is spelt nearly so. */
  readonly misspelt: (asked: string) => string;
  readonly isTo: { readonly [L in Likeness]: (asked: string) => string };
  /** Parts the last of several that have commas of their own. */
  readonly and: string;
}

/** What is found to what is asked for: the same in another language or by another word; a compound of it, or a part. */
type Likeness =
  | 'translated'
  | 'alike'
  | 'compound'
  | Exclude<NonNullable<WordEvidence['relation']>, 'same'>;

/** The interest itself is named first, where what met it does not tell. */
export const interestIn =
  (own: InterestWords) =>
  ({ interest, words }: InterestEvidence, f: Format): string => {
    const told = words.map((word) => meeting(word, interest, own));
    const all = told.some((one) => one.includes(','))
      ? [told.slice(0, -1).join(', '), ...told.slice(-1)].filter((part) => part).join(own.and)
      : f.list(told);
    const name = own.quoted(nameOf(interest, words, own));
    return same(all, name, (text, part) => text.includes(part)) ? all : `${name}: ${all}`;
  };

/** Where a word stands, or under what the activity is listed, and what that is to the interest. */
const meeting = (word: WordEvidence, interest: Interest, own: InterestWords): string => {
  const isListed = word.field === 'concepts';
  const found = isListed ? (word.label?.[own.locale] ?? word.word) : word.word;
  const isStated = word.wanted === interest.concept;
  const asked = isStated ? nameOf(interest, [word], own) : word.wanted;
  const place =
    word.field === 'concepts'
      ? own.listedUnder(own.quoted(found))
      : `${own.quoted(found)} ${own.places[word.field]}`;
  if (same(found, asked, (one, other) => one === other)) return place;
  const { relation = 'same', steps } = word;
  if (relation === 'same' && (isListed || steps.length === 0)) return place;
  if (relation === 'same' && steps.includes('spelling')) {
    return `${place}, ${own.misspelt(own.quoted(asked))}`;
  }
  const likeness = likenessOf(word);
  if (likeness === 'compound' && same(found, asked, isPart)) return place;
  return likeness === undefined ? place : `${place}, ${own.isTo[likeness](own.quoted(asked))}`;
};

/** Of a compound only a part may be met, and that part may be wider or narrower than the whole. */
const likenessOf = ({ relation = 'same', steps }: WordEvidence): Likeness | undefined => {
  const isCompound = steps.includes('compound');
  if (relation === 'related' || relation === 'nearby') return relation;
  if (isCompound) return 'compound';
  if (relation !== 'same') return relation;
  if (steps.includes('translation')) return 'translated';
  return steps.includes('concept') ? 'alike' : undefined;
};

/** As the patient put it; a concept alone by its name, where the evidence has it. */
const nameOf = (
  { text, concept = '' }: Interest,
  words: readonly WordEvidence[],
  { locale }: InterestWords,
): string => {
  const same = words.find((word) => word.concept === concept && word.relation === 'same');
  const near = words.find(({ wantedLabel }) => wantedLabel !== undefined);
  return text ?? (same?.label ?? near?.wantedLabel)?.[locale] ?? concept;
};

const isPart = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

const same = (a: string, b: string, are: (a: string, b: string) => boolean): boolean =>
  are(a.toLowerCase(), b.toLowerCase());
