/** Shares of what is relevant. P = hits ÷ k, R = hits ÷ relevant, and what is made of them (trec_eval `P`, `recall`, `set_F`, `Rprec`). */
import { depthOf, type GradedList, relevanceOf, relevantIn, sumOf } from './graded-list.ts';
import {
  choice,
  judged,
  type MetricKind,
  type Parameters,
  type Reckon,
  rel,
} from './metric-kind.ts';

/** hits: how many of the first k are relevant (ranx `hits`). */
export const hits: MetricKind = {
  name: 'hits',
  cutoff: 'optional',
  parameters: { rel, judged },
  averagesTies: true,
  unbounded: () => true,
  make: (parameters, k) => fromHits(parameters, k, (found) => found),
};

/** P: hits ÷ k, though fewer are listed; `over=list`: ÷ those listed (LensKit). Without a cut-off: ÷ those listed (trec_eval `set_P`). */
export const precision: MetricKind = {
  name: 'P',
  cutoff: 'optional',
  parameters: { rel, over: choice('k', 'list'), judged },
  averagesTies: true,
  idle: (_, k) => (k === undefined ? ['over'] : []),
  make: (parameters, k) => {
    const { over } = parameters;
    return fromHits(parameters, k, (found, { depth }) => {
      const places = over === 'list' || k === undefined ? depth : k;
      return places === 0 ? 0 : found / places;
    });
  },
};

/** R: hits ÷ relevant; `over=min`: ÷ the lesser of relevant and k (LensKit; trec_eval `relative_P`); `over=list`: … and those listed. */
export const recall: MetricKind = {
  name: 'R',
  cutoff: 'optional',
  parameters: { rel, over: choice('R', 'min', 'list'), judged },
  averagesTies: true,
  refuse: ({ over }, k) =>
    over === 'min' && k === undefined ? 'over=min goes with a cut-off: R(over=min)@10' : undefined,
  make: (parameters, k) => {
    const { over } = parameters;
    return fromHits(parameters, k, (found, { relevant, depth }) => {
      const most = over === 'R' ? relevant : Math.min(relevant, over === 'min' ? k! : depth);
      return most === 0 ? 0 : found / most;
    });
  },
};

/** F = (1 + x)·P·R ÷ (R + x·P), P over those listed; x is how much more recall counts: the square of van Rijsbergen's β. */
export const fMeasure: MetricKind = {
  name: 'F',
  cutoff: 'optional',
  parameters: {
    rel,
    x: { type: 'number', default: 1, fits: (x) => x > 0, expected: 'a number above 0' },
    over: choice('k', 'list'),
    judged,
  },
  averagesTies: true,
  idle: (_, k) => (k === undefined ? ['over'] : []),
  make: (parameters, k) => {
    const { x, over } = parameters as { readonly x: number; readonly over: string };
    return fromHits(parameters, k, (found, { relevant, depth }) => {
      const places = over === 'list' || k === undefined ? depth : k;
      return ((1 + x) * found) / (places + x * relevant);
    });
  },
};

/** Rprec: precision at the rank of as many as are relevant (trec_eval `Rprec`), or at `times` as many, rounded up (`Rprec_mult`). */
export const rPrecision: MetricKind = {
  name: 'Rprec',
  cutoff: 'none',
  parameters: {
    rel,
    times: { type: 'number', default: 1, fits: (x) => x > 0, expected: 'a number above 0' },
    judged,
  },
  averagesTies: true,
  make: ({ rel: least, times }) => {
    return (list) => {
      const relevant = relevantIn(list.judged, least as number);
      if (relevant === 0) return NaN;
      // .9 and no more than that is what trec_eval adds: a product such as .2 × 5 that rounds up by a hair stays where it is.
      const places = Math.max(1, Math.floor((times as number) * relevant + 0.9));
      return sumOf(relevanceOf(list, least as number), depthOf(list, places)) / places;
    };
  },
};

interface Counts {
  readonly relevant: number;
  readonly depth: number;
}

const fromHits = (
  { rel: least }: Parameters,
  k: number | undefined,
  of: (found: number, counts: Counts) => number,
): Reckon => {
  return (list: GradedList) => {
    const relevant = relevantIn(list.judged, least as number);
    if (relevant === 0) return NaN;
    const depth = depthOf(list, k);
    return of(sumOf(relevanceOf(list, least as number), depth), { relevant, depth });
  };
};
