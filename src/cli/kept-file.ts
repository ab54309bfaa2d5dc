/** Files that a command writes for its next call. */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { EXIT, Failure } from './failure.ts';
import { asJson } from './output.ts';

export const isThere = (file: string): boolean => existsSync(file);

/** Whole or not at all: whoever stops halfway keeps what was there. */
export const keep = (file: string, value: unknown): void => {
  const draft = `${file}.part`;
  try {
    writeFileSync(draft, asJson(value));
    renameSync(draft, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unwritable';
    throw new Failure([`cannot write ${file} (${code}): check the path`], EXIT.input);
  }
};
