/** What is spoken there, who interprets, and what the language of a leaflet lets one assume. */
import { activity, copenhagen, north, type Vignette } from './vignette.ts';

const iryna: Vignette = {
  who: 'Iryna, 41: Ukrainian, some English, and the first words of Danish',
  story:
    'Iryna came to Copenhagen by way of Poland and knits. Ukrainian is her language, English works, ' +
    'and her Danish is a beginner’s: enough to greet, perhaps enough to sit among knitters. ' +
    'Her link worker rings first where it hangs on that.',
  patient: {
    ageYears: 41,
    home: copenhagen,
    travel: { modes: ['bicycle', 'transit'], reachMinutes: 40 },
    interests: [{ text: 'strik' }, { text: 'knitting' }],
    languages: [
      { language: 'uk', level: 'native' },
      { language: 'en', level: 'B1' },
      { language: 'pl', level: 'A2' },
      { language: 'da', level: 'A1' },
    ],
  },
  activities: [
    // It is written in English, so English is assumed to be spoken.
    activity('library', 'Knitting in the library', {
      textLanguage: 'en-GB',
      places: north(0.8, copenhagen),
    }),
    // `ukr` is `uk` by its three letters.
    activity('tolk', 'Strik med tolk', {
      places: north(1, copenhagen),
      languages: [{ language: 'da' }],
      interpreter: 'yes',
      interpreterLanguages: ['ukr'],
    }),
    // How well the others speak it is not what decides.
    activity('ukrainsk', 'Strik på ukrainsk', {
      places: north(1.2, copenhagen),
      languages: [{ language: 'uk', level: 'A2' }],
    }),
    // Her Danish is in common, and a beginner’s.
    activity('snak', 'Strik og snak', {
      places: north(0.5, copenhagen),
      languages: [{ language: 'da' }],
    }),
    // Danish again, and only because the leaflet is Danish.
    activity('kvarteret', 'Strik i kvarteret', { places: north(0.6, copenhagen) }),
    // A German leaflet rules nobody out: what is assumed never does.
    activity('tysk-tekst', 'Strik und Kuchen', {
      textLanguage: 'de',
      places: north(0.7, copenhagen),
    }),
    // An interpreter for a language that she has only some of still interprets.
    activity('polsk-tolk', 'Strik hos naboen', {
      places: north(3, copenhagen),
      languages: [{ language: 'ar' }],
      interpreter: 'yes',
      interpreterLanguages: ['pl'],
    }),
    // There is an interpreter, for others.
    activity('andres-tolk', 'Strik i medborgerhuset', {
      places: north(0.4, copenhagen),
      languages: [{ language: 'ar' }],
      interpreter: 'yes',
      interpreterLanguages: ['so'],
    }),
  ],
  topThree: ['library', 'tolk', 'ukrainsk'],
  never: { 'andres-tolk': ['language'] },
  ask: {
    snak: ['language/language'],
    kvarteret: ['language/language'],
    'tysk-tekst': ['language/language'],
  },
  states: {
    library: { language: 'met' },
    tolk: { language: 'met' },
    'polsk-tolk': { language: 'met' },
  },
};

export const language: readonly Vignette[] = [iryna];
