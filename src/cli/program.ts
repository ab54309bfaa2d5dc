/** The commands with their options and help. */

import { printQuestions, printWhatIf } from './advice.ts';
import { decimal, integerOrAll, weekdays } from './arguments.ts';
import { addBench } from './bench.ts';
import { check } from './check.ts';
import { printFollowUps } from './follow-up.ts';
import { printInterests } from './interests.ts';
import { rankOrExplain } from './listing.ts';
import { printNeeds } from './needs.ts';
import {
  Command,
  exitCodes,
  formatOption,
  Option,
  reading,
  withConcepts,
  withDirectory,
  withLanguage,
  withPatient,
} from './options.ts';
import { formats } from './output.ts';

/** Written by the build from package.json. */
declare const LINKMATCH_VERSION: string | undefined;

const version = typeof LINKMATCH_VERSION === 'string' ? LINKMATCH_VERSION : 'development';

/** Each action reads files, calls the entry points, prints. */
export const program: Command = new Command('linkmatch')
  .description(
    'Ranks local activities for one person, by interests, accessibility, distance and social need, and explains every score.',
  )
  .version(version)
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'linkmatch: ')) })
  .showHelpAfterError('(linkmatch --help shows how)')
  .addHelpText(
    'after',
    `
Examples:
  linkmatch rank --activities directory.json --patient patient.json --k 5 --lang da
  linkmatch explain choir-12 --activities directory.json --patient patient.json
  linkmatch what-if --activities directory.json --patient patient.json
  linkmatch questions --activities directory.json --patient patient.json --lang da
  linkmatch interests "jeg savner at synge" --lang da
  linkmatch needs forms.json
  linkmatch follow-up contacts.json --capacity 6
  linkmatch check directory.csv --map mapping.json
${exitCodes}`,
  );

withPatient(program.command('rank'))
  .description('print the best activities for a patient, in order, with reasons')
  .option('--k <number>', 'at most so many, or "all"', reading(integerOrAll), 10)
  .option('--min-score <number>', 'only with at least this score, 0 to 1', reading(decimal))
  .option(
    '--variety <number>',
    'cover more needs and interests, 0 to 1 (default: 0)',
    reading(decimal),
  )
  .addOption(
    new Option('--standing <standing>', 'only of this standing').choices(['ready', 'ask-first']),
  )
  .addOption(formatOption(formats))
  .addHelpText(
    'after',
    `
Examples:
  linkmatch rank --activities directory.json --patient patient.json
  linkmatch rank --activities feed.jsonl --patient - --weights distance=1 --format csv < patient.json
  linkmatch rank --activities chicago.jsonl --map chicago.json --patient p.json --as-of 2024-06-01
  linkmatch rank --activities directory.json --patient patient.json --concepts our-words.json
${exitCodes}`,
  )
  .action(rankOrExplain);

withPatient(program.command('explain'))
  .description('print why activities rank where they do, or why they are not listed')
  .argument('<id...>', 'ids of activities in the directory')
  .addOption(formatOption(['table', 'json', 'markdown']))
  .addHelpText(
    'after',
    `
Example:
  linkmatch explain choir-12 chess-3 --activities directory.json --patient patient.json --lang da
${exitCodes}`,
  )
  .action((ids: string[], options) => rankOrExplain({ ...options, ids }));

withPatient(program.command('what-if'))
  .description('print the smallest changes that would bring something new into the list')
  .argument('[id]', 'of one activity that should become possible')
  .option('--k <number>', 'length of the list, or "all"', reading(integerOrAll), 10)
  .option(
    '--changes-at-once <number>',
    'how many things may change together, 1 to 4',
    reading(decimal),
  )
  .option('--suggestions <number>', 'at most so many', reading(decimal))
  .addOption(
    new Option(
      '--allow <change...>',
      'changes that are not thought of else: to do with less of a required access feature',
    ).choices(['less-access']),
  )
  .addOption(formatOption())
  .addHelpText(
    'after',
    `
Examples:
  linkmatch what-if --activities directory.json --patient patient.json --k 5
  linkmatch what-if choir-12 --activities directory.json --patient patient.json --lang da
${exitCodes}`,
  )
  .action((id: string | undefined, options) =>
    printWhatIf({ ...options, ...(id === undefined ? {} : { id }) }),
  );

withPatient(program.command('questions'))
  .description('print the calls to providers that are worth making, the best first')
  .option(
    '--k <number>',
    'length of the list that is looked at, or "all"',
    reading(integerOrAll),
    20,
  )
  .addOption(formatOption())
  .addHelpText(
    'after',
    `
Example:
  linkmatch questions --activities directory.json --patient patient.json --lang da
${exitCodes}`,
  )
  .action(printQuestions);

withConcepts(withLanguage(program.command('interests')))
  .description('print how a wish is read: its parts, what is liked, and what its words stand for')
  .argument('<text>', "a wish in a person's own words; - for standard input")
  .addOption(
    new Option('--language <language>', 'of the wish (default: told from its words)').choices([
      'da',
      'en',
    ]),
  )
  .addOption(formatOption())
  .option('--json', 'the same as --format json')
  .addHelpText(
    'after',
    `
Examples:
  linkmatch interests "I miss singing, but not in church"
  linkmatch interests "strikning og lidt skak" --lang da --concepts our-words.json
  linkmatch interests - --json < wish.txt
${exitCodes}`,
  )
  .action(printInterests);

withLanguage(program.command('needs'))
  .description(
    'print what questionnaires and a conversation say of social needs, with every caveat',
  )
  .argument('<file>', "one person's forms: JSON or JSON Lines; - for standard input")
  .option('--mapping <file>', 'own mapping from scores to needs: JSON (schema/need-mapping.json)')
  .option('--on <date>', 'day that is asked about, YYYY-MM-DD: later forms are passed over')
  .addOption(formatOption())
  .addHelpText(
    'after',
    `
Examples:
  linkmatch needs forms.json --lang da
  linkmatch needs forms.json --mapping ours.json --format json
${exitCodes}`,
  )
  .action(printNeeds);

withLanguage(program.command('follow-up'))
  .description('print whom to get in touch with again, when, and why')
  .argument('<file>', 'sessions, contacts and ends: JSON or JSON Lines; - for standard input')
  .option('--now <date>', 'YYYY-MM-DD (default: today)')
  .option('--until <date>', 'only what falls on this day or before')
  .option(
    '--target <chance>',
    'the chance of still going at which to get in touch, .01 to .99 (default: .8)',
    reading(decimal),
  )
  .option('--capacity <number>', 'at most so many contacts a day', reading(decimal))
  .option('--workdays <days>', 'as 1,2,3,4,5: Monday to Friday, the default', reading(weekdays))
  .option('--holidays <file>', 'days off: a date YYYY-MM-DD on each line')
  .option('--scale <number>', "of the service's habits (default: 1)", reading(decimal))
  .addOption(formatOption(['table', 'json', 'csv']))
  .addHelpText(
    'after',
    `
Examples:
  linkmatch follow-up contacts.json --now 2026-11-30 --capacity 6
  linkmatch follow-up contacts.jsonl --until 2026-11-30 --holidays days-off.txt --lang da
  linkmatch follow-up contacts.json --format csv > calls.csv
${exitCodes}`,
  )
  .action(printFollowUps);

withDirectory(program.command('check'))
  .description(
    'print what a directory has and lacks: rows kept and lost, known facts by field, likely faults',
  )
  .argument('<file>', 'directory: JSON, JSON Lines or CSV; - for standard input')
  .addOption(formatOption())
  .addHelpText(
    'after',
    `
Examples:
  linkmatch check directory.json
  linkmatch check table.csv --map mapping.json --format json
${exitCodes}`,
  )
  .action(check);

addBench(program);
