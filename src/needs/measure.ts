/** What a rule can read of a score: its numbers, with their range and better end, and its band. */
import type { Assessment, Form } from './assessment.ts';
import { chosenOptions, optionsOf, rawRangeOf } from './coding.ts';
import type { Better, Coding, Range } from './instrument.ts';
import { type Instrument, instrumentOf, isForm, isTotal } from './instruments/registry.ts';
import type { Score } from './score.ts';

export interface NumberMeasure {
  readonly range: Range;
  readonly better: Better;
}

/** The numbers of an instrument, by name; of a coding with a range of its own where one is named. */
export const numberMeasures = (
  instrument: Instrument,
  coding: Coding | undefined,
): ReadonlyMap<string, NumberMeasure> => {
  if (instrument.kind === 'label') return new Map();
  if (instrument.kind === 'items') {
    return new Map(instrument.items.map(({ id, range, better }) => [id, { range, better }]));
  }
  const { better } = instrument;
  if (!isTotal(instrument)) {
    return new Map([[instrument.kind, { range: instrument.range, better }]]);
  }
  const measures = new Map<string, NumberMeasure>();
  measures.set('raw', { range: rawRangeOf(instrument, coding), better });
  if (instrument.kind === 'transformed') {
    measures.set('transformed', { range: instrument.transformedRange, better });
  }
  if (instrument.kind === 'subscaled') {
    for (const { id, rawRange } of instrument.subscales)
      measures.set(id, { range: rawRange, better });
  }
  for (const { id, points } of instrument.items) {
    const each = optionsOf(instrument, coding).map((option) => points[option]!);
    measures.set(id, { range: [Math.min(...each), Math.max(...each)], better });
  }
  return measures;
};

/** The bands that a score may be told in, one list for each cut-off, best first. */
export const bandLists = (
  instrument: Instrument,
  coding: Coding | undefined,
): readonly (readonly string[])[] => {
  if (instrument.kind === 'label') return [instrument.bestFirst];
  if (!isTotal(instrument)) return [];
  const { better, cutoffs, customCutoff } = instrument;
  if (coding?.rawRange) return customCutoff ? [[customCutoff.better, customCutoff.worse]] : [];
  const lists = cutoffs.map(({ bands }) => {
    const ids = bands.map(({ id }) => id);
    return better === 'low' ? ids : ids.reverse();
  });
  // Two cut-offs may have bands of the same names.
  return [...new Map(lists.map((list) => [list.join(), list])).values()];
};

/** What a measure is in this score, if it is there. */
export const measured = (
  score: Score,
  assessment: Assessment,
  measure: string,
): number | string | undefined => {
  const { kind } = score;
  if (kind === 'conversation') return undefined;
  if (kind === 'level') return score.level;
  if (kind === 'value') return score.value;
  if (kind === 'label') return score.band;
  if (kind === 'items') return valueIn(score.items, measure)?.value;
  if (measure === 'raw') return score.raw;
  if (measure === 'band') return score.band;
  if (measure === 'transformed') return kind === 'transformed' ? score.transformed : undefined;
  const subscale = kind === 'subscaled' ? valueIn(score.subscales, measure) : undefined;
  return subscale?.raw ?? pointsOf(assessment as Form, measure);
};

const valueIn = <T>(values: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

/** Of one item of a sum. */
const pointsOf = (form: Form, item: string): number | undefined => {
  const instrument = instrumentOf(form.instrument);
  if (!instrument || !isForm(instrument) || !isTotal(instrument)) return undefined;
  const at = instrument.items.findIndex(({ id }) => id === item);
  const option = chosenOptions(instrument, form)[at];
  return option === undefined ? undefined : instrument.items[at]?.points[option];
};
