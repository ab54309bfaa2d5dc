/** `rank` and `explain`. */
import { describe, type Explanation, explain, handout, type Locale, rank } from '../index.ts';
import { type Asked, type AskingOptions, ask, known } from './asking.ts';
import { asCsv, asJson, asMarkdown, asTable, type OutputFormat, withBars } from './output.ts';
import { type Paint, paintFor } from './paint.ts';

export interface ListingOptions extends AskingOptions {
  readonly ids?: readonly string[];
  readonly format: OutputFormat;
}

export const rankOrExplain = (options: ListingOptions): void => {
  const asked = ask(options);
  const { ids, color } = options;
  if (ids) known(asked, ids);
  const paint = paintFor(color);
  process.stdout.write(
    ids ? explained(asked, { ...options, ids, paint }) : ranked(asked, { ...options, paint }),
  );
};

const ranked = (
  { catalogue, patient, settings }: Asked,
  { lang, format, paint }: ListingOptions & { readonly paint: Paint },
): string => {
  const ranking = rank(catalogue, patient, settings);
  if (format === 'json') return asJson(ranking);
  if (format === 'csv') return asCsv(ranking);
  if (format === 'handout') return handout(ranking, lang);
  const explanations = ranking.matches.map(({ id }) => explain(catalogue, patient, id, settings));
  const listing = { ranking, explanations };
  return format === 'markdown' ? asMarkdown(listing, lang) : asTable(listing, lang, paint);
};

const explained = (
  { catalogue, patient, settings }: Asked,
  { ids, lang, format, paint }: ListingOptions & { ids: readonly string[]; readonly paint: Paint },
): string => {
  const explanations = ids.map((id) => explain(catalogue, patient, id, settings));
  if (format === 'json') return asJson(explanations);
  const told = explanations.map((explanation) => text(explanation, { lang, format, paint }));
  return `${told.join('\n\n')}\n`;
};

const text = (
  explanation: Explanation,
  { lang, format, paint }: { lang: Locale; format: OutputFormat; paint: Paint },
): string => {
  const [headline = '', ...lines] = describe(explanation, lang);
  return format === 'markdown'
    ? [`## ${headline}`, '', ...lines.map((line) => `- ${line}`)].join('\n')
    : [paint.strong(headline), ...withBars(explanation, lang).map((line) => `  ${line}`)].join(
        '\n',
      );
};
