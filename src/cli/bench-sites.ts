/** The command `merge-sites`, with a subcommand for each who takes part. */
import { decimal, names } from './arguments.ts';
import { printMerged, printMeta, printSiteRequest } from './merge-sites.ts';
import { type Command, exitCodes, formatOption, Option, reading, withLanguage } from './options.ts';
import { printSiteAnswer } from './site-answer.ts';

export const addMergeSites = (program: Command): void => {
  const merge = program
    .command('merge-sites')
    .description('learn weights from the patients of several sites, none of whom is moved')
    .addHelpText(
      'after',
      `
The coordinator keeps fit.json, every site its own ledger.json; the files between them hold sums alone:
  linkmatch merge-sites request --state fit.json --factors interests,distance > request.json
  linkmatch merge-sites answer choices.json --site north --request request.json --ledger ledger.json > north.json
  linkmatch merge-sites merge north.json south.json --state fit.json
until merge prints the weights. In one message, with less in it:
  linkmatch merge-sites answer choices.json --site north --estimate > north.json
  linkmatch merge-sites meta north.json south.json
${exitCodes}`,
    );
  addSiteRequest(merge);
  addSiteAnswer(merge);
  addMerge(merge);
  addMeta(merge);
};

const addSiteRequest = (merge: Command): void => {
  withFit(merge.command('request'))
    .description('coordinator: print the request that every site is to answer next')
    .requiredOption('--state <file>', 'the fit, kept between steps: JSON')
    .option('--factors <list>', 'begin a fit of these, as interests,distance', reading(names))
    .addOption(
      new Option('--covariance <kind>', 'what intervals rest on (default: patients)').choices([
        'patients',
        'model',
      ]),
    )
    .addHelpText(
      'after',
      `
Example:
  linkmatch merge-sites request --state fit.json --factors interests,accessibility,distance,socialNeed > request.json
${exitCodes}`,
    )
    .action(printSiteRequest);
};

const addSiteAnswer = (merge: Command): void => {
  merge
    .command('answer')
    .description('site: print what is sent of the own patients: sums, counts or a refusal')
    .argument('<file>', 'observations: JSON or JSON Lines; - for standard input')
    .requiredOption('--site <name>', 'as all others shall know it')
    .option('--request <file>', 'answer this step of a fit')
    .option('--ledger <file>', 'counts the answers, and stays at the site; with --request')
    .option('--max-steps <number>', 'most requests answered (default: 25)', reading(decimal))
    .option('--counts', 'count patterns of comparison, once and for all')
    .option(
      '--step <number>',
      'utilities are rounded to, for --counts (default: .25)',
      reading(decimal),
    )
    .option('--estimate', 'tell what the site finds alone')
    .addOption(
      new Option('--of <unit>', 'what --estimate tells (default: coefficients)').choices([
        'coefficients',
        'weights',
      ]),
    )
    .option('--min-patients <number>', 'fewest behind a figure (default: 3)', reading(decimal))
    .option(
      '--max-coefficients <number>',
      'most coefficients for each patient (default: .33)',
      reading(decimal),
    )
    .option(
      '--max-share <share>',
      'most of a figure that fewer patients may make up (default: .9)',
      reading(decimal),
    )
    .addHelpText(
      'after',
      `
Examples:
  linkmatch merge-sites answer choices.json --site north --request request.json --ledger ledger.json > north.json
  linkmatch merge-sites answer choices.json --site north --counts --step .1 > north.json
  linkmatch merge-sites answer choices.json --site north --estimate --of weights > north.json
${exitCodes}`,
    )
    .action(printSiteAnswer);
};

const addMerge = (merge: Command): void => {
  withFit(withLanguage(merge.command('merge')))
    .description('coordinator: merge answers, and print the weights once they are found')
    .argument('<file...>', 'what the sites sent: JSON')
    .option(
      '--state <file>',
      'the fit that they answer; without it counts are fitted, summaries summed',
    )
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Examples:
  linkmatch merge-sites merge north.json south.json --state fit.json
  linkmatch merge-sites merge north-counts.json south-counts.json --format json > weights.json
${exitCodes}`,
    )
    .action(printMerged);
};

const addMeta = (merge: Command): void => {
  withLanguage(merge.command('meta'))
    .description('coordinator: print what sites found alone as one, allowing that they differ')
    .argument('<file...>', 'estimates that the sites sent: JSON')
    .addOption(
      new Option('--interval <kind>', 'of the mean over sites (default: hartung-knapp)').choices([
        'hartung-knapp',
        'normal',
      ]),
    )
    .option('--no-floor', 'let an interval of Hartung and Knapp be narrower than the normal one')
    .option('--level <share>', 'of the intervals (default: .95)', reading(decimal))
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Example:
  linkmatch merge-sites meta north.json south.json east.json west.json mid.json
${exitCodes}`,
    )
    .action(printMeta);
};

const withFit = (command: Command): Command =>
  command
    .option('--ridge <number>', 'pull towards the prior, or 0 (default: 0)', reading(decimal))
    .option('--prior <file>', 'weights to hold on to, with --ridge: JSON')
    .option('--level <share>', 'of the intervals (default: .95)', reading(decimal));
