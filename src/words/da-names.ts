/** Names of things in Danish. */
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
    'adgang uden trin',
    'Man kan komme til lokalet uden trin',
    'Man kan ikke komme til lokalet uden trin',
    'Kan man komme til lokalet uden trin?',
  ),
  accessibleToilet: feature(
    'handicaptoilet',
    'Der er handicaptoilet',
    'Der er ikke handicaptoilet',
    'Er der handicaptoilet?',
  ),
  lift: feature(
    'elevator',
    'Man kan komme til lokalet uden trapper',
    'Der er ikke elevator til lokalet',
    'Ligger lokalet i stueetagen, eller er der elevator?',
  ),
  seating: feature(
    'et sted at sidde',
    'Der er et sted at sidde',
    'Der er ikke noget sted at sidde',
    'Er der et sted at sidde?',
  ),
  accessibleParking: feature(
    'handicapparkering',
    'Der er handicapparkering',
    'Der er ikke handicapparkering',
    'Er der handicapparkering?',
  ),
  hearingLoop: feature(
    'teleslynge',
    'Der er teleslynge',
    'Der er ikke teleslynge',
    'Er der teleslynge?',
  ),
  signLanguage: feature(
    'tegnsprog',
    'Der bruges tegnsprog',
    'Der bruges ikke tegnsprog',
    'Bruges der tegnsprog?',
  ),
  quietRoom: feature(
    'et stille rum',
    'Der er et stille rum',
    'Der er ikke noget stille rum',
    'Er der et stille rum?',
  ),
  lowStimulation: feature(
    'ro og få indtryk',
    'Der er ro og ikke for mange indtryk',
    'Der kan være larm og mange indtryk',
    'Er der ro og ikke for mange indtryk?',
  ),
  easyRead: feature(
    'letlæst information',
    'Der er letlæst information',
    'Der er ikke letlæst information',
    'Er der letlæst information?',
  ),
  guideDogs: feature(
    'førerhund',
    'Førerhunde er velkomne',
    'Førerhunde må ikke komme med',
    'Er førerhunde velkomne?',
  ),
  companionWelcome: feature(
    'ledsager',
    'Man må tage en ledsager med',
    'Man må ikke tage en ledsager med',
    'Må man tage en ledsager med?',
  ),
  staffSupport: feature(
    'hjælp fra personalet',
    'Personalet kan hjælpe',
    'Personalet kan ikke hjælpe',
    'Kan personalet hjælpe?',
  ),
  transportOffered: feature('kørsel', 'Der er kørsel', 'Der er ikke kørsel', 'Er der kørsel?'),
};

export const needs: Messages['needs'] = {
  company: 'selskab',
  belonging: 'fællesskab',
  movement: 'bevægelse',
  calm: 'ro',
  meaning: 'mening',
  learning: 'læring',
  practicalHelp: 'praktisk hjælp',
};

export const modes: { readonly [M in TravelMode]: string } = {
  walk: 'til fods',
  bicycle: 'på cykel',
  transit: 'med bus eller tog',
  car: 'i bil',
};

export const settings: { readonly [S in Setting]: string } = {
  oneToOne: 'på tomandshånd',
  smallGroup: 'i en lille gruppe',
  largeGroup: 'i en stor gruppe',
  indoors: 'indendørs',
  outdoors: 'udendørs',
};

/** What one does to get a place. */
export const waysIn: { readonly [W in EntryWay]: string } = {
  walkIn: 'møde op uden tilmelding',
  phone: 'ringe',
  web: 'tilmelde sig på nettet',
  email: 'skrive en mail',
  referral: 'få en henvisning',
};

export const periods: { readonly [P in PricePeriod]: string } = {
  session: 'pr. gang',
  month: 'om måneden',
  course: 'for hele forløbet',
  year: 'om året',
};

export const quoted = (text: string): string => `”${text}”`;

const groups = new Map([
  ['women', 'kvinder'],
  ['men', 'mænd'],
  ['carers', 'pårørende'],
  ['parents', 'forældre'],
  ['bereaved', 'efterladte'],
  ['newcomers', 'tilflyttere'],
  ['jobseekers', 'jobsøgende'],
  ['veterans', 'veteraner'],
  [UNKNOWN_GROUP, 'nogle, som opslaget ikke nævner'],
]);

/** A group by the listing's own word, where it is not one of the usual ones. */
export const groupName = (name: string): string => groups.get(groupOf(name)) ?? quoted(name);
