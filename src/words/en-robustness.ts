/** How sure a list is, in English. */
import { quoted } from './en-names.ts';
import type { Format } from './format.ts';
import type { Messages, SteadyUnless } from './messages.ts';

export const robustness: Messages['robustness'] = {
  staysFirst: (unless, f) =>
    unless.length === 0
      ? 'Stays first whatever any one weight is.'
      : `Stays first ${told(unless, 'is first', f)}.`,
  staysTop: ({ k, unless }, f) => {
    const stay = `The first ${f.number(k)} stay the first ${f.number(k)}`;
    return unless.length === 0
      ? `${stay} whatever any one weight is.`
      : `${stay} ${told(unless, 'comes in', f)}.`;
  },
  end: ({ factor, now, at, isAbove }) =>
    `the weight of ${factor} is ${isAbove ? 'above' : 'below'} ${at} (now ${now})`,
  overtakes: ({ title, ways }, f) =>
    `The next one, ${quoted(title)}, would be level if ${f.choice(ways)}.`,
  ofOne: ({ factor, now, to }) => `the weight of ${factor} were ${to} instead of ${now}`,
  ofTwo: ({ from, to, moved }) => `${moved} of the weight went from ${from} to ${to}`,
  level: (title) => `Level with the next one, ${quoted(title)}.`,
  cannotOvertake: (title) =>
    `The next one, ${quoted(title)}, stays behind whatever any one weight is.`,
  decides: (factors, f) => `What decides between the two: ${f.list(factors)}.`,
  acceptability: ({ first, top, k }, f) =>
    k === 1
      ? `First in ${first} of the draws of weights.`
      : `First in ${first} of the draws of weights, among the first ${f.number(k)} in ${top}.`,
  confidence: (share) =>
    `With the weights that suit it best it is first in ${share} of the draws of what is not known.`,
  draws: ({ draws, seed, error }, f) =>
    `${f.number(draws)} draws (seed ${seed}), every set of weights as likely: a standard error of at most ${f.tenths(100 * error)} percentage points.`,
  unknownFacts: 'What is not known was drawn too, from all that it may be, every value as likely.',
};

const told = (unless: readonly SteadyUnless[], comes: string, f: Format): string =>
  unless
    .map(({ ends, title }) => `unless ${f.choice(ends)}: then ${quoted(title)} ${comes}`)
    .join('; or ');
