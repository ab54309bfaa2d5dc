import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Habit, type HabitOutcome, habitModel } from '../../src/follow-up/habit.ts';

/** Vectors of ts-fsrs @ cdec8d2f and py-fsrs @ 3abe686e, transcribed by hand. */
const file = new URL('../../../shared/vectors/fsrs/cases.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) process.stderr.write('skipped: the FSRS vectors are not at ../shared/vectors\n');

interface Case {
  readonly [key: string]: unknown;
  readonly name: string;
}
const cases: readonly Case[] = isThere ? JSON.parse(readFileSync(file, 'utf8')).cases : [];

const outcomes: readonly HabitOutcome[] = ['stopped', 'shaky', 'going', 'thriving'];
const outcomeOf = (rating: number): HabitOutcome => outcomes[rating - 1] as HabitOutcome;
const numbers = (value: unknown): number[] => value as number[];

const seen = new Set<string>();
const named = (name: string): Case => {
  const found = cases.find((one) => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  seen.add(name);
  return found;
};

/** The habit after each rating, so many days after the one before. */
const habitsOf = (
  { w, ratings }: Case,
  days: readonly number[],
  sameDay: boolean,
): readonly Habit[] => {
  const model = habitModel({ weights: numbers(w), sameDay });
  const habits: Habit[] = [];
  for (const [at, rating] of numbers(ratings).entries()) {
    const before = habits.at(-1);
    const outcome = outcomeOf(rating);
    const elapsedDays = days[at] as number;
    habits.push(before ? model.next(before, { outcome, elapsedDays }) : model.start(outcome));
  }
  return habits;
};

describe.skipIf(!isThere)('The FSRS vectors (skipped where they are not there)', () => {
  /** Days until the target after each review, each on the due day of the one before. */
  const scheduled = (one: Case): readonly number[] => {
    const model = habitModel({ weights: numbers(one.w), sameDay: true });
    const daysOf = (habit: Habit): number =>
      model.daysUntil(habit, one.request_retention as number);
    const days: number[] = [];
    let before: Habit | undefined;
    for (const [at, rating] of numbers(one.ratings).entries()) {
      const elapsedDays = days.at(-1) ?? 0;
      const habit = before
        ? model.next(before, { outcome: outcomeOf(rating), elapsedDays })
        : model.start(outcomeOf(rating));
      // A card that was Good comes at least one day later than if it had been Hard: a rule of the library's cards.
      const hard =
        before && elapsedDays > 0
          ? Math.min(daysOf(model.next(before, { outcome: 'shaky', elapsedDays })), daysOf(habit))
          : 0;
      // 0 days are a learning step of minutes, which no follow-up has.
      const isStep = numbers(one.expected_scheduled_days)[at] === 0;
      days.push(isStep ? 0 : Math.max(daysOf(habit), hard + 1));
      before = habit;
    }
    return days;
  };

  it('FSRS-6 ivl_history: the days until the target after each review at its due day', () => {
    const one = named('FSRS-6 ivl_history');
    expect(scheduled(one)).toEqual(one.expected_scheduled_days);
  });

  it('FSRS-5 ivl_history: the same, but for what ts-fsrs 5.4.2 has otherwise', () => {
    const silence = vi.spyOn(console, 'debug').mockReturnValue(); // of 19 parameters where 21 are meant
    const one = named('FSRS-5 ivl_history');
    const expected = numbers(one.expected_scheduled_days);
    // 5.4.2 clips parameters after it has filled them up to 21 (its pull request 486): the 20th, 0 in FSRS-5, becomes .01, which
    // counts from the second outcome of one day on. Of FSRS-6, the only one that follow-ups use, the 20th is .0658.
    expect(scheduled(one)).toEqual([...expected.slice(0, 8), 6, 14, 31, 65, 130]);
    expect(expected.slice(8)).toEqual([7, 16, 34, 71, 142]);
    silence.mockRestore();
  });

  it.each([
    ['FSRS-6 memory state short-term', true],
    ['FSRS-6 memory state long-term', false],
  ] as const)('%s: stability and difficulty after six reviews', (name, sameDay) => {
    const one = named(name);
    const { stability, difficulty } = one.expected as { stability: number; difficulty: number };
    const last = habitsOf(one, numbers(one.intervals_days), sameDay).at(-1);
    expect(one.enable_short_term).toBe(sameDay);
    expect(last?.stabilityDays).toBeCloseTo(stability, 4);
    expect(last?.difficulty).toBeCloseTo(difficulty, 4);
  });

  it('FSRS-6 first repeat: the habit after a first outcome, and its days until .9', () => {
    const one = named('FSRS-6 first repeat');
    const { stability, difficulty, scheduled_days } = one.expected as {
      readonly [key: string]: number[];
    };
    const model = habitModel({ weights: numbers(one.w) });
    const habits = outcomes.map(model.start);
    expect(habits.map(({ stabilityDays }) => stabilityDays)).toEqual(stability);
    expect(habits.map((habit) => habit.difficulty)).toEqual(difficulty);
    const [, , , thriving] = habits;
    expect(thriving && model.daysUntil(thriving, 0.9)).toBe(scheduled_days?.[3]);
  });

  it('FSRS-6 default forgetting curve', () => {
    const one = named('FSRS-6 default forgetting curve');
    const habit = { stabilityDays: one.stability as number, difficulty: 5 };
    const chances = numbers(one.delta_t).map((days) => habitModel().chance(habit, days));
    expect(chances).toEqual(one.expected_retrievability);
  });

  it('FSRS-6 default next_difficulty from 5.0', () => {
    const one = named('FSRS-6 default next_difficulty from 5.0');
    const habit = { stabilityDays: 5, difficulty: 5 };
    const next = outcomes.map(
      (outcome) => habitModel().next(habit, { outcome, elapsedDays: 3 }).difficulty,
    );
    expect(next).toEqual(one.expected_by_grade);
  });

  it('FSRS-6 default next stability: kept up, lapsed, and on the same day', () => {
    const one = named('FSRS-6 default next stability');
    const rows = numbers(one.s).map((stabilityDays, at) => ({
      habit: { stabilityDays, difficulty: numbers(one.d)[at] as number },
      chance: numbers(one.r)[at] as number,
      grade: outcomeOf(numbers(one.grades)[at] as number),
    }));
    const stability = (outcomesOf: (grade: HabitOutcome) => HabitOutcome): number[] =>
      rows.map(({ habit, chance, grade }) => {
        const review = { outcome: outcomesOf(grade), elapsedDays: 3, chance };
        return habitModel().next(habit, review).stabilityDays;
      });
    // The library's formula of recall takes Again for Good: neither has a factor.
    expect(stability((grade) => (grade === 'stopped' ? 'going' : grade))).toEqual(
      one.expected_recall,
    );
    expect(stability(() => 'stopped')).toEqual(one.expected_forget);
    const sameDay = rows.map(
      ({ habit, grade }) =>
        habitModel({ sameDay: true }).next(habit, { outcome: grade, elapsedDays: 0 }).stabilityDays,
    );
    expect(sameDay).toEqual(one.expected_short_term);
  });

  it('are all of them used', () => {
    expect([...seen].sort()).toEqual(cases.map(({ name }) => name).sort());
  });
});

const habit: fc.Arbitrary<Habit> = fc.record({
  stabilityDays: fc.double({ min: 0.01, max: 1000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const days = fc.integer({ min: 0, max: 400 });

describe('A habit', () => {
  it('has a chance of 9 in 10 after its stability in days', () => {
    expect(habitModel().chance({ stabilityDays: 12.5, difficulty: 5 }, 12.5)).toBe(0.9);
  });

  it('fades: the chance never rises with time, and begins at 1', () => {
    fc.assert(
      fc.property(habit, days, days, (one, earlier, more) => {
        const { chance } = habitModel();
        expect(chance(one, 0)).toBe(1);
        expect(chance(one, earlier + more)).toBeLessThanOrEqual(chance(one, earlier));
      }),
    );
  });

  it('is due when the chance is at the target, to the nearest day', () => {
    fc.assert(
      fc.property(habit, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (one, target) => {
        const { chance, daysUntil } = habitModel();
        const due = daysUntil(one, target);
        expect(chance(one, due + 0.51)).toBeLessThanOrEqual(target);
        if (due > 1) expect(chance(one, due - 0.51)).toBeGreaterThanOrEqual(target);
      }),
    );
  });

  it('is due after a day at the soonest', () => {
    expect(habitModel().daysUntil({ stabilityDays: 0.01, difficulty: 5 }, 0.9)).toBe(1);
  });

  it('gets the stronger the better the outcome, and never stronger by a lapse', () => {
    fc.assert(
      fc.property(habit, fc.integer({ min: 1, max: 400 }), (one, elapsedDays) => {
        const after = outcomes.map(
          (outcome) => habitModel().next(one, { outcome, elapsedDays }).stabilityDays,
        );
        expect(after[0]).toBeLessThanOrEqual(one.stabilityDays + 1e-8);
        for (const better of [1, 2, 3]) {
          expect(after[better]).toBeGreaterThanOrEqual(after[better - 1] as number);
        }
      }),
    );
  });
});
