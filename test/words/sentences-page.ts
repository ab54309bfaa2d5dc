/** `docs/sentences.md`: every sentence in both languages, as it reads of the sample facts. */

import { saidOf, samples, type Told, toldIn } from './samples/samples.ts';
import type { Sample } from './samples/samples-of.ts';

/** Renews the page. */
export const command = 'npm run docs:sentences';

interface Theme {
  readonly title: string;
  readonly about: string;
  readonly told: readonly Told[];
}

type Fact = { readonly state?: string; readonly caveat?: string } | undefined;

/** The findings of some kind, each sentence with the samples that are of it. */
const findings = (isOfKind: (fact: Fact) => boolean): readonly Told[] =>
  toldIn(samples.findings, ['findings'])
    .map((told) => ({ ...told, cases: told.cases.filter(([fact]) => isOfKind(fact as Fact)) }))
    .filter(({ cases }) => cases.length > 0);

const under = (...names: readonly (keyof typeof samples)[]): readonly Told[] =>
  names.flatMap((name) => toldIn(samples[name], [name]));

const themes: readonly Theme[] = [
  {
    title: 'Why it is in the list',
    about: 'The first lines of an explanation, and where an activity stands.',
    told: under(
      'headline',
      'highlights',
      'disliked',
      'mustAsk',
      'contribution',
      'reduction',
      'aheadOf',
      'leads',
      'listed',
    ),
  },
  {
    title: 'What the points rest on',
    about: 'The end of the line of a factor.',
    told: under('evidence', 'noInterest'),
  },
  {
    title: 'What fits',
    about: 'Behind `What fits:`, as far as it is not taken for granted.',
    told: [...under('fits'), ...findings((fact) => fact?.state === 'met' && !fact.caveat)],
  },
  {
    title: 'Why not',
    about: 'Behind `Not possible:`. Every reason is told, not only the first.',
    told: [...under('impossible'), ...findings((fact) => fact?.state === 'unmet')],
  },
  {
    title: 'What to ask',
    about: 'Behind `Ask first:`.',
    told: under('askFirst', 'questions'),
  },
  {
    title: 'What to mind',
    about: 'Behind `Note:`: what is not known and need not be asked, or is only assumed.',
    told: [
      ...under('mind'),
      ...findings((fact) => fact?.state === 'unknown' || fact?.caveat !== undefined),
    ],
  },
  {
    title: 'The list as a whole',
    about: 'Below a ranking.',
    told: under(
      'meets',
      'summary',
      'leftOut',
      'varietyCost',
      'notes',
      'nothingListed',
      'nothingFits',
    ),
  },
  {
    title: 'What if',
    about: 'What would change the list: `whatIf`, `weightChange`, and what an activity lacks.',
    told: under('shortfall', 'suggestion', 'changes', 'weightChange'),
  },
  {
    title: 'Calls',
    about: 'Whom to ring, and what it is worth: `questions`.',
    told: under('call'),
  },
  {
    title: 'When to get in touch again',
    about: 'What `followUps` gives: whom, when and why, and with whom no more.',
    told: under('followUp', 'outcomes'),
  },
  {
    title: 'Questionnaires and needs',
    about: 'What `linkmatch/needs` gives: scores, what one must know of them, and the needs.',
    told: under('scores'),
  },
  {
    title: 'How sure a list is',
    about: 'What `describeRobustness` makes of the figures of `linkmatch/weights`.',
    told: under('robustness'),
  },
  { title: 'Handout', about: 'On paper, for the person.', told: under('handout') },
  {
    title: 'Names',
    about: 'For headings, and within sentences.',
    told: under('factors', 'standings', 'needs', 'features'),
  },
];

/** The whole page. Throws where a sentence has no place in it. */
export const sentencesPage = (): string => {
  const placed = new Set(themes.flatMap(({ told }) => told.map(({ path }) => path.join('.'))));
  const missing = toldIn(samples).filter(({ path }) => !placed.has(path.join('.')));
  if (missing.length > 0) {
    throw new RangeError(`themes: expected all, missing ${missing.map(({ path }) => path)}`);
  }
  return `${[head, ...themes.map(section)].join('\n\n')}\n`;
};

const head = `# Sentences

Every sentence of \`describe\` and \`handout\`, in English and Danish, as it reads of a made-up fact. Read it to review the words, without a line of
code. No number on this page is evidence of anything: all of them are samples.

\`${command}\` writes this page from \`test/words/samples/\`. To change a sentence, change it in \`src/words/\` and in its sample.`;

const section = ({ title, about, told }: Theme): string =>
  [
    `## ${title}`,
    '',
    about,
    '',
    '| code | English | Dansk |',
    '|---|---|---|',
    ...told.flatMap(({ path, cases }) => cases.map((sample) => row(path, sample))),
  ].join('\n');

const row = (path: readonly string[], sample: Sample): string => {
  const [root = '', ...rest] = path;
  const code = rest.length > 0 && root !== 'handout' ? rest.join('.') : path.join('.');
  const cells = (['en', 'da'] as const).map((locale) => saidOf(path, sample, locale));
  return `| \`${code}\` | ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};
