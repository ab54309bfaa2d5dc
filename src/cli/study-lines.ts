/** A study as lines for a terminal, and as rows for a spreadsheet. */
import type { Locale } from '../index.ts';
import type { Look, Outcome, Study, TriedCandidate } from '../weights/index.ts';
import { asColumns } from './columns.ts';
import { type Figures, figuresOf } from './figures.ts';
import { plain } from './output.ts';
import type { Paint } from './paint.ts';
import { type StudyWords, studyWords } from './study-words.ts';

export const studyLines = (study: Study, lang: Locale, paint: Paint): readonly string[] => {
  const told: Told = { words: studyWords[lang], paint, ...figuresOf(lang) };
  const { words } = told;
  const { tried, looks, data } = study;
  const post = [...tried, ...looks].flatMap(({ subgroups }) =>
    subgroups.filter(({ isPostHoc }) => isPostHoc).map(({ dimension }) => dimension),
  );
  return [
    words.data(data),
    ...(data.notInCatalogue > 0 ? [paint.warn(words.notInCatalogue(data.notInCatalogue))] : []),
    '',
    paint.strong(words.tried),
    ...outcomeTable(tried, told),
    ...tried.flatMap((row) => failures(row, told)),
    ...tried.filter(({ isForced }) => isForced).map(({ name }) => words.forced(plain(name))),
    '',
    paint.strong(words.weights),
    ...weightsTable(tried, told),
    ...subgroupLines(tried, told),
    ...looks.flatMap((look) => lookLines(look, told)),
    ...(looks.length === 0 ? ['', words.notSettled] : []),
    ...[...new Set(post)].map((dimension) => paint.warn(words.postHoc(plain(dimension)))),
  ];
};

/** A row a metric of each candidate: those of the development half, then each look at the patients put aside. */
export const studyRows = ({ tried, looks }: Study): readonly object[] => [
  ...tried.flatMap((row) => outcomeRows(row, { half: 'development', look: '' })),
  ...looks.flatMap((look) => outcomeRows(look, { half: 'report', look: look.look })),
];

interface Told extends Figures {
  readonly words: StudyWords;
  readonly paint: Paint;
}

type Row = Outcome & Pick<TriedCandidate | Look, 'name' | 'baseline' | 'fit'>;

const outcomeRows = (row: Row, head: object): readonly object[] =>
  row.metrics.map(({ metric, mean, interval, patients, difference }) => ({
    ...head,
    candidate: row.name,
    baseline: row.baseline ?? '',
    metric,
    patients,
    mean,
    lowest: interval?.[0],
    highest: interval?.[1],
    difference: difference?.difference,
    differenceLowest: difference?.interval[0],
    differenceHighest: difference?.interval[1],
    p: difference?.p,
    holm: difference?.holm,
    effectSize: difference?.effectSize,
    wins: difference?.wins,
    ties: difference?.ties,
    losses: difference?.losses,
    ...Object.fromEntries(
      Object.entries(row.fit?.weights ?? {}).map(([factor, weight]) => [`w.${factor}`, weight]),
    ),
  }));

const outcomeTable = (rows: readonly Row[], told: Told): string[] => {
  const { words, figure, signed, chance, between, paint } = told;
  const { columns } = words;
  return asColumns(
    {
      head: [
        columns.candidate,
        columns.metric,
        columns.mean,
        columns.interval,
        columns.difference,
        columns.interval,
        'p',
        'Holm',
        'dz',
        columns.better,
      ],
      texts: 2,
      rows: rows.flatMap(({ name, metrics }) =>
        metrics.map(({ metric, mean, interval, difference }) => [
          name,
          metric,
          figure(mean),
          between(interval),
          ...(difference === null
            ? ['–', '–', '–', '–', '–', '–']
            : [
                signed(difference.difference),
                between(difference.interval),
                chance(difference.p),
                chance(difference.holm),
                difference.effectSize === null ? '–' : signed(difference.effectSize),
                `${difference.wins}/${difference.ties}/${difference.losses}`,
              ]),
        ]),
      ),
    },
    paint,
  );
};

const failures = ({ name, failed, folds, reason }: TriedCandidate, told: Told): string[] => {
  const { words, paint } = told;
  const reasons = [...new Set(failed.map((one) => one.reason))].join(', ');
  return [
    ...(failed.length > 0
      ? [paint.warn(words.failed({ name: plain(name), failed: failed.length, folds, reasons }))]
      : []),
    ...(reason === null ? [] : [paint.warn(words.notFitted(plain(name), reason))]),
  ];
};

/** Of each candidate once, with intervals where it was learnt. */
const weightsTable = (rows: readonly Row[], told: Told): string[] => {
  const { words, share, name, paint } = told;
  const fitted = new Map(rows.flatMap((row) => (row.fit === null ? [] : [[row.name, row.fit]])));
  const factors = Object.keys([...fitted.values()][0]?.weights ?? {});
  return asColumns(
    {
      head: [words.columns.candidate, ...factors.map(name)],
      rows: [...fitted].map(([candidate, { weights, intervals }]) => {
        const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
        return [
          candidate,
          ...factors.map((factor) => {
            const interval = intervals?.[factor] ?? null;
            const weight = share((weights[factor] ?? 0) / sum);
            return interval === null
              ? weight
              : `${weight} (${share(interval[0])} … ${share(interval[1])})`;
          }),
        ];
      }),
    },
    paint,
  );
};

const lookLines = (look: Look, told: Told): string[] => {
  const { words, paint } = told;
  const baseline: Row = {
    ...look,
    name: look.baseline,
    baseline: null,
    metrics: look.baselineMetrics,
  };
  return [
    '',
    paint.strong(words.look(look.look, plain(look.name))),
    ...outcomeTable([baseline, look], told),
    ...(look.isForced ? [paint.warn(words.lookForced)] : []),
    ...subgroupLines([look], told),
  ];
};

const subgroupLines = (rows: readonly Row[], told: Told): string[] => {
  const { words, signed, chance, between, whole, paint } = told;
  const { columns } = words;
  const parts = rows.flatMap(({ name, subgroups }) => subgroups.map((part) => ({ ...part, name })));
  if (parts.length === 0) return [];
  const table = asColumns(
    {
      head: [
        columns.candidate,
        columns.metric,
        columns.dimension,
        columns.group,
        columns.patients,
        columns.difference,
        columns.interval,
        columns.interaction,
        columns.interval,
        'p',
        'Holm',
      ],
      texts: 4,
      rows: parts.map(({ name, metric, dimension, group, isPostHoc, difference }) => [
        name,
        metric,
        dimension + (isPostHoc ? ' *' : ''),
        group ?? words.notStated,
        ...(difference === null
          ? [words.few, '', '', '', '', '', '']
          : [
              whole(difference.patients),
              signed(difference.difference),
              between(difference.interval),
              difference.interaction === null ? '–' : signed(difference.interaction.difference),
              between(difference.interaction?.interval ?? null),
              chance(difference.p),
              chance(difference.holm),
            ]),
      ]),
    },
    paint,
  );
  return ['', paint.strong(words.bySubgroup), ...table];
};
