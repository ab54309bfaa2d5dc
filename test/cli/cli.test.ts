import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'linkmatch-cli-'));
const bundle = 'node_modules/.cache/linkmatch/cli-under-test/main.mjs';
const activities = 'fixtures/municipality/activities.json';
const birthe = 'fixtures/municipality/patients/birthe.json';
const common = ['--activities', activities, '--patient', birthe, '--as-of', '2026-11-25'];

const linkmatch = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

beforeAll(() => {
  // One file of the same sources, so that a call takes a tenth of a second and not one.
  const shim =
    "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";
  const built = spawnSync(
    'node_modules/.bin/esbuild',
    [
      'src/cli/main.ts',
      '--bundle',
      '--platform=node',
      '--format=esm',
      `--banner:js=${shim}`,
      `--outfile=${bundle}`,
    ],
    { encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stderr);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('linkmatch rank', () => {
  it('prints the best activities with a bar a factor, reasons, questions and what was left out', () => {
    const { status, stdout, stderr } = linkmatch(['rank', ...common, '--k', '3']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ 1\. Sangcafé på Bøgely/);
    expect(stdout.match(/^ \d\. /gm)).toHaveLength(3);
    expect(stdout).toContain(
      '██████████░░ Interests, 33 of 41 points: “Gåture” in the title; “kaffe” in the keywords.',
    );
    expect(stdout).toContain(
      '██████░░░░░░ Social need, 8 of 18 points: company: much, our guess from',
    );
    expect(stdout).toContain('████████░░░░ Social need, 12 of 18 points: company: much;');
    expect(stdout).toMatch(/^ {17}Next times: Thursday 26 November/m);
    expect(stdout).toMatch(/Left out: \d+ of 180 activities/);
  });

  it('speaks Danish', () => {
    const { stdout } = linkmatch(['rank', ...common, '--k', '3', '--lang', 'da']);
    expect(stdout).toContain(
      'Interesser, 33 af 41 point: ”Gåture” i titlen; ”kaffe” i emneordene.',
    );
    expect(stdout).not.toMatch(/\b(points|Interests|ready)\b/);
  });

  it('prints the ranking itself as JSON', () => {
    const ranking = JSON.parse(
      linkmatch(['rank', ...common, '--format', 'json', '--k', '2']).stdout,
    );
    expect(ranking).toMatchObject({ considered: 180, matches: [{ rank: 1 }, { rank: 2 }] });
    expect(ranking.model.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('prints CSV with a row a match, and Markdown with a heading a match', () => {
    const csv = linkmatch(['rank', ...common, '--format', 'csv', '--k', '2']).stdout;
    expect(csv.split('\n')[0]).toContain('rank,id,title,score,likelihood');
    expect(csv.trim().split('\n')).toHaveLength(3);
    const markdown = linkmatch(['rank', ...common, '--format', 'markdown', '--k', '2']).stdout;
    expect(markdown.match(/^## \d\. /gm)).toHaveLength(2);
  });

  it('prints the same bytes each time, and no colour into a pipe', () => {
    const once = linkmatch(['rank', ...common]).stdout;
    expect(linkmatch(['rank', ...common]).stdout).toBe(once);
    expect(once).not.toContain('\u001b[');
  });

  it('takes weights, policies, a model and a minimum score', () => {
    const first = (args: readonly string[]) =>
      JSON.parse(linkmatch(['rank', ...common, '--format', 'json', ...args]).stdout);
    expect(first(['--weights', 'interests=0,distance=0,socialNeed=0']).weights.accessibility).toBe(
      1,
    );
    const sure = first(['--k', 'all', '--unknown', 'access=exclude']).matches as {
      ask: { requirement: string }[];
    }[];
    expect(sure.length).toBeGreaterThan(10);
    expect(sure.flatMap(({ ask }) => ask).filter((one) => one.requirement === 'access')).toEqual(
      [],
    );
    expect(
      first(['--min-score', '0.9']).matches.every((match: { score: number }) => match.score >= 0.9),
    ).toBe(true);
    expect(first(['--k', 'all']).matches.length).toBeGreaterThan(50);
  });

  it('reads the directory or the patient from standard input, but not both', () => {
    const patient = readFileSync(birthe, 'utf8');
    const named = ['rank', '--activities', activities, '--as-of', '2026-11-25', '--patient', '-'];
    expect(linkmatch(named, patient).stdout).toBe(linkmatch(['rank', ...common]).stdout);
    const both = linkmatch(['rank', '--activities', '-', '--patient', '-'], patient);
    expect(both).toMatchObject({ status: 2, stdout: '' });
  });

  it('uses the good rows of a bad directory, and says so', () => {
    const path = file('bad.jsonl', '{"id":"a","title":"Choir"}\n{broken\n{"id":"b"}\n');
    const patient = file('singer.json', { interests: [{ text: 'choir' }] });
    const { status, stdout, stderr } = linkmatch([
      'rank',
      '--activities',
      path,
      '--patient',
      patient,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('Choir');
    expect(stderr).toMatch(/problems in the directory: 2;/);
  });

  it('ranks a foreign table by a mapping', () => {
    const table = file('table.csv', 'No;Navn;Pris\n1;Kor for alle;gratis\n2;Skak;25 kr\n');
    const map = file('map.json', {
      fields: {
        id: { from: 'No' },
        title: { from: 'Navn' },
        'cost.free': { from: 'Pris', values: { gratis: 'yes', '*': 'no' } },
      },
    });
    const patient = file('singer.json', { interests: [{ text: 'kor' }] });
    const args = [
      'rank',
      '--activities',
      table,
      '--map',
      map,
      '--patient',
      patient,
      '--format',
      'json',
    ];
    const { matches } = JSON.parse(linkmatch(args).stdout);
    expect(matches).toMatchObject([{ id: '1', activity: { cost: { free: 'yes' } } }]);
  });
});

describe('linkmatch rank --format handout', () => {
  it('prints the list on paper, without points', () => {
    const { stdout } = linkmatch(['rank', ...common, '--k', '2', '--format', 'handout']);
    expect(stdout).toMatch(/^# Ideas for you\n/);
    expect(stdout.match(/^## \d\. /gm)).toHaveLength(2);
    expect(stdout).not.toMatch(/points/);
  });
});

describe('linkmatch rank --variety', () => {
  it('says what variety costs, and refuses what is no share', () => {
    const { stdout } = linkmatch(['rank', ...common, '--k', '5', '--variety', '0.9']);
    expect(stdout).toMatch(/variety/i);
    expect(linkmatch(['rank', ...common, '--variety', '2'])).toMatchObject({ status: 2 });
  });
});

describe('linkmatch what-if', () => {
  const amalie = 'fixtures/municipality/patients/amalie.json';
  const asked = ['--activities', activities, '--patient', amalie, '--as-of', '2026-11-25'];

  it('prints the smallest changes that open something', () => {
    const { status, stdout } = linkmatch(['what-if', ...asked, '--k', '5', '--suggestions', '2']);
    expect(status).toBe(0);
    expect(stdout.match(/^If /gm)).toHaveLength(2);
  });

  it('prints them as JSON, for one activity', () => {
    const { stdout } = linkmatch(['what-if', 'gaa-002', ...asked, '--format', 'json']);
    const { suggestions } = JSON.parse(stdout) as {
      suggestions: { changes: { code: string }[]; matches: { id: string }[] }[];
    };
    for (const { matches } of suggestions) expect(matches.map(({ id }) => id)).toEqual(['gaa-002']);
  });

  it('says where there is nothing to suggest, and where an id is unknown', () => {
    const path = file('only.json', [{ id: 'a', title: 'Kor' }]);
    const singer = file('one-singer.json', { interests: [{ text: 'kor' }] });
    const { stdout } = linkmatch(['what-if', '--activities', path, '--patient', singer]);
    expect(stdout).toBe('Nothing to suggest.\n');
    expect(linkmatch(['what-if', 'nowhere', ...asked])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('linkmatch questions', () => {
  it('prints the calls worth making, with whom to ring, in Danish too', () => {
    const path = file('calls.json', [
      { id: 'a', title: 'Kor', contact: { phone: '00 00 00 01' } },
      { id: 'b', title: 'Skak' },
    ]);
    const who = file('who.json', {
      interests: [{ text: 'kor' }],
      accessNeeds: [{ feature: 'seating' }],
    });
    const args = ['questions', '--activities', path, '--patient', who];
    expect(linkmatch(args).stdout).toMatch(/^.*Kor.*00 00 00 01.*Is there somewhere to sit\?/);
    expect(linkmatch([...args, '--lang', 'da']).stdout).toContain('Er der et sted at sidde?');
    expect(JSON.parse(linkmatch([...args, '--format', 'json']).stdout)).toMatchObject([
      { id: 'a', likelihood: 0.5 },
    ]);
  });
});

describe('linkmatch interests', () => {
  it('prints how a wish is read: its parts, liked or not, and what the words stand for', () => {
    const { status, stdout, stderr } = linkmatch([
      'interests',
      'singing, a bit of chess, not bingo',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'wanted: “singing”, importance 1',
        '    singing → singing [singing]',
        'wanted: “chess”, importance 1',
        '    chess → chess [chess]',
        'not wanted: “bingo”, importance 1',
        '    bingo → bingo [bingo]',
        '',
      ].join('\n'),
    );
  });

  it('says how a word was found, and what no concept knows', () => {
    const { stdout } = linkmatch(['interests', 'fodboldkor, knittting, xyzzy']);
    expect(stdout).toContain('football [football] and choir [choir] (as parts of a compound)');
    expect(stdout).toContain('knittting → knitting [knitting] (by another spelling)');
    expect(stdout).toContain('xyzzy → no concept: looked for as a word');
    expect(linkmatch(['interests', '...']).stdout).toBe('No interest is read from this.\n');
  });

  it('speaks Danish, and reads a wish in the language that it is told', () => {
    const { stdout } = linkmatch(['interests', 'chess', '--lang', 'da']);
    expect(stdout).toBe('ønskes: ”chess”, vigtighed 1\n    chess → skak [chess]\n');
    const mad = (language: string) =>
      linkmatch(['interests', 'mad', '--language', language]).stdout;
    expect(mad('da')).toContain('mad → food');
    expect(mad('en')).toContain('mad → no concept');
  });

  it('prints JSON, and reads the wish from standard input', () => {
    const asked = ['interests', '-', '--json'];
    const told = JSON.parse(linkmatch(asked, 'Jeg savner kor').stdout);
    expect(told).toMatchObject([
      {
        interest: { concept: 'choir', liked: true, importance: 1 },
        evidence: [{ words: 'kor', step: 'word', concepts: [{ id: 'choir', label: 'choir' }] }],
      },
    ]);
    expect(linkmatch(['interests', 'Jeg savner kor', '--format', 'json']).stdout).toBe(
      linkmatch(asked, 'Jeg savner kor').stdout,
    );
  });
});

describe('--concepts', () => {
  const own = {
    branch: 'town',
    concepts: {
      snekkelaug: { prefLabel: { da: 'snekkelaug', en: 'snekke guild' }, broader: ['sailing'] },
    },
  };

  it('adds the words of a town to a ranking and to a wish', () => {
    const words = file('words.json', own);
    const table = file('town.json', [{ id: 'a', title: 'Snekkelauget', textLanguage: 'da' }]);
    const who = file('sailor.json', { interests: [{ text: 'at sejle' }] });
    const args = ['rank', '--activities', table, '--patient', who, '--format', 'json'];
    const ids = (more: readonly string[]) =>
      JSON.parse(linkmatch([...args, ...more]).stdout).matches.map(({ id }: { id: string }) => id);
    expect(ids([])).toEqual([]);
    expect(ids(['--concepts', words])).toEqual(['a']);
    expect(linkmatch(['interests', 'snekkelaug', '--concepts', words])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('snekke guild [snekkelaug]'),
      stderr: '',
    });
    for (const command of ['explain a', 'questions', 'what-if']) {
      const asked = [...command.split(' '), '--activities', table, '--patient', who];
      expect(linkmatch([...asked, '--concepts', words])).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('tells what is bad in the file, and uses the rest', () => {
    const words = file('bent.json', {
      ...own,
      concepts: { ...own.concepts, half: { prefLabel: { da: 'halv' } } },
    });
    const { status, stdout, stderr } = linkmatch(['interests', 'snekkelaug', '--concepts', words]);
    expect(status).toBe(0);
    expect(stdout).toContain('[snekkelaug]');
    expect(stderr).toMatch(/^linkmatch: problems in .*bent\.json: 1; its good concepts are used\n/);
    expect(stderr).toContain('/concepts/half/prefLabel/en: missing');
  });
});

describe('linkmatch explain', () => {
  it('says why an activity ranks where it does, and why another is not possible', () => {
    const ranked = JSON.parse(
      linkmatch(['rank', ...common, '--format', 'json', '--k', '1']).stdout,
    );
    const { id } = ranked.matches[0];
    expect(linkmatch(['explain', id, ...common]).stdout).toContain(': number 1 of ');
    const all = JSON.parse(readFileSync(activities, 'utf8')) as { id: string; status?: string }[];
    const ended = all.find(({ status }) => status === 'ended');
    const { stdout } = linkmatch(['explain', ended?.id ?? '', ...common, '--lang', 'da']);
    expect(stdout).toContain('ikke muligt.');
    expect(stdout).toContain('Det er stoppet.');
  });

  it('says which ids are not in the directory', () => {
    expect(linkmatch(['explain', 'nope', ...common])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'linkmatch: not in the directory: nope\n',
    });
  });
});

describe('linkmatch check', () => {
  it('finds nothing lost in a good directory', () => {
    const { status, stdout } = linkmatch(['check', activities, '--as-of', '2026-11-25']);
    expect(status).toBe(0);
    expect(stdout).toContain('180 rows: 180 kept, 0 lost.');
    expect(stdout).toMatch(/access\.stepFreeEntrance +█/);
  });

  it('tells every row that is lost, every value that is dropped and likely faults, and exits with 1', () => {
    const rows = [
      { id: 'a', title: 'Zero', places: [{ point: { lat: 0, lng: 0 } }] },
      { id: 'a', title: 'Again' },
      { title: 'No id' },
      { id: 'b', title: 'Bad', online: true, schedule: { lastDate: '2020-01-01' } },
    ];
    const { status, stdout } = linkmatch([
      'check',
      file('bad.json', rows),
      '--as-of',
      '2026-11-25',
    ]);
    expect(status).toBe(1);
    for (const text of [
      '4 rows: 2 kept, 2 lost.',
      'duplicate-id',
      'missing',
      'online',
      'the point is 0, 0',
      'long past',
    ]) {
      expect(stdout).toContain(text);
    }
  });

  it('gives the same as JSON, and speaks Danish', () => {
    const rows = file('one.json', [{ id: 'a', title: 'A' }]);
    expect(JSON.parse(linkmatch(['check', rows, '--format', 'json']).stdout)).toMatchObject({
      rows: 1,
      kept: 1,
    });
    expect(linkmatch(['check', rows, '--lang', 'da']).stdout).toContain(
      '1 rækker: 1 beholdt, 0 tabt.',
    );
  });
});

describe('Errors', () => {
  it.each([
    [
      'a file that is not there',
      ['rank', '--activities', 'nowhere.json', '--patient', birthe],
      3,
      'cannot read nowhere.json (ENOENT)',
    ],
    [
      'an option that is not there',
      ['rank', ...common, '--limit', '5'],
      2,
      "unknown option '--limit'",
    ],
    ['a missing option', ['rank', '--activities', activities], 2, '--patient'],
    ['an unknown command', ['order'], 2, "unknown command 'order'"],
    ['a bad k', ['rank', ...common, '--k', 'five'], 2, '--k'],
    ['a fraction for k', ['rank', ...common, '--k', '1.5'], 2, 'k: expected a whole number'],
    [
      'an unknown factor',
      ['rank', ...common, '--weights', 'price=1'],
      2,
      'weights: expected keys among interests',
    ],
    ['a bad date', ['rank', ...common, '--as-of', '2026-02-30'], 2, 'asOf: expected a date'],
    ['a mapping that is none', ['check', activities, '--map', birthe], 3, 'is no mapping'],
    ['concepts that are none', ['rank', ...common, '--concepts', birthe], 3, 'has no concepts'],
    [
      'two inputs from one standard input',
      ['interests', '-', '--concepts', '-'],
      2,
      'standard input can be the wish or the concepts',
    ],
    ['a wish that is missing', ['interests'], 2, "missing required argument 'text'"],
    ['a model that is none', ['rank', ...common, '--model', birthe], 3, 'is no scoring model'],
  ])('of %s say what to do, without a stack', (_, args, status, text) => {
    const failed = linkmatch(args);
    expect([failed.status, failed.stdout]).toEqual([status, '']);
    expect(failed.stderr).toContain(text);
    expect(failed.stderr).toMatch(/^linkmatch: /);
    expect(failed.stderr).not.toMatch(/\n\s+at /);
  });

  it('of a patient name places and types, never what stands there', () => {
    const secret = 'Schizofreni';
    const bad = file('secret.json', {
      diagnosis: secret,
      ageYears: secret,
      interests: [{ text: 7 }],
    });
    const { status, stdout, stderr } = linkmatch([
      'rank',
      '--activities',
      activities,
      '--patient',
      bad,
    ]);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('/diagnosis: unknown-field');
    expect(stderr).toContain('/ageYears: bad-value');
    expect(stderr).not.toContain(secret);
    const broken = file('broken.json', `{ "note": "${secret}", `);
    expect(
      linkmatch(['rank', '--activities', activities, '--patient', broken]).stderr,
    ).not.toContain(secret);
  });
});

describe('Help', () => {
  it.each([['rank'], ['explain'], ['check'], ['interests'], ['needs'], ['follow-up']])(
    'of %s has examples and exit codes',
    (command) => {
      const { status, stdout } = linkmatch([command, '--help']);
      expect(status).toBe(0);
      expect(stdout).toContain('Example');
      expect(stdout).toContain('Exit codes: 0 done');
    },
  );
});

describe('linkmatch follow-up', () => {
  const events = [
    { patientId: 'p1', activityId: 'choir', on: '2026-11-09', kind: 'contact', outcome: 'going' },
    { patientId: 'p2', activityId: 'walks', on: '2026-11-25', kind: 'session', attended: 'kept' },
    { patientId: 'p3', activityId: 'chess', on: '2026-11-20', kind: 'end', reason: 'moved' },
  ];
  const monday = ['--now', '2026-11-30'];

  it('prints whom to get in touch with on which day, why, and with whom no more', () => {
    const path = file('contacts.json', events);
    const { status, stdout, stderr } = linkmatch(['follow-up', path, ...monday]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      'Monday 30 November: p1, choir',
      '    By the model, the chance of still going reaches 80% (last heard of on 9 November 2026).',
      '    Was due 13 days ago.',
      '    The chance on that day: 70%.',
      'Wednesday 2 December: p2, walks',
      '    A first contact within 7 days of 25 November 2026.',
      'No more contact: p3, chess (moved away, 20 November 2026).',
      '',
    ]);
  });

  it('keeps to days off, capacity and a last day', () => {
    const path = file('contacts.json', events);
    const holidays = file('days-off.txt', '2026-11-30\n2026-12-01\n');
    const args = [path, ...monday, '--holidays', holidays, '--capacity', '1', '--format', 'csv'];
    const { stdout } = linkmatch(['follow-up', ...args]);
    expect(stdout.split('\n').map((line) => line.split(',').slice(0, 2))).toEqual([
      ['on', 'patientId'],
      ['2026-12-02', 'p1'],
      ['2026-12-03', 'p2'],
      [''],
    ]);
    const { stdout: until } = linkmatch(['follow-up', path, ...monday, '--until', '2026-11-30']);
    expect(until).not.toContain('p2');
  });

  it('speaks Danish, and says so where nobody is due', () => {
    const path = file('contacts.jsonl', events.map((event) => JSON.stringify(event)).join('\n'));
    const { stdout } = linkmatch(['follow-up', path, ...monday, '--lang', 'da']);
    expect(stdout).toContain(
      'onsdag den 2. december: p2, walks\n    Første kontakt inden for 7 dage',
    );
    expect(linkmatch(['follow-up', file('none.json', [])]).stdout).toBe(
      'There is nobody to get in touch with.\n',
    );
  });

  it('uses the good events of a bad file, tells of the others by place, and quotes nothing', () => {
    const secret = 'Birthe-1944';
    const bad = [...events, { ...events[0], outcome: secret }, { [secret]: 1, kind: secret }];
    const { status, stdout, stderr } = linkmatch(['follow-up', file('bad.json', bad), ...monday]);
    expect([status, stdout.includes('p1, choir')]).toEqual([1, true]);
    expect(stderr).toContain('row 3 /outcome: bad-value');
    const twice = [bad[4], events[0], events[0]];
    const again = linkmatch(['follow-up', file('twice.json', twice), ...monday]);
    expect(again.stderr).toMatch(/row 2 .*duplicate/); // as in the file
    expect(stdout + stderr).not.toContain(secret);
  });

  it('refuses what is no file of events, no date or no number', () => {
    const path = file('contacts.json', events);
    expect(linkmatch(['follow-up', file('text.json', '{ "a": "Birthe')]).status).toBe(3);
    expect(linkmatch(['follow-up', path, '--now', 'today']).stderr).toContain(
      'now: expected a date',
    );
    for (const until of ['2026', '', 'soon', '2026-13-45']) {
      const { status, stderr } = linkmatch(['follow-up', path, '--until', until]);
      expect([status, stderr]).toEqual([2, 'linkmatch: --until: expected a date YYYY-MM-DD\n']);
    }
    expect(linkmatch(['follow-up', path, '--workdays', '8']).status).toBe(2);
    expect(linkmatch(['follow-up', path, '--holidays', file('no.txt', 'Christmas')]).status).toBe(
      3,
    );
  });
});

describe('linkmatch needs', () => {
  const forms = [
    { instrument: 't-ils', on: '2026-11-24', answers: [3, 2, 2] },
    { instrument: 'conversation', needs: { meaning: 0.9 } },
  ];

  it('prints the scores with what one must know, the needs with a bar, and what nothing speaks of', () => {
    const { status, stdout, stderr } = linkmatch(['needs', file('forms.json', forms)]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('T-ILS, 24 November 2026: 7 (3 to 9), severely lonely.\n    Note: ');
    expect(stdout).toContain('█████████░░░ company: 75 of 100 (T-ILS).');
    expect(stdout).toContain('Nothing speaks of movement, calm, learning and practical help.');
    expect(linkmatch(['needs', file('forms.json', forms), '--lang', 'da']).stdout).toContain(
      'T-ILS, 24. november 2026: 7 (3 til 9), svært ensom.',
    );
  });

  it('gives the needs as a patient takes them, by another mapping too', () => {
    const path = file('forms.json', forms);
    const asked = (...more: string[]) =>
      JSON.parse(linkmatch(['needs', path, '--format', 'json', ...more]).stdout);
    expect(asked().needs).toEqual({ company: 0.75, belonging: 0.75, meaning: 0.9 });
    const rule = { instrument: 't-ils', measure: 'raw', provenance: 'convention', reason: 'ours' };
    const curve = [
      [3, 0],
      [9, 0.6],
    ];
    const mapping = file('ours.json', {
      ...{ schemaVersion: 1, id: 'ours', version: '1', reasoning: 'a test', combine: 'greatest' },
      ...{ tolerance: 0.3, rules: [{ ...rule, needs: { company: curve } }] },
    });
    const { needs, mapping: named } = asked('--mapping', mapping);
    expect([needs.company, named.id]).toEqual([expect.closeTo(0.4, 12), 'ours']);
    const bad = linkmatch(['needs', path, '--mapping', file('no.json', { rules: 1 })]);
    expect([bad.status, bad.stderr.includes('/rules')]).toEqual([3, true]);
    const patient = file('patient.json', { id: 7771234567, Zqx7Secret: {}, socialNeeds: {} });
    const mistaken = linkmatch(['needs', path, '--mapping', patient]);
    expect([mistaken.status, /777|Zqx7/.test(mistaken.stderr)]).toEqual([3, false]);
  });

  it('uses the good forms of a bad file, and quotes nothing of the others', () => {
    const secret = 'Schizofreni';
    const bad = [...forms, { instrument: 'who-5', answers: [secret, 1, 1, 1, 1] }, { [secret]: 1 }];
    const { status, stdout, stderr } = linkmatch(['needs', file('bad.json', bad)]);
    expect([status, stdout.includes('company: 75 of 100')]).toEqual([1, true]);
    expect(stderr).toContain('row 2 /answers/0: bad-value');
    expect(stdout + stderr).not.toContain(secret);
  });
});
