/** What a study is given of each patient, read at the door. Errors name places, never what stands there. */
import type { QueryGroups } from '../../evaluate/compare.ts';
import { isObject, kindOf } from '../../evaluate/kind.ts';
import type { Patient } from '../../model/patient.ts';

interface StudyRow {
  /** The patient, by a pseudonym: a key of `patients`. */
  readonly patient: string;
  /** Where: a practice, a municipality. */
  readonly site?: string;
  /** When, in words that are the caller's. */
  readonly season?: string;
}

/** How good one activity is for one patient. */
export interface StudyJudgement extends StudyRow {
  /** Of the activity. */
  readonly id: string;
  /** 0: not good; the greater, the better. Below 0: was to be judged, but was not. */
  readonly grade: number;
}

/** Of the activities shown, one was chosen. */
export interface StudyChoice extends StudyRow {
  readonly shown: readonly string[];
  /** The id of one of them. */
  readonly chosen: string;
}

export type StudyPatients =
  | { readonly [pseudonym: string]: Patient }
  | ReadonlyMap<string, Patient>;

/** All that a study has of one patient; the order in which rows came is gone. */
export interface StudyPatient {
  readonly pseudonym: string;
  readonly patient: Patient;
  /** By id, in code unit order. */
  readonly judgements: readonly { readonly id: string; readonly grade: number }[];
  readonly choices: readonly { readonly shown: readonly string[]; readonly chosen: string }[];
  /** In code unit order; empty where none is told. */
  readonly sites: readonly string[];
  /** For whom, where, when: the caller's groups, and the site and season where all rows tell the same. */
  readonly labels: { readonly [dimension: string]: string };
}

export interface StudySources {
  readonly patients: StudyPatients;
  readonly choices: readonly StudyChoice[];
  readonly groups: QueryGroups;
}

/** Patients with rows, in code unit order. Throws a `TypeError` that names the first row that cannot be read, and how many more. */
export const readRows = (
  judgements: readonly StudyJudgement[],
  { patients, choices, groups }: StudySources,
): readonly StudyPatient[] => {
  checkSources(judgements, { patients, choices, groups });
  const known: ReadonlyMap<string, Patient> =
    patients instanceof Map ? patients : new Map(Object.entries(patients));
  throwFirst([
    ...judgements.flatMap((row, at) =>
      faultsOf(row, `judgements[${at}]`, [known, judgementFaults]),
    ),
    ...choices.flatMap((row, at) => faultsOf(row, `choices[${at}]`, [known, choiceFaults])),
    ...repeated(judgements),
  ]);
  const judged = byPatient(judgements);
  const chosen = byPatient(choices);
  return [...new Set([...judged.keys(), ...chosen.keys()])].sort().map((pseudonym) => {
    const rows = judged.get(pseudonym) ?? [];
    const picks = chosen.get(pseudonym) ?? [];
    const all: readonly StudyRow[] = [...rows, ...picks];
    const own = Object.hasOwn(groups, pseudonym) ? groups[pseudonym]! : {};
    return {
      pseudonym,
      patient: known.get(pseudonym)!,
      judgements: inOrder(
        rows.map(({ id, grade }) => ({ id, grade })),
        ({ id }) => id,
      ),
      choices: inOrder(
        picks.map(({ shown, chosen: id }) => ({ shown: [...shown].sort(), chosen: id })),
        (choice) => JSON.stringify(choice),
      ),
      sites: valuesOf(all, 'site'),
      labels: { ...sharedLabel(all, 'site'), ...sharedLabel(all, 'season'), ...own },
    };
  });
};

const checkSources = (
  judgements: readonly StudyJudgement[],
  { patients, choices, groups }: StudySources,
): void => {
  for (const [name, list] of Object.entries({ judgements, choices })) {
    if (!Array.isArray(list)) throw new TypeError(`${name}: expected a list, got ${kindOf(list)}`);
  }
  for (const [name, value] of Object.entries({ patients, groups })) {
    if (!isObject(value)) throw new TypeError(`${name}: expected an object, got ${kindOf(value)}`);
  }
};

type Patients = ReadonlyMap<string, Patient>;
type Row = { readonly [field: string]: unknown };

const faultsOf = (
  row: unknown,
  name: string,
  [known, own]: readonly [Patients, (row: Row, name: string) => readonly string[]],
): readonly string[] => {
  if (!isObject(row)) return [`${name}: expected an object, got ${kindOf(row)}`];
  const { patient, site, season } = row as Row;
  const isTold = (value: unknown) => value === undefined || isName(value);
  return [
    ...(isName(patient) ? [] : [wrong(`${name}.patient`, 'a pseudonym, a text', patient)]),
    ...(isName(patient) && !isObject(known.get(patient as string))
      ? [`${name}.patient: expected a key of patients, got another text`]
      : []),
    ...Object.entries({ site, season }).flatMap(([field, value]) =>
      isTold(value) ? [] : [wrong(`${name}.${field}`, 'a text that is not empty', value)],
    ),
    ...own(row as Row, name),
  ];
};

const judgementFaults = ({ id, grade }: Row, name: string): readonly string[] => [
  ...(isName(id) ? [] : [wrong(`${name}.id`, 'an id, a text', id)]),
  ...(Number.isFinite(grade) ? [] : [wrong(`${name}.grade`, 'a finite number', grade)]),
];

const choiceFaults = ({ shown, chosen }: Row, name: string): readonly string[] => {
  if (!Array.isArray(shown) || !shown.every(isName) || new Set(shown).size < shown.length) {
    return [wrong(`${name}.shown`, 'a list of different ids', shown)];
  }
  return shown.includes(chosen) ? [] : [wrong(`${name}.chosen`, 'one of the ids shown', chosen)];
};

const repeated = (judgements: readonly StudyJudgement[]): readonly string[] => {
  const seen = new Set<string>();
  return judgements.flatMap((row, at) => {
    const key = JSON.stringify([row?.patient, row?.id]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [`judgements[${at}].id: expected each activity once for a patient, got one again`];
  });
};

const wrong = (name: string, rule: string, value: unknown): string => {
  const got = typeof value === 'string' ? 'another text' : kindOf(value);
  return `${name}: expected ${rule}, got ${got}`;
};

const throwFirst = ([first, ...others]: readonly string[]): void => {
  if (first === undefined) return;
  const more = others.length === 0 ? '' : `; and ${others.length} more such places`;
  throw new TypeError(`${first}${more}`);
};

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';

const byPatient = <T extends StudyRow>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const own = grouped.get(row.patient);
    if (own) own.push(row);
    else grouped.set(row.patient, [row]);
  }
  return grouped;
};

const inOrder = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  [...items].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

const valuesOf = (rows: readonly StudyRow[], field: 'site' | 'season'): readonly string[] =>
  [...new Set(rows.flatMap(({ [field]: value }) => (value === undefined ? [] : [value])))].sort();

const sharedLabel = (
  rows: readonly StudyRow[],
  field: 'site' | 'season',
): StudyPatient['labels'] => {
  const [value, ...others] = valuesOf(rows, field);
  return value === undefined || others.length > 0 ? {} : { [field]: value };
};
