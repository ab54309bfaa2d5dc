/** English. */
import type { Journey } from '../catalogue/travel.ts';
import type { TravelMode } from '../model/vocabulary.ts';
import type { Format } from './format.ts';
import type { FeatureWords, Messages } from './messages.ts';

const feature = (has: string, hasNot: string, ask: string): FeatureWords => ({ has, hasNot, ask });

const features: Messages['features'] = {
  stepFreeEntrance: feature(
    'You can get to the room without steps',
    'You cannot get to the room without steps',
    'Can you get to the room without steps?',
  ),
  accessibleToilet: feature(
    'There is an accessible toilet',
    'There is no accessible toilet',
    'Is there an accessible toilet?',
  ),
  lift: feature(
    'You can get to the room without stairs',
    'There is no lift to the room',
    'Is there a lift to the room?',
  ),
  seating: feature(
    'There is somewhere to sit',
    'There is nowhere to sit',
    'Is there somewhere to sit?',
  ),
  accessibleParking: feature(
    'There is accessible parking',
    'There is no accessible parking',
    'Is there accessible parking?',
  ),
  hearingLoop: feature(
    'There is a hearing loop',
    'There is no hearing loop',
    'Is there a hearing loop?',
  ),
  signLanguage: feature(
    'Sign language is used',
    'Sign language is not used',
    'Is sign language used?',
  ),
  quietRoom: feature('There is a quiet room', 'There is no quiet room', 'Is there a quiet room?'),
  lowStimulation: feature(
    'It is calm, without much noise',
    'It can be noisy',
    'Is it calm, without much noise?',
  ),
  easyRead: feature(
    'There is easy-to-read information',
    'There is no easy-to-read information',
    'Is there easy-to-read information?',
  ),
  guideDogs: feature(
    'Guide dogs are welcome',
    'Guide dogs are not allowed',
    'Are guide dogs welcome?',
  ),
  companionWelcome: feature(
    'A companion can come along',
    'A companion cannot come along',
    'Can a companion come along?',
  ),
  staffSupport: feature('Staff can help', 'Staff cannot help', 'Can staff help?'),
  transportOffered: feature(
    'Transport is arranged',
    'No transport is arranged',
    'Is transport arranged?',
  ),
};

const needs: Messages['needs'] = {
  company: 'company',
  belonging: 'belonging',
  movement: 'movement',
  calm: 'calm',
  meaning: 'meaning',
  learning: 'learning',
  practicalHelp: 'practical help',
};

const modes: { readonly [M in TravelMode]: string } = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  transit: 'by bus or train',
  car: 'by car',
};

const fields = { title: 'title', tags: 'keywords', description: 'description' };

const quoted = (text: string): string => `“${text}”`;

const ended = (text: string): string => (text.endsWith('?') ? text : `${text}.`);

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const trip = ({ basis, minutes, range, mode, roadKm }: Journey, f: Format): string => {
  const time = spell({ basis, minutes, range }, f);
  const way = mode ? ` ${modes[mode]}` : '';
  return Number.isNaN(roadKm) || basis !== 'venue'
    ? `${time}${way}`
    : `${time}${way} (${f.kilometres(roadKm)})`;
};

const spell = (
  { basis, minutes, range }: Pick<Journey, 'basis' | 'minutes' | 'range'>,
  f: Format,
): string => {
  if (basis === 'router') return f.minutes(minutes);
  const isVague = basis === 'area' && Number.isFinite(range[1]);
  return isVague
    ? `between ${f.minutes(range[0])} and ${f.minutes(range[1])}`
    : `about ${f.minutes(minutes)}`;
};

const howMuch = (benefit: number | undefined): string => {
  if (benefit === undefined) return 'not stated';
  if (benefit === 0) return 'none';
  return benefit < 0.34 ? 'a little' : benefit < 0.67 ? 'some' : 'much';
};

const ages = (min: number | undefined, max: number | undefined, f: Format): string => {
  if (min !== undefined && max !== undefined) return `${f.number(min)} to ${f.number(max)}`;
  return min !== undefined ? `${f.number(min)} and over` : `up to ${f.number(max ?? 0)}`;
};

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
    running: 'ended or paused',
    unwanted: 'not wanted',
  },
  needs,
  features,
  standings: { ready: 'ready', 'ask-first': 'ask first', 'ruled-out': 'not possible' },
  notes: {
    'nothing-to-rank-by':
      'Nothing is known that activities could be ranked by: add an interest, a home point or a social need.',
    'reach-without-home':
      'There is a limit for the journey but no home point, so nothing was left out by distance.',
    'unknown-ids': 'Some of the ids asked for are not in the directory.',
  },
  evidence: {
    interest: ({ interest, byConcept, words }, f) => {
      const name = quoted(interest.text ?? interest.concept ?? '');
      if (byConcept) return `listed under ${name}`;
      const places = words.map(({ word, field }) => `${quoted(word)} in the ${fields[field]}`);
      const isAsWished = words.length === 1 && words[0]?.word === interest.text?.toLowerCase();
      return isAsWished ? f.list(places) : `${name}: ${f.list(places)}`;
    },
    'helpful-feature': ({ feature: id, fact }) => {
      if (fact === 'unknown') return `not stated: ${features[id].ask}`;
      if (fact === 'no') return features[id].hasNot;
      return fact === 'limited' ? `${features[id].has}, with some limits` : features[id].has;
    },
    journey: ({ journey, placeName }, f) => {
      if (journey.basis === 'unknown') return 'we do not know how far it is';
      const to = placeName === undefined ? '' : ` to ${placeName}`;
      const rough = journey.basis === 'area' ? '; the exact place is not known' : '';
      return `${trip(journey, f)}${to}${rough}`;
    },
    online: () => 'you can take part from home, online',
    need: ({ need, benefit }) => `${needs[need]}: ${howMuch(benefit)}`,
  },
  noInterest: 'none of the interests is mentioned',
  findings: {
    feature: ({ fact: id, state, found }) => {
      if (state === 'unknown') return `We don’t know: ${features[id].ask}`;
      if (found === 'no') return `${features[id].hasNot}.`;
      return found === 'limited' ? `${features[id].has}, but with limits.` : `${features[id].has}.`;
    },
    online: () => 'You can take part from home, online.',
    'online-only': () => 'It is held online only.',
    reach: ({ state, fact, journey, reachMinutes, reachKm }, f) => {
      if (state === 'unknown') {
        return fact === 'transport'
          ? 'It is too far away without help, but transport is arranged.'
          : 'We don’t know exactly where it is held.';
      }
      if (!journey || journey.basis === 'unknown') return 'The journey is not limited.';
      if (state === 'met') return sentence(trip(journey, f));
      const limits = [
        ...(reachMinutes === undefined ? [] : [f.minutes(reachMinutes)]),
        ...(reachKm === undefined ? [] : [f.kilometres(reachKm)]),
      ];
      return `Too far away: ${trip(journey, f)}, and the limit is ${f.list(limits)}.`;
    },
    estimated: () => 'The travel time is our own estimate.',
    age: ({ state, min, max }, f) =>
      state === 'unknown'
        ? 'It does not say which ages it is for.'
        : `It is for people aged ${ages(min, max, f)}.`,
    runs: () => 'It is running.',
    'status-not-stated': () => 'It does not say whether it is still running.',
    ended: () => 'It has ended.',
    paused: ({ until }, f) =>
      until === undefined ? 'It is paused.' : `It is paused until ${f.date(until)}.`,
    'last-date-past': ({ on }, f) => `The last date was ${f.date(on)}.`,
    'not-verified-since': ({ on }, f) => `The listing was last checked on ${f.date(on)}.`,
    unwanted: ({ interest }) =>
      interest
        ? `It is about ${quoted(interest.text ?? interest.concept ?? '')}, which is not wanted.`
        : 'There is nothing unwanted in it.',
  },
  questions: {
    access: (fact) => features[fact].ask,
    travel: (fact) =>
      fact === 'transport' ? 'Can the transport be used?' : 'Where exactly is it held?',
    age: () => 'Which ages is it for?',
    running: () => 'Is it still running?',
    unwanted: () => 'What do people do there?',
  },
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
      ...(disliked.length > 0 ? [`a part of it is not wanted (${disliked.join('; ')})`] : []),
    ];
    return `${f.number(utilityPoints)} points count as ${f.number(scorePoints)}, because ${f.list(reasons)}.`;
  },
  impossible: (reason) => `Not possible: ${reason}`,
  askFirst: (question) => `Ask first: ${question}`,
  mind: (caveat) => `Note: ${caveat}`,
  listed: ({ rank, title, points }, f) =>
    `${f.number(rank)}. ${title}: ${f.number(points)} of 100 points.`,
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
