/** The command line: runs a command, and tells a failure in a line. */
import { EXIT, Failure } from './failure.ts';
import { program } from './program.ts';

/** One line a failure, and no stack: what stands in a stack may be a patient's. */
const fail = (error: unknown): number => {
  if (error instanceof Failure) {
    process.stderr.write(`linkmatch: ${error.lines.join('\n')}\n`);
    return error.exitCode;
  }
  if (error instanceof RangeError || error instanceof TypeError) {
    process.stderr.write(`linkmatch: ${error.message}\n`);
    return EXIT.usage;
  }
  throw error;
};

/** So that commander ends no process, in subcommands either. */
const throwing = (command: typeof program): void => {
  command.exitOverride();
  for (const below of command.commands) throwing(below);
};

const main = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done); // the reader has seen enough
    throw error;
  });
  throwing(program);
  try {
    program.parse();
  } catch (error) {
    const { code, exitCode } = error as { code?: unknown; exitCode?: unknown };
    if (typeof code === 'string' && code.startsWith('commander.')) {
      process.exitCode = exitCode === 0 ? EXIT.done : EXIT.usage;
    } else {
      process.exitCode = fail(error);
    }
  }
};

main();
