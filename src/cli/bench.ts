/** The commands of the researcher's bench: how good a ranking is, where weights come from, and how far they hold. */
import { elicitMethods } from './answers.ts';
import { decimal } from './arguments.ts';
import { addMergeSites } from './bench-sites.ts';
import { addReport, addTune } from './bench-study.ts';
import { printElicitation } from './elicit.ts';
import { printEvaluation } from './evaluate.ts';
import {
  type Command,
  exitCodes,
  formatOption,
  Option,
  reading,
  withLanguage,
  withModelOut,
  withPatient,
} from './options.ts';
import { printRobustness } from './robustness.ts';

export const addBench = (program: Command): void => {
  addEvaluate(program);
  addElicit(program);
  addRobustness(program);
  addTune(program);
  addMergeSites(program);
  addReport(program);
};

const addEvaluate = (program: Command): void => {
  withLanguage(program.command('evaluate'))
    .description('print how good rankings are by judgements, and whether better than others')
    .requiredOption(
      '--qrels <file>',
      'judgements: TREC lines PATIENT 0 ID GRADE; - for standard input',
    )
    .requiredOption(
      '--run <file or folder>',
      'lists: TREC lines PATIENT Q0 ID RANK SCORE TAG; or a folder of rankings PATIENT.json, as rank --format json prints them',
    )
    .option('--baseline <file or folder>', 'lists to compare with, paired by patient')
    .option('--metric <text...>', 'as nDCG@10 "P(rel=2)@5" RR', ['nDCG@10'])
    .option(
      '--groups <file>',
      'CSV with a column patient, every other column a dimension: compared group by group',
    )
    .option('--declared <dimension...>', 'dimensions that were chosen before anybody looked')
    .addOption(
      new Option('--ties <rule>', 'what equal scores mean (default: order)').choices([
        'order',
        'expected',
        'trec',
      ]),
    )
    .addOption(
      new Option(
        '--undefined <rule>',
        'patients for whom a metric is not defined (default: zero)',
      ).choices(['zero', 'skip', 'nan']),
    )
    .option('--seed <number>', 'of what is drawn (default: 1)', reading(decimal))
    .option('--level <share>', 'of the intervals (default: .95)', reading(decimal))
    .option('--per-query', 'also each patient by name')
    .addOption(formatOption(['table', 'json', 'csv']))
    .addHelpText(
      'after',
      `
Examples:
  linkmatch evaluate --qrels judged.qrels --run now.run --metric nDCG@10 Judged@10
  linkmatch evaluate --qrels judged.qrels --run now.run --baseline before.run
  linkmatch evaluate --qrels judged.qrels --run lists --baseline before.run --groups who.csv --declared age
${exitCodes}`,
    )
    .action(printEvaluation);
};

const addElicit = (program: Command): void => {
  withModelOut(withLanguage(program.command('elicit')))
    .description('print the weights that come of what people answered, and how far they agree')
    .argument(
      '<file...>',
      "one person's answers, or a list of { person, counts, answers }: JSON, or CSV with a row a person; - for standard input",
    )
    .addOption(
      new Option('--method <method>', 'how they were asked')
        .choices(elicitMethods)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--ahp-method <method>', 'of ahp (default: eigenvector)').choices([
        'eigenvector',
        'geometric-mean',
      ]),
    )
    .addOption(
      new Option('--random-index <table>', 'of ahp (default: saaty-2005)').choices([
        'saaty-2005',
        'saaty-1980',
        'donegan-dodd',
      ]),
    )
    .addOption(
      new Option('--missing <rule>', 'of ahp, pairs not judged (default: refuse)').choices([
        'refuse',
        'complete',
      ]),
    )
    .addOption(formatOption(['table', 'json', 'csv']))
    .addHelpText(
      'after',
      `
Answers:
  swing                  { "interests": 100, "distance": 60 }, or a column a factor
  rank-…                 ["interests", ["distance", "socialNeed"]], or a column a factor with places 1, 2, 2
  ahp                    [{ "one": "interests", "other": "distance", "times": 3 }], or columns person,one,other,times
  best-worst             { "best": …, "worst": …, "bestToOthers": {…}, "othersToWorst": {…} }

Examples:
  linkmatch elicit --method swing workshop.csv
  linkmatch elicit --method ahp anna.json bo.json --lang da
  linkmatch elicit --method swing workshop.csv --format json > weights.json
  linkmatch rank --activities directory.json --patient patient.json --weights weights.json
${exitCodes}`,
    )
    .action(printElicitation);
};

const FIRST = 5;
const DRAWS = 10_000;

const addRobustness = (program: Command): void => {
  withPatient(program.command('robustness'))
    .description(
      'print the best activities, and what would have to change for them to lose their places',
    )
    .option('--k <number>', 'at most so many', reading(decimal), FIRST)
    .option('--draws <number>', 'of random weights', reading(decimal), DRAWS)
    .option('--seed <number>', 'of the draws', reading(decimal), 1)
    .option('--unknown-facts', 'draw what is not known too, from all that it may be')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Examples:
  linkmatch robustness --activities directory.json --patient patient.json --lang da
  linkmatch robustness --activities directory.json --patient patient.json --weights weights.json --unknown-facts
${exitCodes}`,
    )
    .action(printRobustness);
};
