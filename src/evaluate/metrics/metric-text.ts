/** The text of a metric, read and written: `name(parameter=value,…)@cut-off`. */
import type {
  GainTable,
  MetricKind,
  ParameterKind,
  Parameters,
  ParameterValue,
} from './metric-kind.ts';
import { nearest } from './nearest.ts';
import { metricKinds } from './registry.ts';

/** What a text says, all of it. */
export interface Definition {
  readonly kind: MetricKind;
  readonly parameters: Parameters;
  readonly cutoff: number | undefined;
}

/** Throws a `RangeError` that says what is wrong, and what comes nearest. */
export const definitionOf = (text: string): Definition => {
  const [, name = '', list, at] =
    SHAPE.exec(text) ?? refuse(text, 'expected a name, (parameters), @cut-off');
  const kind = kindOf(text, name);
  const cutoff = cutoffOf(kind, text, at);
  const parameters = parametersOf(kind, text, list);
  const reason = kind.refuse?.(parameters, cutoff);
  if (reason !== undefined) refuse(text, reason);
  return { kind, parameters: withoutIdle(kind, parameters, cutoff), cutoff };
};

/** The one text of a definition: parameters in one order, defaults left out. */
export const textOf = ({ kind, parameters, cutoff }: Definition): string => {
  const said = Object.entries(kind.parameters).flatMap(([key, { default: byDefault }]) => {
    const value = parameters[key]!;
    if (value === byDefault) return [];
    return [`${key}=${typeof value === 'object' ? tableText(value) : value}`];
  });
  const list = said.length === 0 ? '' : `(${said.join(',')})`;
  return `${kind.name}${list}${cutoff === undefined ? '' : `@${cutoff}`}`;
};

/** What changes nothing is as the default has it, so that one definition is one metric. */
const withoutIdle = (
  kind: MetricKind,
  parameters: Parameters,
  cutoff: number | undefined,
): Parameters => {
  const idle = kind.idle?.(parameters, cutoff) ?? [];
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [
      key,
      idle.includes(key) ? kind.parameters[key]!.default : value,
    ]),
  );
};

const SHAPE = /^\s*([A-Za-z][\w-]*)\s*(?:\((.*)\))?\s*(?:@\s*(\S+))?\s*$/s;

const refuse = (text: string, rule: string): never => {
  throw new RangeError(`metric: ${rule}; got ${JSON.stringify(text)}`);
};

/** What other tools call by another name. */
const ELSEWHERE: { readonly [name: string]: string } = {
  map: 'AP: its mean over queries is what is called MAP',
  mrr: 'RR: its mean over queries is what is called MRR',
  recall: 'R',
  precision: 'P',
  hitrate: 'success',
  hit: 'success',
  reciprank: 'RR',
  reciprocalrank: 'RR',
  averageprecision: 'AP',
  f1: 'F',
};

const kindOf = (text: string, name: string): MetricKind => {
  const lower = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const kind = metricKinds.find((one) => one.name.toLowerCase() === lower);
  if (kind !== undefined) return kind;
  const names = metricKinds.map((one) => one.name);
  const meant = Object.hasOwn(ELSEWHERE, lower) ? ELSEWHERE[lower] : nearest(name, names);
  return refuse(text, `expected a name among ${names.join(', ')}; nearest is ${meant}`);
};

const cutoffOf = (kind: MetricKind, text: string, at: string | undefined): number | undefined => {
  const example = `${kind.name}@${kind.cutoff === 'recall' ? '0.25' : '10'}`;
  if (at === undefined) {
    if (kind.cutoff === 'required' || kind.cutoff === 'recall') {
      refuse(text, `${kind.name} needs a cut-off, as in ${example}`);
    }
    return undefined;
  }
  if (kind.cutoff === 'none') refuse(text, `${kind.name} takes no cut-off`);
  const value = numberOf(at);
  if (kind.cutoff === 'recall') {
    if (!(value >= 0 && value <= 1)) refuse(text, 'expected a recall from 0 to 1 behind the @');
  } else if (!(Number.isSafeInteger(value) && value >= 1)) {
    refuse(text, `expected a whole number of 1 or more behind the @, as in ${example}`);
  }
  return value;
};

const parametersOf = (kind: MetricKind, text: string, list: string | undefined): Parameters => {
  const given = new Map<string, ParameterValue>();
  for (const part of partsOf(list ?? '')) {
    const [, key = '', value = ''] = /^\s*([A-Za-z_]+)\s*=\s*(.*?)\s*$/s.exec(part) ?? [];
    if (key === '') refuse(text, 'expected parameters as in (rel=2, judged=only)');
    const known = Object.keys(kind.parameters);
    const what = Object.hasOwn(kind.parameters, key) ? kind.parameters[key] : undefined;
    if (what === undefined) {
      const nearby = Object.hasOwn(HINTS, key) ? HINTS[key] : nearest(key, known);
      const choices =
        known.length === 0 ? 'none' : `among ${known.join(', ')}; nearest is ${nearby}`;
      return refuse(text, `${kind.name} has no parameter ${key}: expected ${choices}`);
    }
    if (given.has(key)) refuse(text, `${key} is given twice`);
    given.set(key, readAs(what, value) ?? refuse(text, `${key}: expected ${wordsOf(what)}`));
  }
  return Object.fromEntries(
    Object.entries(kind.parameters).map(([key, what]) => [key, given.get(key) ?? what.default]),
  );
};

/** What ir_measures says otherwise. */
const HINTS: { readonly [parameter: string]: string } = {
  dcg: 'gain, as in gain=exp',
  gains: 'gain, as in gain={1:3,2:9}',
  beta: 'x, as in x=2: what trec_eval and ir_measures call beta, the square of van Rijsbergen’s',
  judged_only: 'judged, as in judged=only',
  cutoff: 'the cut-off, as in @10',
};

/** Cut at commas that stand in no braces. */
const partsOf = (list: string): readonly string[] =>
  list.trim() === '' ? [] : list.split(/,(?![^{]*\})/);

const numberOf = (value: string): number =>
  /^(\d+(\.\d*)?|\.\d+)$/.test(value) ? Number(value) : NaN;

const readAs = (kind: ParameterKind, value: string): ParameterValue | undefined => {
  if (kind.type === 'number') return kind.fits(numberOf(value)) ? numberOf(value) : undefined;
  const bare = value.replace(/^(['"])(.*)\1$/, '$2');
  if (kind.of.includes(bare)) return bare;
  return kind.type === 'gain' ? tableOf(value) : undefined;
};

/** `{1:3,2:9}`: the gains of some grades. Grades that gain themselves are left out; if all do, that is `rel`. */
const tableOf = (value: string): GainTable | string | undefined => {
  const inside = /^\{(.*)\}$/s.exec(value)?.[1];
  if (inside === undefined) return undefined;
  const entries = inside
    .split(',')
    .map((entry) => entry.split(':').map((side) => numberOf(side.trim())));
  const isBad = entries.some((sides) => sides.length !== 2 || sides.some(Number.isNaN));
  const grades = new Set(entries.map(([grade]) => grade));
  if (isBad || grades.size < entries.length) return undefined;
  const own = entries.filter(([grade, gain]) => grade !== gain);
  return own.length === 0 ? 'rel' : Object.fromEntries(own);
};

const wordsOf = (kind: ParameterKind): string => {
  if (kind.type === 'number') return kind.expected;
  return `one of ${kind.of.join(', ')}${kind.type === 'gain' ? ', or gains as in {1:3,2:9}' : ''}`;
};

const tableText = (table: GainTable): string =>
  `{${Object.entries(table)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([grade, gain]) => `${grade}:${gain}`)
    .join(',')}}`;
