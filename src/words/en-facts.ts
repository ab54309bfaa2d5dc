/** What was found, in English: evidence, findings, and what to ask. */
import type { Meeting } from '../catalogue/meetings.ts';
import type { Cost } from '../model/activity.ts';
import {
  features,
  groupName,
  modes,
  needs,
  periods,
  quoted,
  settings,
  waysIn,
} from './en-names.ts';
import type { Format } from './format.ts';
import { interestIn } from './interest.ts';
import type { Messages } from './messages.ts';
import { isContrary, priceIn } from './price.ts';
import { ended, sentence } from './sentence.ts';
import { tripIn } from './trip.ts';

const trip = tripIn({
  modes,
  about: (time) => `about ${time}`,
  between: (from, to) => `between ${from} and ${to}`,
});

const howMuch = (benefit: number | undefined): string => {
  if (benefit === undefined) return 'not stated';
  if (benefit === 0) return 'none';
  return benefit < 0.34 ? 'a little' : benefit < 0.67 ? 'some' : 'much';
};

const ages = (min: number | undefined, max: number | undefined, f: Format): string => {
  if (min === undefined) return `${f.tenths(max ?? 0)} and under`;
  if (max === undefined) return `${f.tenths(min)} and over`;
  return min === max ? f.tenths(min) : `${f.tenths(min)} to ${f.tenths(max)}`;
};

export const nextTimes = (meetings: readonly Meeting[], f: Format): string =>
  `${f.plural(meetings.length, 'Next time', 'Next times')}: ${f.meetings(meetings)}.`;

const priceOf = priceIn(periods);

const contrary = (cost: Cost | undefined, f: Format): string =>
  `It says both that it is free and that it costs ${priceOf(cost, f)}.`;

const interest = interestIn({
  locale: 'en',
  quoted,
  places: { title: 'in the title', tags: 'in the keywords', description: 'in the description' },
  listedUnder: (topic) => `listed under ${topic}`,
  misspelt: (asked) => `if that is what ${asked} means`,
  isTo: {
    translated: (asked) => `the same as ${asked}`,
    alike: (asked) => `much the same as ${asked}`,
    compound: (asked) => `which has to do with ${asked}`,
    narrower: (asked) => `which comes under ${asked}`,
    broader: (asked) => `which is more general than ${asked}`,
    related: (asked) => `related to ${asked}`,
    nearby: (asked) => `distantly related to ${asked}`,
  },
  and: ', and ',
});

export const evidence: Messages['evidence'] = {
  interest,
  'helpful-feature': ({ feature, fact }) => {
    if (fact === 'unknown') return `not stated: ${features[feature].ask}`;
    if (fact === 'no') return features[feature].hasNot;
    return fact === 'limited'
      ? `${features[feature].has}, but only with limits`
      : features[feature].has;
  },
  journey: ({ journey, placeName }, f) => {
    if (journey.basis === 'unknown') return 'we don’t know how far it is';
    const to = placeName === undefined ? '' : ` to ${placeName}`;
    const rough = journey.basis === 'area' ? '; we don’t know the exact place' : '';
    return `${trip(journey, f)}${to}${rough}`;
  },
  online: () => 'you can take part from home, online',
  need: ({ need, benefit, inferred }) =>
    inferred === undefined
      ? `${needs[need]}: ${howMuch(benefit)}`
      : `${needs[need]}: ${howMuch(benefit)}, our guess from ${quoted(inferred.label.en)}`,
};

export const findings: Messages['findings'] = {
  feature: ({ fact, state, found }) => {
    if (state === 'unknown') return `We don’t know: ${features[fact].ask}`;
    if (found === 'no') return `${features[fact].hasNot}.`;
    return found === 'limited'
      ? `${features[fact].has}, but only with limits.`
      : `${features[fact].has}.`;
  },
  companion: ({ state, found }) => {
    if (state !== 'met') return 'Someone could go along and help. We don’t know if they may.';
    return found === 'limited'
      ? 'Someone can go along and help, but only with limits.'
      : 'Someone can go along and help.';
  },
  online: () => 'You can take part from home, online.',
  'online-only': () => 'It is held online only.',
  reach: ({ state, fact, journey, reachMinutes, reachKm }, f) => {
    if (state === 'unknown') {
      if (fact === 'transport') return 'It is too far away, but transport is arranged.';
      return !journey || journey.basis === 'unknown'
        ? 'We don’t know how far it is.'
        : 'We don’t know exactly where it is held.';
    }
    if (!journey || journey.basis === 'unknown') return 'There is no limit on how far it may be.';
    if (state === 'met') return `It takes ${trip(journey, f)}.`;
    const limits = [
      ...(reachMinutes === undefined ? [] : [f.exactMinutes(reachMinutes)]),
      ...(reachKm === undefined ? [] : [f.kilometres(reachKm)]),
    ];
    const way = trip(journey, f, { isTooLong: true, withKm: reachKm !== undefined });
    return `Too far away: ${way}, and the limit is ${f.list(limits)}.`;
  },
  estimated: () => 'The travel time is our own estimate.',
  age: ({ state, min, max }, f) =>
    state === 'unknown'
      ? 'We don’t know if there is an age limit.'
      : `It is for people aged ${ages(min, max, f)}.`,
  'open-to-all': () => 'It is not only for a certain group.',
  reserved: ({ state, groups }, f) => {
    const only = `It is only for ${f.choice(groups.map(groupName))}`;
    return state === 'unknown' ? `${only}. We don’t know if that fits.` : `${only}.`;
  },
  spoken: ({ state, languages, isLittle }, f) => {
    const names = f.languages(languages);
    if (isLittle) return `They speak ${names} there. We don’t know if a little is enough.`;
    return state === 'unmet' ? `They speak only ${names} there.` : `They speak ${names} there.`;
  },
  interpreter: ({ state, languages }, f) =>
    state === 'met'
      ? `There is an interpreter for ${f.languages(languages)}.`
      : 'There is an interpreter, but we don’t know for which languages.',
  assumed: ({ languages, isLittle }, f) => {
    const text = `The text is in ${f.languages(languages)}, so we think they speak it there`;
    return isLittle ? `${text}. We don’t know if a little is enough.` : `${text}.`;
  },
  'language-not-stated': ({ languages }, f) =>
    languages.length > 0
      ? `The text is in ${f.languages(languages)}. We don’t know what else they speak there.`
      : 'We don’t know which languages they speak there.',
  free: () => 'It is free.',
  'first-free': () => 'The first time is free.',
  price: ({ state, cost, range, budget }, f) => {
    if (isContrary(cost)) return contrary(cost, f);
    const price = `It costs ${priceOf(cost, f)}`;
    const per = budget.per === 'session' ? 'each time' : 'over four weeks';
    if (state === 'unknown' || !range) return `${price}. We don’t know what that is ${per}.`;
    const { lowest, highest } = range;
    const isTooMuch = state === 'unmet';
    const compared = f.money(isTooMuch ? lowest : highest, budget.currency);
    const about = lowest === highest ? 'about' : isTooMuch ? 'at least' : 'at most';
    const told = cost?.per === budget.per ? price : `${price}, ${about} ${compared} ${per}`;
    if (!isTooMuch) return ended(told);
    return ended(`${ended(told)} The limit is ${f.money(budget.amountMinor, budget.currency)}`);
  },
  'price-not-stated': () => 'We don’t know what it costs.',
  'other-currency': ({ cost, budget }, f) =>
    isContrary(cost)
      ? contrary(cost, f)
      : `It costs ${priceOf(cost, f)}. We don’t know what that is in ${f.currency(budget.currency)}.`,
  fits: ({ meetings }, f) => nextTimes(meetings, f),
  'fits-in-part': ({ meetings }, f) =>
    `${nextTimes(meetings, f)} Only a part of that fits. We don’t know if you can come for a part.`,
  'dates-not-known': () => 'We don’t know of a date that fits yet.',
  'schedule-not-stated': () => 'We don’t know when it is.',
  'no-time-fits': ({ meetings }, f) => `It is at other times: ${f.meetings(meetings)}.`,
  'all-cancelled': () => 'All the dates coming up are cancelled.',
  over: () => 'There are no more dates.',
  setting: ({ state, fact, stated }, f) => {
    if (state !== 'unknown') return `It is ${f.choice(stated.map((one) => settings[one]))}.`;
    return fact === 'groupSize'
      ? 'We don’t know how many take part.'
      : 'We don’t know if it is indoors or outdoors.';
  },
  entry: ({ state, ways }, f) => {
    if (state === 'unknown') return 'We don’t know how to sign up.';
    const how = f.choice(ways.map((way) => waysIn[way]));
    return state === 'met' ? `To join, you can ${how}.` : `To join, you must ${how}.`;
  },
  room: ({ left = 0 }, f) =>
    `There ${f.plural(left, 'is', 'are')} ${f.number(left)} ${f.plural(left, 'place', 'places')} left.`,
  wait: ({ state, left, waitingWeeks = 0, maxWaitWeeks = 0 }, f) => {
    const isFull = left === 0;
    if (waitingWeeks === 0) {
      return isFull ? 'It is full, but it says that there is no wait.' : 'There is no wait.';
    }
    const wait = `the wait is about ${f.weeks(waitingWeeks)}`;
    if (state === 'unknown') return `It says that there are places left, but also that ${wait}.`;
    const told = isFull ? `It is full, and ${wait}.` : sentence(wait);
    return state === 'met' ? told : `${told} The limit is ${f.exactWeeks(maxWaitWeeks)}.`;
  },
  full: () => 'It is full, and we don’t know how long the wait is.',
  'ends-before-room': ({ waitingWeeks = 0 }, f) =>
    `There is a wait of about ${f.weeks(waitingWeeks)}, and it ends before that.`,
  'room-not-stated': () => 'We don’t know if there is room.',
  runs: () => 'It is running.',
  'status-not-stated': () => 'It does not say that it has stopped, so we think it is running.',
  ended: () => 'It has ended.',
  paused: ({ until }, f) =>
    until === undefined ? 'It is paused.' : `It is paused until ${f.date(until)}.`,
  'last-date-past': ({ on }, f) => `The last date was ${f.date(on)}.`,
  'not-verified-since': ({ on }, f) => `The listing was last checked on ${f.date(on)}.`,
  tried: ({ state, outcome, on }, f) => {
    if (outcome !== 'declined' && outcome !== 'stopped') return 'Already goes there.';
    const past =
      outcome === 'declined'
        ? `The answer was no thanks on ${f.date(on)}.`
        : `It was tried before, and stopped on ${f.date(on)}.`;
    return state === 'met' ? `${past} You can ask again.` : past;
  },
  unwanted: ({ interest }) =>
    interest
      ? `It is about ${quoted(interest.text ?? interest.concept ?? '')}, which is not wanted.`
      : 'There is nothing unwanted in it.',
};

export const questions: Messages['questions'] = {
  access: (fact) => features[fact].ask,
  travel: (fact) =>
    fact === 'transport' ? 'Can the transport be used?' : 'Where exactly is it held?',
  age: () => 'Is there an age limit?',
  audience: () => 'Who can come?',
  language: () => 'Which languages can you use there, and how well must you know them?',
  cost: () => 'What does it cost?',
  time: (fact) =>
    ({
      schedule: 'When is it?',
      dates: 'When is the next time?',
      dropIn: 'Can you come for a part of the time?',
    })[fact],
  setting: (fact) => (fact === 'groupSize' ? 'How many take part?' : 'Is it indoors or outdoors?'),
  entry: () => 'How do you sign up?',
  capacity: () => 'Is there room, and if not, how long is the wait?',
  running: () => 'Is it still running?',
  recent: () => 'Has it been tried before?',
  unwanted: () => 'What do people do there?',
};
