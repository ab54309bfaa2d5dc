/** Where it really is: at home, at an office, somewhere in an area, or too far without a lift. */
import { activity, north, type Vignette } from './vignette.ts';

const tranekaer = { lat: 54.99, lng: 10.86 };
const vindeby = { lat: 55.045, lng: 10.62 };

const esther: Vignette = {
  who: 'Esther, 88: does not leave the house',
  story:
    'Esther lives at the end of a road on Langeland and no longer goes out, not to the library three hundred ' +
    'metres away either. She writes down where her family came from, and has a tablet that she masters. ' +
    'The world has to come to her, by screen or by car.',
  patient: {
    ageYears: 88,
    home: tranekaer,
    travel: { reachMinutes: 0, online: 'welcome' },
    interests: [{ text: 'slægtsforskning' }, { text: 'litteratur', importance: 0.8 }],
    socialNeeds: { company: 0.9 },
    languages: [{ language: 'da', level: 'native' }],
  },
  activities: [
    activity('skaermen', 'Slægtsforskning på skærmen', {
      online: 'yes',
      benefits: { company: 0.7 },
    }),
    // It is held far away, and one can take part from home.
    activity('arkivet', 'Slægtsforskning på arkivet og hjemmefra', {
      places: north(45, tranekaer),
      online: 'yes',
      benefits: { company: 0.7 },
    }),
    activity('laesekreds', 'Litteratur ved tabletten', {
      online: 'yes',
      benefits: { company: 0.8 },
    }),
    // Nearest of all, and out of reach.
    activity('biblioteket', 'Slægtsforskning på biblioteket', {
      places: north(0.3, tranekaer),
      benefits: { company: 0.9 },
    }),
    activity('museet', 'Slægtsforskning på museet', {
      places: north(1, tranekaer),
      online: 'no',
      benefits: { company: 0.9 },
    }),
    // Out of reach, and they fetch people: can she be fetched at her door?
    activity('korsel', 'Slægtsforskning med kørsel', {
      places: north(4, tranekaer),
      access: { transportOffered: 'yes' },
      benefits: { company: 0.9 },
    }),
    // Somewhere on the island, perhaps in her own kitchen.
    activity('besog', 'Besøgsven med slægtsforskning', {
      places: north(3, tranekaer, { precision: 'area', radiusKm: 15 }),
      benefits: { company: 0.9 },
    }),
  ],
  topThree: ['skaermen', 'arkivet', 'laesekreds'],
  never: { biblioteket: ['travel'], museet: ['travel'] },
  ask: { korsel: ['travel/transport'], besog: ['travel/place'] },
};

/** Five kilometres by road are 3.85 as the crow flies. */
const finn: Vignette = {
  who: 'Finn, 71: five kilometres by bicycle, and addresses that are none',
  story:
    'Finn sailed ferries for forty years. He cycles, five kilometres and no more, and wants to row. ' +
    'The listings give the address of the office, a dot in the middle of the sound, or nothing near him. ' +
    'Screens he has had enough of.',
  patient: {
    ageYears: 71,
    home: vindeby,
    travel: { modes: ['bicycle'], reachKm: 5, online: 'no' },
    interests: [{ text: 'roning' }],
    languages: [{ language: 'da', level: 'native' }],
  },
  activities: [
    activity('havnen', 'Roning fra havnen', { places: north(1, vindeby) }),
    // At most 2.5 km away, all of the area being within reach.
    activity('sundet', 'Roning i sundet', {
      places: north(1.5, vindeby, { precision: 'area', radiusKm: 1 }),
    }),
    // From next door to 8 km away.
    activity('oen-rundt', 'Roning rundt om øen', {
      places: north(2, vindeby, { precision: 'area', radiusKm: 6 }),
    }),
    // An area of no stated size.
    activity('et-sted', 'Roning et sted på Tåsinge', {
      places: north(1, vindeby, { precision: 'area' }),
    }),
    // The office is round the corner; where they row, it does not say.
    activity('kontoret', 'Roning og samvær', {
      places: north(0.2, vindeby, { precision: 'office' }),
    }),
    activity('soen', 'Roning', { places: north(9, vindeby) }),
    // As far away, and they fetch people.
    activity('fjorden', 'Roning i fjorden', {
      places: north(9, vindeby),
      access: { transportOffered: 'yes' },
    }),
    // At home, and on a screen.
    activity('maskinen', 'Roning på maskine, hjemme foran skærmen', { online: 'yes' }),
  ],
  topThree: ['havnen', 'sundet'],
  never: { soen: ['travel'], maskinen: ['travel'] },
  ask: {
    'oen-rundt': ['travel/place'],
    'et-sted': ['travel/place'],
    kontoret: ['travel/place'],
    fjorden: ['travel/transport'],
  },
};

export const journeys: readonly Vignette[] = [esther, finn];
