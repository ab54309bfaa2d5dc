/** The commands `tune` and `report`: a study, and what a paper must say of it. */
import { decimal } from './arguments.ts';
import {
  type Command,
  exitCodes,
  formatOption,
  Option,
  reading,
  withConcepts,
  withDirectory,
  withLanguage,
  withModelOut,
} from './options.ts';
import { printReport } from './report.ts';
import { printStudy } from './tune.ts';

export const addTune = (program: Command): void => {
  withModelOut(withConcepts(withDirectory(program.command('tune'))))
    .description('try weights on judged patients, and print everything that was ever tried')
    .requiredOption('--activities <file>', 'directory: JSON, JSON Lines or CSV')
    .requiredOption('--patients <file or folder>', 'by pseudonym: a JSON object, or PATIENT.json')
    .requiredOption(
      '--judgements <file>',
      'rows of patient, id, grade, and perhaps site, season: CSV, JSON or JSON Lines',
    )
    .option(
      '--candidates <file>',
      'JSON: a list of { name, weights } or { name, learn } or { name, ascent } or { name, model }',
    )
    .option('--choices <file>', 'rows of patient, shown, chosen, to learn from: JSON')
    .option('--groups <file>', 'CSV with a column patient, every other column a dimension')
    .option('--declared <dimension...>', 'dimensions that were chosen before anybody looked')
    .option('--metric <text...>', 'as nDCG@10 RR', ['nDCG@10'])
    .option('--baseline <name>', 'candidate to compare with (default: the weights of the model)')
    .option('--model <file>', 'scoring model or weight model whose parameters are taken: JSON')
    .option('--report-share <share>', 'of the patients, put aside (default: .3)', reading(decimal))
    .option('--folds <number>', 'of the patients not put aside (default: 5)', reading(decimal))
    .addOption(
      new Option('--by <unit>', 'what folds keep whole (default: patient)').choices([
        'patient',
        'site',
      ]),
    )
    .option('--seed <number>', 'of all that is drawn (default: 1)', reading(decimal))
    .option('--level <share>', 'of the intervals (default: .95)', reading(decimal))
    .option('--time-zone <zone>', 'of schedules and patients that state none')
    .option('--study <file>', 'the study, kept and gone on with: JSON, without any patient')
    .option('--settle <name>', 'look once at the patients put aside, with this candidate')
    .option('--force', 'go on where figures will be too good, and say so')
    .addOption(formatOption(['table', 'json', 'csv']))
    .addHelpText(
      'after',
      `
Examples:
  linkmatch tune --activities directory.json --patients patients --judgements judged.csv --candidates try.json --study study.json
  linkmatch tune --activities directory.json --patients patients --judgements judged.csv --study study.json --settle learnt
  linkmatch tune … --study study.json --settle learnt --model-out model.json --model-name ours --model-version 1 --intended-use "link workers in our town"
${exitCodes}`,
    )
    .action(printStudy);
};

export const addReport = (program: Command): void => {
  withLanguage(program.command('report'))
    .description('print what a paper must say of a study, filled from what was run, gaps named')
    .requiredOption('--study <file>', 'as tune --study keeps it; - for standard input')
    .option('--about <file>', 'what only people know, by item: JSON')
    .addOption(formatOption(['markdown', 'json']))
    .addHelpText(
      'after',
      `
Examples:
  linkmatch report --study study.json > report.md
  linkmatch report --study study.json --about stated.json --lang da
${exitCodes}`,
    )
    .action(printReport);
};
