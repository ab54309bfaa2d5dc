/** What several commands share: options, help, and how commander reads them. The owner of commander. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { numbersOrFile, words } from './arguments.ts';
import { inputFormats } from './directory.ts';

export { Command, Option };

export const exitCodes: string = `
Exit codes: 0 done · 1 rows were lost or values dropped · 2 the call is wrong · 3 a file cannot be used`;

/** For commander, which tells a wrong argument with the option that it stands behind. */
export const reading =
  <T>(read: (text: string) => T): ((text: string) => T) =>
  (text) => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof RangeError) throw new InvalidArgumentError(error.message);
      throw error;
    }
  };

/** The first of the formats is the default. */
export const formatOption = (choices: readonly string[] = ['table', 'json']): Option =>
  new Option('--format <format>', 'how it is printed').choices(choices).default(choices[0]);

export const withLanguage = (command: Command): Command =>
  command
    .addOption(
      new Option('--lang <language>', 'language of what is printed')
        .choices(['en', 'da'])
        .default('en'),
    )
    .option('--no-color', 'no colour (NO_COLOR does the same)');

export const withConcepts = (command: Command): Command =>
  command.option(
    '--concepts <file>',
    'own concepts, added to those that linkmatch brings: JSON (schema/concepts.json)',
  );

export const withDirectory = (command: Command): Command =>
  withLanguage(
    command
      .addOption(
        new Option(
          '--input <format>',
          'format of the directory, if its name does not tell',
        ).choices(inputFormats),
      )
      .option(
        '--map <file>',
        'JSON file that maps a foreign table to our fields (schema/mapping.json)',
      )
      .option('--as-of <date>', 'day that facts are read for, YYYY-MM-DD (default: today)'),
  );

export const withPatient = (command: Command): Command =>
  withConcepts(
    withDirectory(
      command
        .requiredOption(
          '--activities <file>',
          'directory: JSON, JSON Lines or CSV; - for standard input',
        )
        .requiredOption('--patient <file>', 'patient: JSON; - for standard input'),
    ),
  )
    .option(
      '--weights <list or file>',
      'weights that replace the default, as interests=.4,distance=.2; or a JSON file of all weights',
      reading(numbersOrFile),
    )
    .option(
      '--unknown <list>',
      'what is done with unknown facts, as access=exclude,age=ask',
      reading(words),
    )
    .option('--time-zone <zone>', 'of schedules and patients that state none, as Europe/Copenhagen')
    .option('--model <file>', 'scoring model (schema/scoring-model.json) or weight model: JSON');

/** Weights handed on as a model, with what only people know of it. */
export const withModelOut = (command: Command): Command =>
  command
    .option('--model-out <file>', 'write the weights as a model, for rank --model')
    .option('--model-name <text>', 'of the model')
    .option('--model-version <text>', 'of the model')
    .option('--intended-use <text>', 'of the model')
    .option('--on <date>', 'of the model, YYYY-MM-DD (default: today)');
