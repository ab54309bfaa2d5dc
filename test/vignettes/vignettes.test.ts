import { describe, expect, it } from 'vitest';
import { buildCatalogue, explain, parseActivities, parsePatient, rank } from '../../src/index.ts';
import { access } from './access.ts';
import { calendar } from './calendar.ts';
import { clockChanges } from './clock-changes.ts';
import { groups } from './groups.ts';
import { journeys } from './journeys.ts';
import { language } from './language.ts';
import { listings } from './listings.ts';
import { prices } from './prices.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { today, type Vignette } from './vignette.ts';
import { waysIn } from './ways-in.ts';

const vignettes: readonly Vignette[] = [
  ...clockChanges,
  ...calendar,
  ...rules,
  ...prices,
  ...access,
  ...journeys,
  ...groups,
  ...waysIn,
  ...language,
  ...settings,
  ...listings,
];

/** What is never listed must be worth listing otherwise, or leaving it out shows nothing. */
const TEMPTING = 0.7;

/** The patient and the directory as they come from the door, and the list of all that can be listed. */
const settle = ({ asOf = today, now = asOf, ...vignette }: Vignette) => {
  const parsed = parsePatient(vignette.patient);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { activities } = parseActivities(vignette.activities);
  const catalogue = buildCatalogue(activities, { asOf, timeZone: 'Europe/Copenhagen' });
  const patient = parsed.value;
  return {
    list: (k: number) => rank(catalogue, patient, { k, now }).matches,
    told: (id: string) => explain(catalogue, patient, id, { now }),
  };
};

it('There are twenty vignettes, and each speaks only of its own activities', () => {
  expect(vignettes).toHaveLength(20);
  for (const { activities, topThree, never, ask = {}, meets = {}, states = {} } of vignettes) {
    const ids = activities.map(({ id }) => id);
    for (const named of [topThree, ...[never, ask, meets, states].map(Object.keys)]) {
      expect(ids).toEqual(expect.arrayContaining([...named]));
    }
  }
});

describe.each(vignettes.map((vignette) => [vignette.who, vignette] as const))(
  '%s',
  (_, vignette) => {
    const { activities, topThree, never, ask = {}, meets = {}, states = {} } = vignette;
    const isNever = (id: string) => Object.hasOwn(never, id);

    it('passes the door without an issue', () => {
      expect(parseActivities(activities).issues).toEqual([]);
      expect(parsePatient(vignette.patient).issues).toEqual([]);
    });

    it('has the best suggestions among the first three', () => {
      const first = settle(vignette)
        .list(10)
        .slice(0, 3)
        .map(({ id }) => id);
      expect(first).toEqual(expect.arrayContaining([...topThree]));
    });

    it('lists everything but what is ruled out', () => {
      const listed = settle(vignette)
        .list(Number.POSITIVE_INFINITY)
        .map(({ id }) => id);
      const expected = activities.map(({ id }) => id).filter((id) => !isNever(id));
      expect(listed.sort()).toEqual(expected.sort());
    });

    it.each(Object.entries(never))('rules out %s by %j, however tempting', (id, requirements) => {
      const { unmet, utility } = settle(vignette).told(id);
      expect([...new Set(unmet.map(({ requirement }) => requirement))]).toEqual(requirements);
      expect(utility).toBeGreaterThan(TEMPTING);
    });

    it('says what must be asked first, and asks nothing else', () => {
      const { list } = settle(vignette);
      const asked = list(10)
        .filter((match) => match.standing === 'ask-first')
        .map((match) => [
          match.id,
          match.ask.map(({ requirement, fact }) => `${requirement}/${fact}`).sort(),
        ]);
      const expected = Object.entries(ask).map(([id, facts]) => [id, [...facts].sort()]);
      expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(expected));
    });

    it.each(Object.entries(meets))('tells the next dates of %s: %j', (id, dates) => {
      const match = settle(vignette)
        .list(10)
        .find((one) => one.id === id);
      expect(match?.meets.map(({ date, start }) => `${date} ${start}`)).toEqual(dates);
    });

    it.each(Object.entries(states))('finds of %s: %j', (id, expected) => {
      const { requirements } = settle(vignette).told(id);
      const found = requirements.map(({ requirement, state }) => [requirement, state]);
      expect(Object.fromEntries(found)).toMatchObject(expected);
    });
  },
);
