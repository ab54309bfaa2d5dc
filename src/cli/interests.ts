/** `interests`: how a wish is read. */
import { type ConceptScheme, findConcept } from '../concepts/index.ts';
import { type Locale, type ParsedInterest, parseInterests } from '../index.ts';
import { EXIT, Failure } from './failure.ts';
import { readConcepts, readText } from './input.ts';
import { type InterestWords, interestWords } from './interest-words.ts';
import { asJson, plain } from './output.ts';
import { type Paint, paintFor } from './paint.ts';

export interface InterestsCommand {
  readonly language?: 'da' | 'en';
  readonly concepts?: string;
  readonly lang: Locale;
  readonly format: 'table' | 'json';
  readonly json?: boolean;
  readonly color: boolean;
}

/** Prints the parts of a wish, each with the words that it rests on and the concepts that they stand for. */
export const printInterests = (asked: string, options: InterestsCommand): void => {
  const { language, concepts: file, lang, format, json, color } = options;
  if (asked === '-' && file === '-') {
    throw new Failure(
      ['standard input can be the wish or the concepts, not both: give one of them otherwise'],
      EXIT.usage,
    );
  }
  const text = asked === '-' ? readText(asked) : asked;
  const concepts = readConcepts(file);
  const parsed = parseInterests(text, {
    concepts,
    ...(language === undefined ? {} : { language }),
  });
  const told = parsed.map((one) => named(one, concepts, lang));
  if (json === true || format === 'json') {
    process.stdout.write(asJson(told));
    return;
  }
  const paint = paintFor(color);
  const words = interestWords[lang];
  const lines = told.flatMap((one) => linesOf(one, words, { lang, paint }));
  process.stdout.write(`${(lines.length > 0 ? lines : [words.nothing]).join('\n')}\n`);
};

interface NamedConcept {
  readonly id: string;
  readonly label: string;
}

interface NamedInterest {
  readonly interest: ParsedInterest['interest'];
  readonly evidence: readonly (Omit<ParsedInterest['evidence'][number], 'concepts'> & {
    readonly concepts: readonly NamedConcept[];
  })[];
}

const named = (
  { interest, evidence }: ParsedInterest,
  scheme: ConceptScheme,
  lang: Locale,
): NamedInterest => ({
  interest,
  evidence: evidence.map(({ words, concepts, step }) => ({
    words,
    step,
    concepts: concepts.map((id) => ({
      id,
      label: findConcept(scheme, id)?.concept.prefLabel[lang] ?? id,
    })),
  })),
});

const linesOf = (
  { interest, evidence }: NamedInterest,
  words: InterestWords,
  { lang, paint }: { readonly lang: Locale; readonly paint: Paint },
): string[] => {
  const { text = '', liked, importance } = interest;
  const share = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(importance);
  const mark = liked ? paint.good(words.liked) : paint.warn(words.disliked);
  return [
    `${mark}: ${paint.strong(words.quoted(plain(text)))}, ${words.importance} ${share}`,
    ...evidence.map(({ words: said, concepts, step }) => {
      const meant = concepts.map(
        ({ id, label }) => `${plain(label)} ${paint.faint(`[${plain(id)}]`)}`,
      );
      const way = step === 'word' ? '' : paint.faint(` (${words.steps[step]})`);
      return `    ${plain(said)} → ${meant.length > 0 ? meant.join(step === 'compound' ? words.and : words.or) : words.noConcept}${way}`;
    }),
  ];
};
