import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ahp, combineJudgements, combineWeights, rankSum, swing } from '../../src/weights/index.ts';
import { buildCommandLine, type CommandLine } from './command-line.ts';

let cli: CommandLine;

const anna = { interests: 100, accessibility: 50, distance: 60, socialNeed: 40 };
const bo = { interests: 60, accessibility: 80, distance: 20, socialNeed: 100 };
const workshop = `person,counts,${Object.keys(anna)}\nanna,1,${Object.values(anna)}\nbo,2,${Object.values(bo)}\n`;
const agreed = [
  { one: 'interests', other: 'distance', times: 2 },
  { one: 'distance', other: 'socialNeed', times: 2 },
  { one: 'interests', other: 'socialNeed', times: 4 },
];
const wild = [
  { one: 'interests', other: 'distance', times: 3 },
  { one: 'distance', other: 'socialNeed', times: 5 },
  { one: 'interests', other: 'socialNeed', times: 1 / 3 },
];

beforeAll(() => {
  cli = buildCommandLine('elicit');
  cli.file('workshop.csv', workshop);
});

afterAll(() => cli.remove());

const elicit = (method: string, ...args: readonly string[]) =>
  cli.linkmatch(['elicit', '--method', method, ...args]);
const jsonOf = (method: string, ...args: readonly string[]) =>
  JSON.parse(elicit(method, ...args, '--format', 'json').stdout);

/** What a call that succeeded gave. */
const resultOf = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false },
): T => {
  if (!result.ok) throw new Error('expected a result');
  return result.value;
};

describe('linkmatch elicit', () => {
  it('prints weights, the weightiest first, how far people are apart and who is farthest', () => {
    const { status, stdout, stderr } = elicit('swing', 'workshop.csv');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      'Weights by swing, of 2 people',
      '              factor         weight  lowest … highest',
      '████░░░░░░░░  Social need      0.31       0.16 … 0.38',
      '███░░░░░░░░░  Interests        0.29       0.23 … 0.40',
      '███░░░░░░░░░  Accessibility    0.27       0.20 … 0.31',
      '██░░░░░░░░░░  Distance         0.13       0.08 … 0.24',
      'Agreement on the order (Kendall’s W, 1: all alike): 0.20.',
      'Farthest apart: anna and bo. One of them would have to move 0.33 of the weight to agree.',
      '',
    ]);
  });

  it('reads JSON of one person or of a list of people as it reads the table', () => {
    const people = [
      { person: 'anna', weights: resultOf(swing(anna)).weights },
      { person: 'bo', counts: 2, weights: resultOf(swing(bo)).weights },
    ];
    const { weights, disagreement } = resultOf(combineWeights(people));
    const list = cli.file('people.json', [
      { person: 'anna', answers: anna },
      { person: 'bo', counts: 2, answers: bo },
    ]);
    expect(jsonOf('swing', list)).toMatchObject({ weights, disagreement });
    expect(jsonOf('swing', 'workshop.csv')).toMatchObject({ weights, disagreement });
    expect(jsonOf('swing', cli.file('anna.json', anna)).weights).toEqual(people[0]?.weights);
  });

  it('names people by their files where there are several, and reads one from standard input', () => {
    cli.file('anna.json', anna);
    cli.file('bo.json', bo);
    const { people } = jsonOf('swing', 'anna.json', 'bo.json');
    expect(people.map(({ person }: { person: string }) => person)).toEqual(['anna', 'bo']);
    const piped = cli.linkmatch(
      ['elicit', '--method', 'swing', '-', '--format', 'csv'],
      JSON.stringify(anna),
    );
    expect(piped.stdout).toBe(
      'person,counts,accessibility,distance,interests,socialNeed\n1,1,0.2,0.24,0.4,0.16\n',
    );
  });

  it.each([
    ['rank-order-centroid', 0.6111111111],
    ['rank-sum', 0.5],
    ['rank-reciprocal', 0.5454545455],
  ])('takes an order for %s, from a list or from places in a table', (method, first) => {
    const order = cli.file('order.json', ['interests', 'distance', 'socialNeed']);
    expect(jsonOf(method, order).weights.interests).toBeCloseTo(first, 9);
    const places = cli.file('places.csv', 'socialNeed;interests;distance\n3;1;2\n');
    expect(jsonOf(method, places).weights).toEqual(jsonOf(method, order).weights);
  });

  it('lets factors share a place', () => {
    const places = cli.file('shared.csv', 'interests,distance,socialNeed\n2,1,2\n');
    const { weights } = resultOf(rankSum(['distance', ['interests', 'socialNeed']]));
    expect(jsonOf('rank-sum', places).weights).toEqual(weights);
  });

  it('tells the consistency of judgements with the table it is by, and whom to ask again', () => {
    const { stdout } = elicit('ahp', cli.file('wild.json', wild));
    const { consistency } = resultOf(ahp(wild));
    expect(consistency.ratio).toBeGreaterThan(0.5);
    expect(stdout).toContain(
      `Consistency ratio ${consistency.ratio?.toFixed(2)} by the table saaty`,
    );
    expect(stdout).toContain('Agree least: distance, interests and social need');
    expect(stdout).toContain('Ask about these again before the weights are used.');
    const calm = elicit('ahp', cli.file('agreed.json', agreed)).stdout;
    expect(calm).toContain('Consistency ratio 0.00');
    expect(calm).not.toMatch(/Agree least|again/);
  });

  it('combines judgements by their geometric means, each person’s consistency beside them', () => {
    cli.file('a.json', agreed);
    cli.file('w.json', wild);
    const options = { method: 'geometric-mean', randomIndex: 'donegan-dodd' } as const;
    const expected = resultOf(
      combineJudgements(
        [
          { person: 'a', comparisons: agreed },
          { person: 'w', comparisons: wild },
        ],
        options,
      ),
    );
    const args = ['a.json', 'w.json', '--ahp-method', 'geometric-mean'];
    const table = ['--random-index', 'donegan-dodd'];
    expect(jsonOf('ahp', ...args, ...table)).toMatchObject({
      weights: expected.weights,
      consistency: expected.consistency,
    });
    const { stdout } = elicit('ahp', ...args, ...table);
    expect(stdout).toMatch(/^Together: Consistency ratio .* donegan-dodd/m);
    expect(stdout).toMatch(/^a: Consistency ratio 0\.00/m);
    expect(stdout).toMatch(/^w: Ask about these again/m);
  });

  it('reads judgements from a row a pair, fractions and missing pairs too', () => {
    const pairs = cli.file(
      'pairs.csv',
      'person,one,other,times\na,interests,distance,2\na,socialNeed,distance,1/2\n',
    );
    const refused = elicit('ahp', pairs);
    expect([refused.status, refused.stdout]).toEqual([3, '']);
    expect(refused.stderr).toContain('expected a comparison of interests and socialNeed');
    const { weights, completed } = jsonOf('ahp', pairs, '--missing', 'complete');
    expect(weights.interests).toBeCloseTo(4 / 7, 9);
    expect(completed).toHaveLength(1);
    expect(elicit('ahp', pairs, '--missing', 'complete').stdout).toContain(
      'Nobody compared interests with social need: taken to be 4.00.',
    );
  });

  it('takes best–worst answers, and tells the deviation', () => {
    const answers = cli.file('best-worst.json', {
      ...{ best: 'interests', worst: 'distance' },
      ...{ bestToOthers: { socialNeed: 2, distance: 8 }, othersToWorst: { socialNeed: 5 } },
    });
    expect(elicit('best-worst', answers).stdout).toMatch(/^Deviation 0\.04, inconsistency 0\.04;/m);
    expect(elicit('best-worst', 'workshop.csv')).toMatchObject({ status: 3, stdout: '' });
  });

  it('speaks Danish', () => {
    const { stdout } = elicit('swing', 'workshop.csv', '--lang', 'da');
    expect(stdout).toContain('Vægte efter swing, fra 2 personer');
    expect(stdout).toMatch(/Sociale behov +0,31 +0,16 … 0,38/);
  });

  it('refuses everybody’s where one person’s answers are bad, tells all by place, quotes none', () => {
    const secret = 'Birthe-1944';
    const bad = cli.file('bad.json', [
      { person: 'anna', answers: { interests: secret, distance: -1 } },
      { person: 'bo', answers: bo },
    ]);
    const { status, stdout, stderr } = elicit('swing', bad, 'workshop.csv');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr.split('\n')).toEqual([
      'linkmatch: answers cannot be used: mend these and try again',
      '  bad.json  row 0 /distance: bad-value, expected a finite number of 0 or more, got number',
      '  bad.json  row 0 /interests: bad-value, expected a finite number of 0 or more, got string',
      '',
    ]);
    const twice = cli.file('twice.json', [
      { person: 'anna', answers: anna },
      { person: 'anna', counts: 0, answers: { interests: 1 } },
    ]);
    const failed = elicit('swing', twice).stderr;
    expect(failed).toContain('twice.json  row 1 /person: duplicate');
    expect(failed).toContain('row 1 /counts: bad-value');
    expect(failed).toContain('row 1 /distance: missing');
    const broken = elicit('swing', cli.file('broken.json', `{ "interests": ${secret}`));
    expect([broken.status, broken.stderr.includes(secret)]).toEqual([3, false]);
  });

  it('refuses a method that nobody knows, and none', () => {
    expect(elicit('guess', 'workshop.csv')).toMatchObject({ status: 2, stdout: '' });
    expect(cli.linkmatch(['elicit', 'workshop.csv']).stderr).toContain('--method');
  });

  it('has help with the form of the answers, examples and exit codes', () => {
    const { stdout } = cli.linkmatch(['elicit', '--help']);
    for (const text of ['Answers:', 'Examples:\n  linkmatch elicit', 'Exit codes: 0 done']) {
      expect(stdout).toContain(text);
    }
  });
});

describe('linkmatch rank --weights', () => {
  const asked = [
    ...['rank', '--activities', 'town.json', '--patient', 'singer.json', '--format', 'json'],
  ];

  beforeAll(() => {
    const place = (lat: number) => [{ point: { lat, lng: 10.4 } }];
    cli.file('town.json', [
      { id: 'a', title: 'Choir', places: place(55.5) },
      { id: 'b', title: 'Chess', places: place(55.4) },
    ]);
    cli.file('singer.json', { home: { lat: 55.4, lng: 10.4 }, interests: [{ text: 'choir' }] });
  });

  it('takes the file that elicit prints', () => {
    cli.file('weights.json', elicit('swing', 'workshop.csv', '--format', 'json').stdout);
    const { weights } = JSON.parse(readFileSync(join(cli.folder, 'weights.json'), 'utf8'));
    const list = Object.entries(weights).map(([factor, weight]) => `${factor}=${weight}`);
    const ranked = cli.linkmatch([...asked, '--weights', 'weights.json']);
    expect(ranked).toMatchObject({ status: 0, stderr: '' });
    expect(ranked.stdout).toBe(cli.linkmatch([...asked, '--weights', list.join()]).stdout);
    expect(ranked.stdout).not.toBe(cli.linkmatch(asked).stdout);
  });

  it('takes the model that elicit writes as --model', () => {
    const about = ['--model-name', 'workshop', '--model-version', '1', '--intended-use', 'a test'];
    const args = ['workshop.csv', '--format', 'json', '--on', '2026-11-28', ...about];
    cli.file('again.json', elicit('swing', ...args, '--model-out', 'model.json').stdout);
    const model = JSON.parse(readFileSync(join(cli.folder, 'model.json'), 'utf8'));
    expect(model).toMatchObject({
      ...{ kind: 'weight-model', name: 'workshop', intendedUse: 'a test' },
      obtained: { method: 'elicited', on: '2026-11-28', notes: 'swing, 2 people' },
    });
    const ranked = (...more: readonly string[]) => cli.linkmatch([...asked, ...more]).stdout;
    expect(ranked('--model', 'model.json')).toBe(ranked('--weights', 'again.json'));
    const bad = cli.file('bad-model.json', { ...model, weights: {}, note: 'Schizofreni' });
    const { status, stderr } = cli.linkmatch([...asked, '--model', bad]);
    expect([status, stderr.includes('bad-model.json is no weight model')]).toEqual([3, true]);
    expect(stderr).not.toContain('Schizofreni');
  });

  it('refuses a file of some factors, of others, or of none', () => {
    const all = { interests: 1, accessibility: 1, distance: 1 };
    for (const weights of [all, { ...all, price: 1 }, { ...all, socialNeed: 1, price: 1 }]) {
      const some = cli.file('some.json', { weights });
      const failed = cli.linkmatch([...asked, '--weights', some]);
      expect([failed.status, failed.stdout]).toEqual([3, '']);
      expect(failed.stderr).toContain('some.json holds other weights: expected a number for each');
    }
    const none = cli.file('none.json', { weights: { interests: 'Schizofreni' } });
    const { stderr } = cli.linkmatch([...asked, '--weights', none]);
    expect(stderr).toBe(
      'linkmatch: none.json holds no weights: expected a number for each factor\n',
    );
  });
});
