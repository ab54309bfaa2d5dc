/** Stairs, signs and someone at one's side: what must be there, and what must be asked. */
import { activity, copenhagen, north, odense, svendborg, type Vignette } from './vignette.ts';

const level = { stepFreeEntrance: 'yes', accessibleToilet: 'yes' } as const;

const anders: Vignette = {
  who: 'Anders, 45: a wheelchair, and rooms upstairs',
  story:
    'Anders drives his own car and rolls the rest of the way. He plays chess, and well. ' +
    'He needs a way in without steps, a toilet that he can use, and a lift where the room is upstairs. ' +
    'He has been carried up a staircase once and will not be again.',
  patient: {
    ageYears: 45,
    home: copenhagen,
    travel: { modes: ['car'], reachMinutes: 40 },
    interests: [{ text: 'skak' }],
    accessNeeds: [
      { feature: 'stepFreeEntrance' },
      { feature: 'accessibleToilet' },
      { feature: 'lift' },
    ],
    languages: [{ language: 'da', level: 'native' }],
  },
  activities: [
    // No lift is needed where the room is on the ground floor.
    activity('stuen', 'Skak i stueplan', {
      places: north(1, copenhagen, { floor: 0 }),
      access: { ...level, lift: 'no' },
    }),
    activity('tredje-sal', 'Skak på tredje sal', {
      places: north(1.2, copenhagen, { floor: 3 }),
      access: { ...level, lift: 'yes' },
    }),
    // Upstairs, and nobody has written down whether there is a lift.
    activity('over-cafeen', 'Skak over caféen', {
      places: north(0.8, copenhagen, { floor: 1 }),
      access: level,
    }),
    // The door is level; the room is not behind it.
    activity('loftet', 'Skak på loftet', {
      places: north(0.5, copenhagen, { floor: 2 }),
      access: { ...level, lift: 'no' },
    }),
    // One low step, and he accepts none.
    activity('kanalen', 'Skak ved kanalen', {
      places: north(0.6, copenhagen, { floor: 0 }),
      access: { ...level, stepFreeEntrance: 'limited' },
    }),
    activity('klubhuset', 'Skak i klubhuset', {
      places: north(1.5, copenhagen, { floor: 0 }),
      access: { stepFreeEntrance: 'yes' },
    }),
    // One of the two rooms is on the ground floor: the other settles nothing.
    activity('to-steder', 'Skak to steder', {
      places: [
        ...north(1, copenhagen, { floor: 0 }),
        ...north(1.3, copenhagen, { name: 'Loftet', floor: 2 }),
      ],
      access: { ...level, lift: 'no' },
    }),
  ],
  topThree: ['stuen', 'tredje-sal'],
  never: { loftet: ['access'], kanalen: ['access'] },
  ask: {
    'over-cafeen': ['access/lift'],
    klubhuset: ['access/accessibleToilet'],
    'to-steder': ['access/lift'],
  },
};

const bent: Vignette = {
  who: 'Bent, 53: deaf, and cannot ring',
  story:
    'Bent grew up with Danish sign language and reads Danish well. He takes photographs, mostly alone since his ' +
    'friends moved. Somebody must sign; a hearing loop is no use to him, and a telephone number is no way in.',
  patient: {
    ageYears: 53,
    home: odense,
    travel: { modes: ['bicycle', 'transit'], reachMinutes: 40 },
    interests: [{ text: 'foto' }],
    accessNeeds: [{ feature: 'signLanguage' }],
    socialNeeds: { company: 0.7 },
    languages: [
      { language: 'dsl', level: 'native' },
      { language: 'da', level: 'B2' },
    ],
    entry: ['walkIn', 'email', 'web'],
  },
  activities: [
    activity('doves-foto', 'Foto for døve', {
      places: north(1, odense),
      access: { signLanguage: 'yes' },
      languages: [{ language: 'dsl' }],
      entry: ['email'],
      benefits: { company: 0.9 },
    }),
    activity('i-byen', 'Foto i byen', {
      places: north(1.2, odense),
      access: { signLanguage: 'yes' },
      entry: ['phone', 'walkIn'],
      benefits: { company: 0.7 },
    }),
    // A hearing loop helps those who hear a little.
    activity('teleslynge', 'Foto og fortællinger', {
      places: north(0.4, odense),
      access: { hearingLoop: 'yes', signLanguage: 'no' },
      entry: ['walkIn'],
      benefits: { company: 0.9 },
    }),
    // An interpreter every other time; he has not said that this is enough.
    activity('halvt', 'Foto og billedbehandling', {
      places: north(0.5, odense),
      access: { signLanguage: 'limited' },
      entry: ['web'],
      benefits: { company: 0.9 },
    }),
    // Signs are used there, and one signs up by telephone alone.
    activity('ring-forst', 'Foto og natur', {
      places: north(0.6, odense),
      access: { signLanguage: 'yes' },
      entry: ['phone'],
      benefits: { company: 0.8 },
    }),
    // Signs are used there, but British ones, and what is spoken is English.
    activity('engelsk', 'Foto på engelsk', {
      places: north(0.5, odense),
      access: { signLanguage: 'yes' },
      languages: [{ language: 'en' }, { language: 'bfi' }],
      entry: ['walkIn'],
      benefits: { company: 0.8 },
    }),
    // Neither signs nor the way in are spoken of: the one is asked, the other is a caveat.
    activity('morkekammer', 'Foto i mørkekammeret', {
      places: north(0.7, odense),
      benefits: { company: 0.6 },
    }),
  ],
  topThree: ['doves-foto', 'i-byen', 'morkekammer'],
  never: {
    teleslynge: ['access'],
    halvt: ['access'],
    'ring-forst': ['entry'],
    engelsk: ['language'],
  },
  ask: { morkekammer: ['access/signLanguage'] },
  states: { 'doves-foto': { language: 'met' }, morkekammer: { entry: 'unknown' } },
};

const grethe: Vignette = {
  who: 'Grethe, 79: forgets the way, and has her daughter along',
  story:
    'Grethe has begun to forget, and somebody must be there who keeps an eye on her: staff, or her daughter, who ' +
    'comes along gladly. She knows every song by heart. ' +
    'Not all are glad of a daughter who does not sing.',
  patient: {
    ageYears: 79,
    home: svendborg,
    travel: { modes: ['car'], reachMinutes: 30 },
    interests: [{ text: 'sang' }, { text: 'dans', importance: 0.6 }],
    accessNeeds: [{ feature: 'staffSupport' }],
    languages: [{ language: 'da', level: 'native' }],
    companion: 'yes',
  },
  activities: [
    activity('for-livet', 'Sang for livet', {
      places: north(1, svendborg),
      access: { staffSupport: 'yes' },
    }),
    // No staff, but her daughter is welcome and stands in.
    activity('kirken', 'Sang i kirken', {
      places: north(1.2, svendborg),
      access: { staffSupport: 'no', companionWelcome: 'yes' },
    }),
    // Staff or not, her daughter is welcome: there is nothing to ask.
    activity('pavillonen', 'Sang i pavillonen', {
      places: north(1.4, svendborg),
      access: { companionWelcome: 'yes' },
    }),
    activity('koret', 'Sang i koret', {
      places: north(0.8, svendborg),
      access: { staffSupport: 'no' },
    }),
    // Nothing is known of either: one question will do.
    activity('kaffen', 'Sang og kaffe', { places: north(0.9, svendborg) }),
    activity('medlemmer', 'Sang for medlemmer', {
      places: north(0.5, svendborg),
      access: { staffSupport: 'no', companionWelcome: 'no' },
    }),
    // Welcome at the summer party only, and Grethe needs more than that.
    activity('sommerfest', 'Sang på plejehjemmet', {
      places: north(0.6, svendborg),
      access: { staffSupport: 'no', companionWelcome: 'limited' },
    }),
    activity('dans', 'Dans for alle', {
      places: north(4, svendborg),
      access: { staffSupport: 'yes' },
    }),
  ],
  topThree: ['for-livet', 'kirken', 'pavillonen'],
  never: { medlemmer: ['access'], sommerfest: ['access'] },
  ask: { koret: ['access/companionWelcome'], kaffen: ['access/staffSupport'] },
};

export const access: readonly Vignette[] = [anders, bent, grethe];
