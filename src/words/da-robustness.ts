/** How sure a list is, in Danish. */
import { quoted } from './da-names.ts';
import type { Format } from './format.ts';
import type { Messages, SteadyUnless } from './messages.ts';

export const robustness: Messages['robustness'] = {
  staysFirst: (unless, f) =>
    unless.length === 0
      ? 'Forbliver nummer et, uanset hvad en enkelt vægt er.'
      : `Forbliver nummer et, ${told(unless, (title) => `er ${title} nummer et`, f)}.`,
  staysTop: ({ k, unless }, f) => {
    const stay = `De første ${f.number(k)} forbliver de første ${f.number(k)}`;
    return unless.length === 0
      ? `${stay}, uanset hvad en enkelt vægt er.`
      : `${stay}, ${told(unless, (title) => `kommer ${title} ind`, f)}.`;
  },
  end: ({ factor, now, at, isAbove }) =>
    `vægten af ${factor} er ${isAbove ? 'over' : 'under'} ${at} (nu ${now})`,
  overtakes: ({ title, ways }, f) =>
    `Den næste, ${quoted(title)}, ville stå lige, hvis ${f.choice(ways)}.`,
  ofOne: ({ factor, now, to }) => `vægten af ${factor} var ${to} i stedet for ${now}`,
  ofTwo: ({ from, to, moved }) => `${moved} af vægten gik fra ${from} til ${to}`,
  level: (title) => `Står lige med den næste, ${quoted(title)}.`,
  cannotOvertake: (title) =>
    `Den næste, ${quoted(title)}, forbliver bagved, uanset hvad en enkelt vægt er.`,
  decides: (factors, f) => `Det afgør det mellem de to: ${f.list(factors)}.`,
  acceptability: ({ first, top, k }, f) =>
    k === 1
      ? `Nummer et i ${first} af trækningerne af vægte.`
      : `Nummer et i ${first} af trækningerne af vægte, blandt de første ${f.number(k)} i ${top}.`,
  confidence: (share) =>
    `Med de vægte, der passer det bedst, er det nummer et i ${share} af trækningerne af det ukendte.`,
  draws: ({ draws, seed, error }, f) =>
    `${f.number(draws)} trækninger (frø ${seed}), alle sæt af vægte lige sandsynlige: en standardfejl på højst ${f.tenths(100 * error)} procentpoint.`,
  unknownFacts:
    'Det ukendte er også trukket, blandt alt, hvad det kan være, alle værdier lige sandsynlige.',
};

const told = (
  unless: readonly SteadyUnless[],
  comes: (title: string) => string,
  f: Format,
): string =>
  unless
    .map(({ ends, title }) => `medmindre ${f.choice(ends)}: så ${comes(quoted(title))}`)
    .join('; eller ');
