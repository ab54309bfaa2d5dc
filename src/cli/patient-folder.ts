/** A folder with a JSON file for each patient, named by a pseudonym. Problems are told by the place among the names. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EXIT, Failure } from './failure.ts';

export interface PatientFile {
  readonly patient: string;
  /** Undefined where it is not JSON. */
  readonly input: unknown;
}

export const isFolder = (file: string): boolean =>
  file !== '-' && (statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false);

const EXTENSION = '.json';

/** In the order of the names. */
export const readFolder = (folder: string): readonly PatientFile[] => {
  const names = readdirSync(folder).filter((name) => name.endsWith(EXTENSION));
  if (names.length === 0) {
    throw new Failure([`${folder} holds no patients: expected files PATIENT.json`], EXIT.input);
  }
  return names.sort().map((name) => ({
    patient: basename(name, EXTENSION),
    input: parsed(readFileSync(join(folder, name), 'utf8')),
  }));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};
