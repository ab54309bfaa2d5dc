/** Filled-in forms, as options, and the same form written in every way that it may be written. */
import fc from 'fast-check';
import { type Assessment, type Form, instruments } from '../../src/needs/index.ts';

export type FormInstrument = Extract<(typeof instruments)[number], { items: readonly unknown[] }>;
export type Coding = FormInstrument['codings'][number];

export const forms: readonly FormInstrument[] = instruments.flatMap((instrument) =>
  'items' in instrument ? [instrument] : [],
);

export const formOf = (id: string): FormInstrument => {
  const found = forms.find((form) => form.id === id);
  if (!found) throw new Error(`no instrument ${id}`);
  return found;
};

/** A form as it was meant: the option of each item. */
export interface Meant {
  readonly instrument: FormInstrument;
  /** Where the coding has options of its own. */
  readonly coding: string | undefined;
  readonly options: readonly (string | undefined)[];
}

/** The options of a form on one scale. */
export const scaleOptions = (
  instrument: FormInstrument,
  coding: string | undefined,
): readonly string[] =>
  coding === undefined
    ? instrument.options
    : Object.values(instrument.codings.find(({ id }) => id === coding)?.numbers ?? {});

/** Each instrument on each of its scales. */
export const scales: readonly Omit<Meant, 'options'>[] = forms.flatMap((instrument) => [
  { instrument, coding: undefined },
  ...instrument.codings
    .filter(({ rawRange }) => rawRange !== undefined)
    .map(({ id }) => ({ instrument, coding: id })),
]);

export const meantOn = (
  { instrument, coding }: Omit<Meant, 'options'>,
  missing: 'some' | 'none' = 'some',
): fc.Arbitrary<Meant> => {
  const option = fc.constantFrom(...scaleOptions(instrument, coding));
  const answer = missing === 'none' ? option : fc.option(option, { nil: undefined, freq: 9 });
  const { length } = instrument.items;
  return fc
    .array(answer, { minLength: length, maxLength: length })
    .map((options) => ({ instrument, coding, options }));
};

export const meant = (missing: 'some' | 'none' = 'some'): fc.Arbitrary<Meant> =>
  fc.oneof(...scales.map((scale) => meantOn(scale, missing)));

export const numberOf = (coding: Coding, option: string | undefined): number | null =>
  option === undefined
    ? null
    : Number(Object.entries(coding.numbers).find(([, named]) => named === option)?.[0]);

/** A form of options, as a list. */
export const written = ({ instrument, coding, options }: Meant, on?: string): Form => ({
  instrument: instrument.id,
  ...(on === undefined ? {} : { on }),
  ...(coding === undefined ? {} : { coding }),
  answers: options.map((option) => option ?? null),
});

/** The same form in every coding, as list and as object, with null and without, in two orders of keys. */
export const allWritings = (form: Meant, on?: string): readonly Form[] => {
  const { instrument, coding, options } = form;
  const ids = instrument.items.map(({ id }) => id);
  const codings = instrument.codings.filter((one) =>
    coding === undefined ? one.rawRange === undefined : one.id === coding,
  );
  const asIs = written(form, on);
  const inNumbers = codings.flatMap((one) => {
    const answers = options.map((option) => numberOf(one, option));
    const stated = { ...asIs, coding: one.id, answers };
    const { coding: _, ...unstated } = stated;
    return one.id === instrument.defaultCoding ? [stated, unstated] : [stated];
  });
  return [asIs, ...inNumbers].flatMap((one): Form[] => {
    const list = one.answers as readonly (string | number | null)[];
    const entries = ids.map((id, at) => [id, list[at] ?? null] as const);
    const given = entries.filter(([, answer]) => answer !== null);
    const { answers: _, ...rest } = one;
    return [
      one,
      { ...one, answers: Object.fromEntries(entries) },
      { answers: Object.fromEntries(given.reverse()), ...rest },
    ];
  });
};

const day = fc.constantFrom(undefined, '2026-01-10', '2026-02-10', '2026-03-10');

const dated = <T extends object>(one: fc.Arbitrary<T>): fc.Arbitrary<T & { on?: string }> =>
  fc.tuple(one, day).map(([value, on]) => (on === undefined ? value : { ...value, on }));

const share = fc.constantFrom(0, 0.25, 0.5, 0.8, 1);

export const conversation: fc.Arbitrary<Assessment> = dated(
  fc.record({
    instrument: fc.constant('conversation' as const),
    needs: fc.record(
      { company: share, belonging: share, calm: share, learning: share },
      { requiredKeys: [] },
    ),
  }),
);

export const external: fc.Arbitrary<Assessment> = dated(
  fc.oneof(
    fc.record({
      instrument: fc.constant('pam' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    }),
    fc.record({
      instrument: fc.constant('eq-5d' as const),
      value: fc.double({ min: -1, max: 1, noNaN: true }),
      valueSet: fc.constant('danish'),
    }),
  ),
);

export const form: fc.Arbitrary<Form> = fc
  .tuple(meant(), day)
  .chain(([one, on]) => fc.constantFrom(...allWritings(one, on)));

export const assessment: fc.Arbitrary<Assessment> = fc.oneof(
  { weight: 6, arbitrary: form },
  { weight: 1, arbitrary: conversation },
  { weight: 1, arbitrary: external },
);
