/** Names of things in English. */
import { groupOf } from '../catalogue/names.ts';
import { UNKNOWN_GROUP } from '../model/activity.ts';
import type { EntryWay, PricePeriod, Setting, TravelMode } from '../model/vocabulary.ts';
import type { FeatureWords, Messages } from './messages.ts';

const feature = (name: string, has: string, hasNot: string, ask: string): FeatureWords => ({
  name,
  has,
  hasNot,
  ask,
});

export const features: Messages['features'] = {
  stepFreeEntrance: feature(
    'a way in without steps',
    'You can get to the room without steps',
    'You cannot get to the room without steps',
    'Can you get to the room without steps?',
  ),
  accessibleToilet: feature(
    'an accessible toilet',
    'There is an accessible toilet',
    'There is no accessible toilet',
    'Is there an accessible toilet?',
  ),
  lift: feature(
    'a lift',
    'You can get to the room without stairs',
    'There is no lift to the room',
    'Is the room on the ground floor, or is there a lift?',
  ),
  seating: feature(
    'somewhere to sit',
    'There is somewhere to sit',
    'There is nowhere to sit',
    'Is there somewhere to sit?',
  ),
  accessibleParking: feature(
    'accessible parking',
    'There is accessible parking',
    'There is no accessible parking',
    'Is there accessible parking?',
  ),
  hearingLoop: feature(
    'a hearing loop',
    'There is a hearing loop',
    'There is no hearing loop',
    'Is there a hearing loop?',
  ),
  signLanguage: feature(
    'sign language',
    'Sign language is used',
    'Sign language is not used',
    'Is sign language used?',
  ),
  quietRoom: feature(
    'a quiet room',
    'There is a quiet room',
    'There is no quiet room',
    'Is there a quiet room?',
  ),
  lowStimulation: feature(
    'a calm place',
    'It is calm, without much noise',
    'It can be noisy',
    'Is it calm, without much noise?',
  ),
  easyRead: feature(
    'easy-to-read information',
    'There is easy-to-read information',
    'There is no easy-to-read information',
    'Is there easy-to-read information?',
  ),
  guideDogs: feature(
    'a guide dog',
    'Guide dogs are welcome',
    'Guide dogs are not allowed',
    'Are guide dogs welcome?',
  ),
  companionWelcome: feature(
    'someone with you',
    'You can bring someone with you',
    'You cannot bring anyone with you',
    'Can you bring someone with you?',
  ),
  staffSupport: feature(
    'help from staff',
    'Staff can help',
    'Staff cannot help',
    'Can staff help?',
  ),
  transportOffered: feature(
    'transport',
    'Transport is arranged',
    'No transport is arranged',
    'Is transport arranged?',
  ),
};

export const needs: Messages['needs'] = {
  company: 'company',
  belonging: 'belonging',
  movement: 'movement',
  calm: 'calm',
  meaning: 'meaning',
  learning: 'learning',
  practicalHelp: 'practical help',
};

export const modes: { readonly [M in TravelMode]: string } = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  transit: 'by bus or train',
  car: 'by car',
};

export const settings: { readonly [S in Setting]: string } = {
  oneToOne: 'one to one',
  smallGroup: 'in a small group',
  largeGroup: 'in a large group',
  indoors: 'indoors',
  outdoors: 'outdoors',
};

/** What you do to get a place. */
export const waysIn: { readonly [W in EntryWay]: string } = {
  walkIn: 'turn up on the day',
  phone: 'ring',
  web: 'sign up on the web',
  email: 'write an email',
  referral: 'be referred',
};

export const periods: { readonly [P in PricePeriod]: string } = {
  session: 'each time',
  month: 'a month',
  course: 'for the course',
  year: 'a year',
};

export const quoted = (text: string): string => `“${text}”`;

const groups = new Map([
  ['women', 'women'],
  ['men', 'men'],
  ['carers', 'carers'],
  ['parents', 'parents'],
  ['bereaved', 'bereaved people'],
  ['newcomers', 'newcomers'],
  ['jobseekers', 'jobseekers'],
  ['veterans', 'veterans'],
  [UNKNOWN_GROUP, 'people whom the listing does not name'],
]);

/** A group by the listing's own word, where it is not one of the usual ones. */
export const groupName = (name: string): string => groups.get(groupOf(name)) ?? quoted(name);
