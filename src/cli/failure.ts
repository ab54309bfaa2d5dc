/** A failure that the user can mend: said in one line each, without a stack. */
export class Failure extends Error {
  readonly lines: readonly string[];
  readonly exitCode: number;

  constructor(lines: readonly string[], exitCode: number) {
    super(lines.join('\n'));
    this.lines = lines;
    this.exitCode = exitCode;
  }
}

/** 0 done · 1 `check` found something lost or bad · 2 the call is wrong · 3 the input cannot be used. */
export const EXIT = { done: 0, found: 1, usage: 2, input: 3 } as const;
