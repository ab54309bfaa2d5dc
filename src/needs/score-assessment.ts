/** From answers to a score, by the kind of the instrument; no item is ever imputed. */
import type { Assessment, Conversation, Form } from './assessment.ts';
import { bandAt, cutOf } from './band.ts';
import { inOrder } from './caveat.ts';
import { checkAssessment } from './check.ts';
import { chosenOptions } from './coding.ts';
import {
  type FormInstrument,
  type Instrument,
  instrumentOf,
  isForm,
  isTotal,
} from './instruments/registry.ts';
import type { ItemScore, Score, ScoreOf } from './score.ts';
import { scoreTotal } from './score-total.ts';

/**
 * Scores one assessment by the instrument's own rule. `raw`, `transformed` and `band` are there as far as the answers and the
 * instrument allow; what a reader must know beside them is in `caveats`, and where a band is from in `cutoff`.
 *
 * Throws a `TypeError` on what `parseAssessment` would refuse, without quoting it.
 *
 * @example
 * score({ instrument: 'who-5', answers: [3, 3, 2, 2, 2] }); // raw 12, transformed 48, band 'low'
 */
export const score = <const A extends Assessment>(assessment: A): ScoreOf<A['instrument']> => {
  checkAssessment(assessment, 'assessment');
  return scoreOf(assessment) as ScoreOf<A['instrument']>;
};

/** The same, of an assessment that is believed. */
export const scoreOf = (assessment: Assessment): Score => {
  const { instrument: id } = assessment;
  if (id === 'conversation') return said(assessment as Conversation);
  const instrument = instrumentOf(id)!;
  return isForm(instrument)
    ? scoreForm(instrument, assessment as Form)
    : found(instrument, assessment);
};

const said = ({ instrument, on, needs }: Conversation): Score => ({
  kind: 'conversation',
  instrument,
  ...(on === undefined ? {} : { on }),
  complete: true,
  missing: [],
  needs,
  caveats: [],
  source: 'As said',
});

/** What was found elsewhere is taken as it is. */
const found = (
  { kind, caveats, source }: Exclude<Instrument, FormInstrument>,
  assessment: Assessment,
): Score => ({ kind, ...assessment, complete: true, missing: [], caveats, source }) as Score;

const scoreForm = (instrument: FormInstrument, form: Form): Score => {
  const options = chosenOptions(instrument, form);
  const missing = instrument.items.map(({ id }) => id).filter((_, at) => options[at] === undefined);
  const facts = {
    instrument: instrument.id,
    ...(form.on === undefined ? {} : { on: form.on }),
    complete: missing.length === 0,
    missing,
    source: instrument.source,
  };
  if (isTotal(instrument)) return scoreTotal(instrument, form, facts);
  const { kind } = instrument;
  const caveats = inOrder([
    ...instrument.caveats,
    ...(facts.complete ? [] : ['incomplete' as const]),
  ]);
  if (kind === 'label') {
    const [band] = options;
    return { kind, ...facts, ...(band === undefined ? {} : { band }), caveats } as Score;
  }
  const items: { [id: string]: ItemScore } = {};
  for (const [at, { id, points, cutoff }] of instrument.items.entries()) {
    const option = options[at];
    if (option === undefined) continue;
    const value = points[option]!;
    const { applied, bands } = cutOf(cutoff);
    items[id] = { value, band: bandAt(bands, value)!, cutoff: applied };
  }
  return { kind, ...facts, items, caveats } as Score;
};
