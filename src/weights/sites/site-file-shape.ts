/** The one definition of the JSON that sites send, get or keep. */
import {
  either,
  list,
  number,
  object,
  oneOf,
  orNull,
  pattern,
  record,
  type Shape,
  text,
  truth,
  where,
  whole,
} from '../../model/shape.ts';
import {
  type AnsweredStep,
  type FitRequest,
  type LeftOut,
  MOST_LEVELS,
  type Pattern,
  type PatternCounts,
  type SiteEstimate,
  type SiteFile,
  type SiteLedger,
  type SiteRefusal,
  type SiteSummary,
  type SiteSums,
  type SitesFit,
  type SitesFitSettings,
  suppressions,
} from './site-files.ts';

const HASH_LENGTH = 64; // SHA-256 in hex

const hash = pattern(new RegExp(`^[0-9a-f]{${HASH_LENGTH}}$`), 'a SHA-256 hash in hex');
const version = whole(1, 1, 'schema version') as Shape<1>;
const count = whole(0, Number.POSITIVE_INFINITY, 'a count');
const figure = number(-Number.MAX_VALUE, Number.MAX_VALUE, 'a number');
const positive = number(0, Number.MAX_VALUE, 'a number');
const sum = where(list(figure), (parts) => parts.length > 0, 'at least one number');
const ascending = where(
  list(text),
  (names) => names.every((name, at) => at === 0 || names[at - 1]! < name),
  'names in code unit order, each once',
);
const suppressed = oneOf(suppressions);
const alike = oneOf(['comparisons', 'groups']);

const kindOf = <const K extends string>(kind: K): Shape<K> => oneOf([kind]);

type Grid = readonly (readonly unknown[])[];

const isSquare = (rows: Grid, size: number): boolean =>
  rows.length === size && rows.every((row) => row.length === size);

/** As sums of products are: the same on both sides of the diagonal, and nothing below 0 on it. */
const isProducts = (rows: Grid, size: number): boolean =>
  isSquare(rows, size) &&
  rows.every((row, at) =>
    row.every((value, next) => JSON.stringify(value) === JSON.stringify(rows[next]![at])),
  ) &&
  rows.every(
    (row, at) => [row[at]].flat().reduce<number>((all, part) => all + (part as number), 0) >= 0,
  );

/** What a summary tells of one site, and sums of several. */
const figureKeys = [
  'request',
  'factors',
  'patients',
  'comparisons',
  'weight',
  'logLikelihood',
  'score',
  'information',
  'scoreProducts',
] as const;

const isWhole = ({
  factors: { length },
  score,
  information,
  scoreProducts,
}: Pick<SiteSummary | SiteSums, 'factors' | 'score' | 'information' | 'scoreProducts'>): boolean =>
  score.length === length && isProducts(information, length) && isProducts(scoreProducts, length);

const WHOLE =
  'as many figures as factors, and squares that are symmetric with nothing below 0 on the diagonal';

const request = where(
  object<FitRequest>(
    {
      kind: kindOf('fit-request'),
      schemaVersion: version,
      fit: hash,
      step: whole(1, Number.POSITIVE_INFINITY, 'a step'),
      factors: ascending,
      coefficients: list(figure),
      alike,
      leftOut: list(text),
    },
    ['kind', 'schemaVersion', 'fit', 'step', 'factors', 'coefficients', 'alike'],
  ),
  ({ factors, coefficients }) => factors.length > 0 && factors.length === coefficients.length,
  'a coefficient for each factor, and a factor at least',
);

const summary = where(
  object<SiteSummary>(
    {
      kind: kindOf('site-summary'),
      schemaVersion: version,
      site: text,
      request: hash,
      factors: ascending,
      patients: count,
      comparisons: count,
      weight: positive,
      logLikelihood: figure,
      score: list(figure),
      information: list(list(figure)),
      scoreProducts: list(list(figure)),
    },
    ['kind', 'schemaVersion', 'site', ...figureKeys],
  ),
  isWhole,
  WHOLE,
);

const refusal = object<SiteRefusal>(
  {
    kind: kindOf('site-refusal'),
    schemaVersion: version,
    site: text,
    request: orNull(hash),
    suppressed,
  },
  ['kind', 'schemaVersion', 'site', 'request', 'suppressed'],
);

const sums: Shape<SiteSums> = where(
  object<SiteSums>(
    {
      kind: kindOf('site-sums'),
      schemaVersion: version,
      sites: ascending,
      leftOut: list(object<LeftOut>({ site: text, suppressed }, ['site', 'suppressed'])),
      request: hash,
      factors: ascending,
      patients: count,
      comparisons: count,
      weight: sum,
      logLikelihood: sum,
      score: list(sum),
      information: list(list(sum)),
      scoreProducts: list(list(sum)),
    },
    ['kind', 'schemaVersion', 'sites', 'leftOut', ...figureKeys],
  ),
  isWhole,
  WHOLE,
);

const counts = where(
  object<PatternCounts>(
    {
      kind: kindOf('pattern-counts'),
      schemaVersion: version,
      site: text,
      factors: ascending,
      levels: whole(1, MOST_LEVELS, 'levels'),
      patients: count,
      patterns: list(
        object<Pattern>(
          {
            differences: where(
              list(list(whole(-MOST_LEVELS, MOST_LEVELS, 'levels'))),
              (rows) => rows.length > 0,
              'at least one row',
            ),
            comparisons: whole(1, Number.POSITIVE_INFINITY, 'a count'),
            weight: where(positive, (value) => value > 0, 'a number above 0'),
          },
          ['differences', 'comparisons', 'weight'],
        ),
      ),
      suppressed: count,
    },
    ['kind', 'schemaVersion', 'site', 'factors', 'levels', 'patients', 'patterns', 'suppressed'],
  ),
  ({ factors, levels, patterns }) =>
    patterns.every(({ differences }) =>
      differences.every(
        (row) => row.length === factors.length && row.every((value) => Math.abs(value) <= levels),
      ),
    ),
  'as many differences as factors, none of more than the levels',
);

const estimate = where(
  object<SiteEstimate>(
    {
      kind: kindOf('site-estimate'),
      schemaVersion: version,
      site: text,
      factors: ascending,
      of: oneOf(['coefficients', 'weights']),
      estimates: list(figure),
      covariance: list(list(figure)),
      patients: count,
      comparisons: count,
    },
    [
      'kind',
      'schemaVersion',
      'site',
      'factors',
      'of',
      'estimates',
      'covariance',
      'patients',
      'comparisons',
    ],
  ),
  ({ factors, estimates, covariance }) =>
    estimates.length === factors.length &&
    isSquare(covariance, factors.length) &&
    covariance.every((row, at) => row[at]! > 0),
  'an estimate for each factor, with a variance above 0',
);

const settings = object<SitesFitSettings>(
  {
    ridge: positive,
    prior: orNull(record(text, positive)),
    scale: positive,
    nonNegative: truth,
    covariance: oneOf(['patients', 'model']),
    alike,
    level: number(0, 1, 'a level'),
  },
  ['ridge', 'prior', 'scale', 'nonNegative', 'covariance', 'alike', 'level'],
);

const fit = object<SitesFit>(
  {
    kind: kindOf('sites-fit'),
    schemaVersion: version,
    settings,
    request,
    steps: list(
      object<AnsweredStep>({ coefficients: list(figure), sums }, ['coefficients', 'sums']),
    ),
  },
  ['kind', 'schemaVersion', 'settings', 'request', 'steps'],
);

const ledger = object<SiteLedger>(
  { kind: kindOf('site-ledger'), schemaVersion: version, data: hash, answered: list(hash) },
  ['kind', 'schemaVersion', 'data', 'answered'],
);

export type SiteFileKind = SiteFile['kind'];

/** By what a file says it is. */
export const siteFileShapes: {
  readonly [K in SiteFileKind]: Shape<Extract<SiteFile, { readonly kind: K }>>;
} = {
  'fit-request': request,
  'site-summary': summary,
  'site-refusal': refusal,
  'site-sums': sums,
  'pattern-counts': counts,
  'site-estimate': estimate,
  'sites-fit': fit,
  'site-ledger': ledger,
};

export const siteFileShape: Shape<SiteFile> = Object.values<Shape<SiteFile>>(siteFileShapes).reduce(
  (all, one) => either(all, one),
);

/** For a value that says no kind. */
export const kindShape: Shape<{ readonly kind: SiteFileKind }> = object<{
  readonly kind: SiteFileKind;
}>({ kind: oneOf(Object.keys(siteFileShapes) as SiteFileKind[]) }, ['kind']);
