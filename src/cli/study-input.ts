/** What a study is made of, from files: patients, judgements, choices, candidates. Problems are told by place. */
import { extname } from 'node:path';
import { type Patient, parsePatient } from '../index.ts';
import { readRows } from '../interchange/index.ts';
import type { Candidate, StudyChoice, StudyJudgement } from '../weights/index.ts';
import { EXIT, Failure } from './failure.ts';
import { linesOf, readJsonFile, readText } from './input.ts';
import { isFolder, type PatientFile, readFolder } from './patient-folder.ts';
import { readPrivateRows } from './private-rows.ts';
import { type FromFile, tellLines } from './trec-input.ts';

/** By pseudonym: a folder of PATIENT.json, or one JSON object. Where one is bad all are refused, so that no need is dropped. */
export const readPatients = (file: string): ReadonlyMap<string, Patient> => {
  const files = isFolder(file) ? readFolder(file) : patientsOf(file);
  const problems: string[] = [];
  const patients = files.flatMap(({ patient, input }, at): readonly [string, Patient][] => {
    const result = parsePatient(input);
    if (result.ok) return [[patient, result.value]];
    problems.push(...linesOf(result.issues).map((line) => `  patient ${at + 1}:${line.slice(1)}`));
    return [];
  });
  if (problems.length === 0) return new Map(patients);
  throw new Failure(
    [`${file} is refused, so that no need is dropped: mend these and try again`, ...problems],
    EXIT.input,
  );
};

const patientsOf = (file: string): readonly PatientFile[] => {
  const input = readJsonFile(file);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const expected = 'an object of patients by pseudonym, or a folder of PATIENT.json';
    throw new Failure([`${file} holds no patients: expected ${expected}`], EXIT.input);
  }
  return Object.entries(input).map(([patient, one]) => ({ patient, input: one }));
};

/** Rows of patient, id, grade, and perhaps site and season: CSV, JSON or JSON Lines. */
export const readStudyJudgements = (
  file: string,
  patients: ReadonlyMap<string, Patient>,
): FromFile<readonly StudyJudgement[]> => {
  const seen = new Set<string>();
  return goodRows<StudyJudgement>(file, ({ patient, id, grade, site, season }) => {
    const value = typeof grade === 'string' && grade.trim() !== '' ? Number(grade) : grade;
    const place = JSON.stringify([patient, id]);
    const faults = [
      ...(isText(patient) && patients.has(patient)
        ? []
        : ['patient: expected one of the patients']),
      ...(isText(id) ? [] : ['id: expected the id of an activity']),
      ...(Number.isFinite(value) ? [] : ['grade: expected a number']),
      ...(seen.has(place) ? ['expected each activity once for a patient'] : []),
    ];
    if (faults.length > 0) return faults;
    seen.add(place);
    return {
      patient: patient as string,
      id: id as string,
      grade: value as number,
      ...(isText(site) ? { site } : {}),
      ...(isText(season) ? { season } : {}),
    };
  });
};

/** Rows of patient, shown and chosen, and perhaps site and season: JSON or JSON Lines. */
export const readStudyChoices = (
  file: string,
  patients: ReadonlyMap<string, Patient>,
): FromFile<readonly StudyChoice[]> =>
  goodRows<StudyChoice>(file, ({ patient, shown, chosen, site, season }) => {
    const isList = Array.isArray(shown) && shown.every(isText);
    const faults = [
      ...(isText(patient) && patients.has(patient)
        ? []
        : ['patient: expected one of the patients']),
      ...(isList && new Set(shown).size === shown.length ? [] : ['shown: expected different ids']),
      ...(isList && shown.includes(chosen as string) ? [] : ['chosen: expected one of the shown']),
    ];
    if (faults.length > 0) return faults;
    return {
      patient: patient as string,
      shown: shown as readonly string[],
      chosen: chosen as string,
      ...(isText(site) ? { site } : {}),
      ...(isText(season) ? { season } : {}),
    };
  });

/** A list; what is wrong with one of them the library says. */
export const readCandidates = (file: string): readonly Candidate[] => {
  const input = readJsonFile(file);
  if (Array.isArray(input)) return input as readonly Candidate[];
  const expected = 'a list of { name, weights | learn | ascent | model }';
  throw new Failure([`${file} holds no candidates: expected ${expected}`], EXIT.input);
};

type Row = { readonly [field: string]: unknown };

const TABLES: readonly string[] = ['.csv', '.tsv'];

const goodRows = <T extends object>(
  file: string,
  rowOf: (row: Row) => T | readonly string[],
): FromFile<readonly T[]> => {
  const isTable = TABLES.includes(extname(file).toLowerCase());
  const { rows, lines, issues } = isTable
    ? readRows(readText(file), 'csv')
    : { rows: readPrivateRows(file), lines: [], issues: [] };
  const problems = issues.map(({ line, code }) => `  line ${line}: ${code}`);
  const good = rows.flatMap((row, at): readonly T[] => {
    const place = isTable ? `line ${lines[at]}` : `row ${at}`;
    const read = isRow(row) ? rowOf(row) : ['expected an object'];
    if (!Array.isArray(read)) return [read as T];
    problems.push(...read.map((fault) => `  ${place} ${fault}`));
    return [];
  });
  if (good.length === 0) {
    throw new Failure([`${file} holds no row that can be used`, ...problems], EXIT.input);
  }
  tellLines(file, problems);
  return { value: good, lost: rows.length - good.length };
};

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && !Array.isArray(row);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
