/** English. */
import { evidence, findings, nextTimes, questions } from './en-facts.ts';
import { followUp } from './en-follow-up.ts';
import { features, modes, needs, quoted, settings, waysIn } from './en-names.ts';
import { scores } from './en-needs.ts';
import { robustness } from './en-robustness.ts';
import type { Messages } from './messages.ts';
import { ended } from './sentence.ts';

export const en: Messages = {
  factors: {
    interests: 'Interests',
    accessibility: 'Accessibility',
    distance: 'Distance',
    socialNeed: 'Social need',
  },
  leftOut: {
    access: 'access',
    travel: 'too far away',
    age: 'age limits',
    audience: 'for others',
    language: 'other languages',
    cost: 'price',
    time: 'other times',
    setting: 'setting',
    entry: 'way to sign up',
    capacity: 'no room',
    running: 'ended or paused',
    recent: 'known already',
    unwanted: 'not wanted',
  },
  needs,
  features,
  standings: { ready: 'ready', 'ask-first': 'ask first', 'ruled-out': 'not possible' },
  notes: {
    'nothing-to-rank-by':
      'There is nothing to rank by: add an interest, where home is, or a social need.',
    'reach-without-home':
      'There is a limit on how far it may be, but we don’t know where home is. So we could not work out the distance.',
    'unknown-ids': 'Some of the ids asked for are not in the directory.',
  },
  evidence,
  noInterest: 'nothing in the text matches the interests',
  findings,
  questions,
  headline: ({ activity, standing, rank, outOf, score }, f) => {
    if (standing === 'ruled-out') return `${activity.title}: not possible.`;
    const points = `${f.number(100 * score)} of 100 points`;
    if (rank === undefined) return `${activity.title}: ${points}, not in this list.`;
    return `${activity.title}: number ${f.number(rank)} of ${f.number(outOf)}, ${points}.`;
  },
  contribution: ({ factor, points, of, because }, f) =>
    `${factor}, ${f.number(points)} of ${f.number(of)} points: ${ended(because)}`,
  reduction: ({ utilityPoints, scorePoints, byAsking, disliked }, f) => {
    const reasons = [
      ...(byAsking ? ['something must be asked first'] : []),
      ...(disliked.length > 0 ? [`${en.disliked} (${disliked.join('; ')})`] : []),
    ];
    const count = f.plural(utilityPoints, 'point counts', 'points count');
    return `${f.number(utilityPoints)} ${count} as ${f.number(scorePoints)}, because ${f.list(reasons)}.`;
  },
  impossible: (reason) => `Not possible: ${reason}`,
  askFirst: (question) => `Ask first: ${question}`,
  mind: (caveat) => `Note: ${caveat}`,
  listed: ({ rank, title, points }, f) =>
    `${f.number(rank)}. ${title}: ${f.number(points)} of 100 points.`,
  meets: nextTimes,
  fits: (sentences) => `What fits: ${sentences.join(' ')}`,
  highlights: ({ reasons, against, unsure }, f) =>
    [
      ...(reasons.length > 0 ? [`Speaks for it: ${f.list(reasons)}.`] : []),
      ...(against === undefined ? [] : [`Speaks against it: ${against}.`]),
      ...(unsure === undefined ? [] : [`Not certain: ${unsure}`]),
    ].join(' '),
  disliked: 'a part of it is not wanted',
  mustAsk: 'Something must be asked first.',
  aheadOf: ({ title, points, by }, f) =>
    points === 0
      ? `About level with the next one, ${quoted(title)}.`
      : `${f.number(points)} ${f.plural(points, 'point', 'points')} ahead of the next one, ${quoted(title)}, most of all because of ${by}.`,
  leads: { likelihood: 'a better chance of going', aversion: 'less that is not wanted' },
  shortfall: ({ points, factors }, f) => {
    const lacks =
      points === 0
        ? 'It is level with the last one in the list.'
        : `It is ${f.number(points)} ${f.plural(points, 'point', 'points')} short of the list.`;
    return factors.length === 0
      ? lacks
      : `${lacks} It would be enough to fit better in one way: ${f.choice(factors)}.`;
  },
  changes: {
    'reach-minutes': ({ to }, f) => `travel for up to ${f.exactMinutes(to)}`,
    'reach-km': ({ to }, f) => `travel up to ${f.kilometres(to)}`,
    mode: ({ mode }) => `get there ${modes[mode]}`,
    online: () => 'take part online',
    budget: ({ to, currency, per }, f) =>
      `spend up to ${f.money(to, currency)} ${per === 'session' ? 'each time' : 'over four weeks'}`,
    window: ({ window }, f) => `also be free on ${f.window(window)}`,
    day: ({ window }, f) => `also be free on ${f.window(window)}`,
    'allow-setting': ({ setting }) => `try something that is ${settings[setting]}`,
    'way-in': ({ way }) => `${waysIn[way]} (perhaps with help)`,
    wait: ({ to }, f) => `wait up to ${f.weeks(to)}`,
    companion: () => 'bring someone with you',
    'less-access': ({ feature, to }) =>
      to === 'limited'
        ? `manage with limits (${features[feature].name})`
        : `manage without ${features[feature].name}`,
  },
  suggestion: ({ changes, opens, titles, askFirst }, f) => {
    const names = f.list(titles.map(quoted));
    const more = `${f.number(opens)} more ${f.plural(opens, 'activity', 'activities')}`;
    const which = opens > titles.length ? ` to choose from, such as ${names}` : `: ${names}`;
    const first = askFirst ? ' Something must be asked first.' : '';
    return `If you could ${f.list(changes)}, there would be ${more}${which}.${first}`;
  },
  call: ({ title, questions: asked, contact, points }, f) => {
    const at = contact === undefined ? '' : ` (${contact})`;
    const call = `${title}${at}: ${asked.join(' ')}`;
    if (points === undefined) return call;
    const worth = `${f.tenths(points)} ${f.plural(points, 'point', 'points')}`;
    return `${call} Asking is worth about ${worth}.`;
  },
  weightChange: ({ factor, from, to, title }, f) => {
    const [before, after] = [f.weight(from), f.weight(to)];
    const other = to > from ? 'a little more' : 'a little less';
    return before === after
      ? `${quoted(title)} would be first if ${factor} weighed ${other} than ${before}.`
      : `${quoted(title)} would be first if ${factor} weighed ${after} instead of ${before}.`;
  },
  varietyCost: (points, f) =>
    `For variety, the list gives up ${f.tenths(points)} ${f.plural(points, 'point', 'points')} on average.`,
  handout: {
    title: 'Ideas for you',
    intro: 'Here are some things you could try. You choose.',
    empty: 'We have not found anything yet. Let us talk about it.',
    where: (place) => `Where: ${place}`,
    ask: 'Ask first:',
    contact: (contact) => `Contact: ${contact}`,
    end: 'Times can change. Ask before you go.',
  },
  ...followUp,
  scores,
  robustness,
  nothingListed: 'Nothing is listed.',
  nothingFits: 'Nothing in the directory fits.',
  summary: ({ considered, ruledOut, ruledOutTotal }, f) => {
    const reasons = Object.entries(ruledOut)
      .filter(([, count]) => count > 0)
      .map(([id, count]) => `${en.leftOut[id as keyof typeof ruledOut]} ${f.number(count)}`);
    const left = `Left out: ${f.number(ruledOutTotal)} of ${f.number(considered)} activities`;
    const isShared = Object.values(ruledOut).reduce((sum, count) => sum + count, 0) > ruledOutTotal;
    const several = isShared ? '; some for several reasons' : '';
    return reasons.length === 0 ? `${left}.` : `${left} (${reasons.join(', ')}${several}).`;
  },
};
