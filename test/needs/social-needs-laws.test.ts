import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePatient } from '../../src/index.ts';
import { socialNeeds as vocabulary } from '../../src/model/vocabulary.ts';
import {
  type Assessment,
  defaultNeedMapping,
  type NeedMapping,
  type NeedsReading,
  socialNeeds,
} from '../../src/needs/index.ts';
import {
  allWritings,
  assessment,
  type FormInstrument,
  formOf,
  type Meant,
  meant,
  scaleOptions,
  written,
} from './arbitraries.ts';

const list = fc.array(assessment, { maxLength: 8 });

const mappings: fc.Arbitrary<NeedMapping> = fc
  .record({
    combine: fc.constantFrom('greatest' as const, 'mean' as const, 'latest' as const),
    tolerance: fc.constantFrom(0, 0.3, 1),
  })
  .map((part) => ({ ...defaultNeedMapping, ...part }));

/** The options of an item, best first. */
const bestFirst = ({ instrument, coding }: Meant, at: number): readonly string[] => {
  if (instrument.kind === 'label') return instrument.bestFirst;
  const item = instrument.items[at];
  if (!item) throw new Error(`no item ${at}`);
  const better = 'better' in item ? item.better : (instrument as { better: string }).better;
  const by = [...scaleOptions(instrument, coding)].sort(
    (one, other) => (item.points[one] ?? 0) - (item.points[other] ?? 0),
  );
  return better === 'low' ? by : by.reverse();
};

/** Whether one option is truly worse than another: in DJG-6 two options may count alike. */
const worsened = (form: Meant, at: number, steps: number): Meant | undefined => {
  const order = bestFirst(form, at);
  const place = order.indexOf(form.options[at] ?? '');
  const worse = order[place + steps];
  if (place < 0 || worse === undefined) return undefined;
  const options = form.options.map((option, item) => (item === at ? worse : option));
  return { ...form, options };
};

/** Index by index, as if the assessments had stood in another order. */
const moved = (reading: NeedsReading, place: readonly number[]): unknown =>
  JSON.parse(
    JSON.stringify({ ...reading, scores: [] }, (key, value) =>
      key === 'assessment' ? place[value as number] : value,
    ),
  );

describe('The needs', () => {
  it('lie in 0 to 1, each from what it names, and a patient takes them', () => {
    fc.assert(
      fc.property(list, mappings, (assessments, mapping) => {
        const { needs, evidence, unspoken, scores } = socialNeeds(assessments, { mapping });
        expect(parsePatient({ socialNeeds: needs })).toMatchObject({ ok: true });
        expect(evidence.map(({ need }) => need)).toEqual(Object.keys(needs));
        expect([...Object.keys(needs), ...unspoken].sort()).toEqual([...vocabulary].sort());
        expect(scores).toHaveLength(assessments.length);
        for (const { need, value, from } of evidence) {
          const values = from.map((source) => source.value);
          expect(needs[need]).toBe(value);
          expect(value).toBeGreaterThanOrEqual(Math.min(...values));
          expect(value).toBeLessThanOrEqual(Math.max(...values));
          for (const { assessment: at, instrument } of from) {
            expect(assessments[at]?.instrument).toBe(instrument);
          }
        }
      }),
    );
  });

  it('never fall when one answer is made worse', () => {
    const others = fc.array(assessment, { maxLength: 3 });
    let compared = 0;
    fc.assert(
      fc.property(
        meant(),
        fc.nat(6),
        fc.integer({ min: 1, max: 10 }),
        others,
        (form, at, steps, rest) => {
          const worse = worsened(form, at % form.options.length, steps);
          if (!worse) return;
          compared += 1;
          const [before, after] = [form, worse].map(
            (one) => socialNeeds([...rest, written(one)]).needs,
          );
          expect(Object.keys(after ?? {})).toEqual(Object.keys(before ?? {}));
          for (const need of vocabulary) {
            expect(after?.[need] ?? 0).toBeGreaterThanOrEqual(before?.[need] ?? 0);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('rise from nothing to the most that an instrument says, from its best to its worst form', () => {
    const ends = (instrument: FormInstrument) => {
      const form: Meant = {
        instrument,
        coding: undefined,
        options: instrument.items.map(() => undefined),
      };
      const [best, worst] = [0, -1].map((end) => {
        const options = instrument.items.map((_, at) => bestFirst(form, at).at(end));
        return socialNeeds([written({ ...form, options })]).needs;
      });
      return [
        instrument.id,
        Math.max(...Object.values(best ?? {})),
        Math.max(...Object.values(worst ?? {})),
      ];
    };
    const instruments = ['ucla-3', 't-ils', 'loneliness-direct', 'djg-6', 'lsns-6', 'ons4'];
    for (const id of instruments) expect(ends(formOf(id))).toEqual([id, 0, 1]);
    for (const id of ['who-5', 'swemwbs']) expect(ends(formOf(id))).toEqual([id, 0, 0.6]);
  });
});

describe('A reading', () => {
  it('does not hang on the order of the assessments, but for the indices', () => {
    const shuffled = list.chain((assessments) =>
      fc.tuple(
        fc.constant(assessments),
        fc.shuffledSubarray([...assessments.keys()], { minLength: assessments.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, mappings, ([assessments, order], mapping) => {
        const straight = socialNeeds(assessments, { mapping });
        const other = socialNeeds(
          order.map((at) => assessments[at] as Assessment),
          { mapping },
        );
        // Two that are equal in all may change places, so only different ones are compared by index.
        const isDistinct =
          new Set(straight.scores.map((one) => JSON.stringify(one))).size === assessments.length;
        const places = isDistinct ? order : order.map(() => 0);
        const own = isDistinct ? [...order.keys()] : order.map(() => 0);
        expect(moved(other, places)).toEqual(moved(straight, own));
        expect(other.scores).toEqual(order.map((at) => straight.scores[at]));
      }),
    );
  });

  it('is the same to the byte however the forms are written', () => {
    fc.assert(
      fc.property(fc.array(meant(), { minLength: 1, maxLength: 3 }), (forms) => {
        const writings = forms.map((form) => allWritings(form, '2026-02-01'));
        const readings = [0, 1, 2, 5, 7].map((at) =>
          JSON.stringify(socialNeeds(writings.map((all) => all[at % all.length] as Assessment))),
        );
        expect(new Set(readings).size).toBe(1);
      }),
    );
  });

  it('is the same whatever the order of the keys of the mapping', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    fc.assert(
      fc.property(list, (assessments) => {
        const mapping = turned(defaultNeedMapping) as NeedMapping;
        expect(JSON.stringify(socialNeeds(assessments, { mapping }))).toBe(
          JSON.stringify(socialNeeds(assessments)),
        );
      }),
    );
  });

  it('changes nothing that it is given', () => {
    fc.assert(
      fc.property(list, (assessments) => {
        const before = JSON.stringify([assessments, defaultNeedMapping]);
        socialNeeds(assessments);
        expect(JSON.stringify([assessments, defaultNeedMapping])).toBe(before);
      }),
    );
  });
});
