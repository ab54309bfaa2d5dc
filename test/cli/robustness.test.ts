import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogue, parseActivities, parsePatient, rank } from '../../src/index.ts';
import { buildCommandLine, type CommandLine } from './command-line.ts';

let cli: CommandLine;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(`fixtures/municipality/${name}.json`, 'utf8'));
/** A part of the town, so that a call is quick. */
const town = (read('activities') as readonly { id: string }[]).filter(({ id }) =>
  /^(sang|gaa)-0(0[1-5]|12)$/.test(id),
);
const asked = [
  ...['--activities', 'town.json', '--patient', 'birthe.json', '--as-of', '2026-11-25'],
];

beforeAll(() => {
  cli = buildCommandLine('robustness');
  cli.file('town.json', town);
  cli.file('birthe.json', read('patients/birthe'));
});

afterAll(() => cli.remove());

const robustness = (...args: readonly string[]) => cli.linkmatch(['robustness', ...asked, ...args]);

/** Of Birthe's needs: what social need is worth beside the others, by which its weight is shared out. */
const SOCIAL_NEED_COUNTS = 0.9;

interface Told {
  readonly weights: { readonly [factor: string]: number };
  readonly first: readonly {
    readonly factor: string;
    readonly weight: number;
    readonly from: number;
    readonly to: number;
    readonly below: readonly { readonly rises: string }[];
    readonly above: readonly { readonly rises: string }[];
  }[];
  readonly matches: readonly {
    readonly id: string;
    readonly acceptability: readonly number[];
    readonly confidence: { readonly share: number } | null;
    readonly next: { readonly id: string } | null;
  }[];
}

const jsonOf = (...args: readonly string[]): Told =>
  JSON.parse(robustness('--format', 'json', '--draws', '500', ...args).stdout);

describe('linkmatch robustness', () => {
  it('prints beside each recommendation what would have to change, who would come in, and how often it comes first', () => {
    const { status, stdout, stderr } = robustness('--k', '3', '--draws', '1000');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      ' 1. Sangcafé på Bøgely   88',
      '    Stays first unless the weight of social need is above 0.25 (now 0.18), the weight of interests is below 0.33 (now 0.41) or the weight of distance is above 0.39 (now 0.2): then “Gåture i Lunden” is first.',
      '    The next one, “Morgensang på biblioteket”, stays behind whatever any one weight is.',
      '    What decides between the two: distance.',
      expect.stringMatching(
        /^ {4}First in 3\d% of the draws of weights, among the first 3 in (\d\d|100)%\.$/,
      ),
      '',
    ]);
    expect(stdout.match(/^ \d\. /gm)).toHaveLength(3);
    expect(stdout).toMatch(/^The first 3 stay the first 3 unless the weight of /m);
    expect(stdout).toMatch(/^1,000 draws \(seed 1\), every set of weights as likely: a standard/m);
    expect(stdout).toMatch(/^Interests 0\.41 · Accessibility 0\.2 · /m);
  });

  it('names ends of weights that a ranking on both sides bears out', () => {
    const { first, weights, matches } = jsonOf('--k', '1');
    const { activities } = parseActivities(town);
    const catalogue = buildCatalogue(activities, { asOf: '2026-11-25' });
    const patient = parsePatient(read('patients/birthe'));
    if (!patient.ok) throw new Error('expected a patient');
    const ends = first.flatMap(({ factor, weight, from, to, below, above }) => [
      { factor, weight, end: from, outside: -1, by: below[0]?.rises },
      { factor, weight, end: to, outside: 1, by: above[0]?.rises },
    ]);
    const inside = ends.filter(({ by, end }) => by !== undefined && end > 0.01 && end < 0.99);
    expect(inside.length).toBeGreaterThan(1);
    for (const { factor, weight, end, outside, by } of inside) {
      const firstAt = (at: number): string | undefined => {
        const shares = Object.entries(weights).map(([name, own]) => {
          const share = name === factor ? at : (own * (1 - at)) / (1 - weight);
          return [name, share / (name === 'socialNeed' ? SOCIAL_NEED_COUNTS : 1)] as const;
        });
        const options = { weights: Object.fromEntries(shares), k: 1 };
        return rank(catalogue, patient.value, options).matches[0]?.id;
      };
      expect(firstAt(end - outside * 1e-6)).toBe(matches[0]?.id);
      expect(firstAt(end + outside * 1e-6)).toBe(by);
    }
  });

  it('gives the list that rank prints, with whoever stands behind each', () => {
    const { matches } = jsonOf('--k', '4');
    const ranked = cli.linkmatch(['rank', ...asked, '--k', '5', '--format', 'json']);
    const ids = JSON.parse(ranked.stdout).matches.map(({ id }: { id: string }) => id);
    expect(matches.map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect(matches.map(({ next }) => next?.id)).toEqual(ids.slice(1, 5));
    for (const { acceptability } of matches) expect(acceptability).toHaveLength(4);
  });

  it('draws the same by the same seed, and what is not known where that is asked for', () => {
    expect(jsonOf('--seed', '5')).toEqual(jsonOf('--seed', '5'));
    const known = jsonOf('--k', '2');
    const open = jsonOf('--k', '2', '--unknown-facts');
    expect(known.matches.map(({ confidence }) => confidence?.share ?? 1)).toEqual([1, 1]);
    // the second is no better than the first but in facts that nobody knows of both
    expect(known.matches[1]?.acceptability[0]).toBe(0);
    expect(open.matches[1]?.acceptability[0]).toBeGreaterThan(0.1);
    expect(open.first).toEqual(known.first);
    const { stdout } = robustness('--k', '1', '--draws', '100', '--unknown-facts');
    expect(stdout).toContain('draws of what is not known.');
    expect(stdout).toContain('What is not known was drawn too');
  });

  it('settles ties as a ranking does, by the journey first', () => {
    const home = { lat: 55.4, lng: 10.4 };
    const table = cli.file('tied.json', [
      { id: 'a', title: 'Far choir', places: [{ point: { lat: 55.43, lng: 10.4 } }] },
      { id: 'b', title: 'Near choir', places: [{ point: { lat: 55.401, lng: 10.4 } }] },
    ]);
    const patient = cli.file('tied-patient.json', { home, interests: [{ text: 'choir' }] });
    const { stdout } = cli.linkmatch([
      ...['robustness', '--activities', table, '--patient', patient],
      ...['--weights', 'interests=1,distance=0,accessibility=0,socialNeed=0'],
    ]);
    expect(stdout).toMatch(/^ 1\. Near choir .*\n {4}Stays first whatever any one weight is\.\n/);
    expect(stdout).toContain('Level with the next one, “Far choir”.');
    expect(stdout).toMatch(/Near choir.*First in 100%.*Far choir.*First in 0%/s);
  });

  it('speaks Danish, and says so where nothing is listed', () => {
    const { stdout } = robustness('--k', '1', '--draws', '100', '--lang', 'da');
    expect(stdout).toContain(
      'Forbliver nummer et, medmindre vægten af sociale behov er over 0,25 (nu 0,18), ',
    );
    expect(stdout).toContain('Interesser 0,41 · ');
    const table = cli.file('chess.json', [{ id: 'a', title: 'Skak' }]);
    const patient = cli.file('singer.json', { interests: [{ text: 'kor' }] });
    const args = ['robustness', '--activities', table, '--patient', patient];
    expect(cli.linkmatch(args)).toMatchObject({ status: 0, stdout: 'Nothing is listed.\n' });
  });

  it.each([
    ['a k of none', ['--k', '0'], '--k: expected a whole number of 1 or more'],
    ['a fraction for k', ['--k', '1.5'], '--k: expected a whole number of 1 or more'],
    ['no draws', ['--draws', '0'], 'draws: expected a whole number of 1 or more'],
    ['a seed that is no number', ['--seed', 'x'], '--seed'],
    ['an unknown factor', ['--weights', 'price=1'], 'weights: expected keys among'],
  ])('refuses %s', (_, args, text) => {
    const { status, stdout, stderr } = robustness(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(text);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('has help with examples and exit codes', () => {
    const { stdout } = cli.linkmatch(['robustness', '--help']);
    expect(stdout).toContain('Examples:\n  linkmatch robustness');
    expect(stdout).toContain('Exit codes: 0 done');
  });
});
