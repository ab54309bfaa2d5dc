/** Names of things, and the questions that a provider is asked. */
import type { Samples } from './samples-of.ts';

export const names: Pick<
  Samples,
  'factors' | 'leftOut' | 'needs' | 'standings' | 'features' | 'questions'
> = {
  factors: {
    interests: ['Interests', 'Interesser'],
    accessibility: ['Accessibility', 'Tilgængelighed'],
    distance: ['Distance', 'Afstand'],
    socialNeed: ['Social need', 'Sociale behov'],
  },
  leftOut: {
    access: ['access', 'adgang'],
    travel: ['too far away', 'for langt væk'],
    age: ['age limits', 'aldersgrænse'],
    audience: ['for others', 'for andre'],
    language: ['other languages', 'andre sprog'],
    cost: ['price', 'pris'],
    time: ['other times', 'andre tidspunkter'],
    setting: ['setting', 'rammer'],
    entry: ['way to sign up', 'tilmelding'],
    capacity: ['no room', 'ingen plads'],
    running: ['ended or paused', 'stoppet eller på pause'],
    recent: ['known already', 'kendt i forvejen'],
    unwanted: ['not wanted', 'valgt fra'],
  },
  needs: {
    company: ['company', 'selskab'],
    belonging: ['belonging', 'fællesskab'],
    movement: ['movement', 'bevægelse'],
    calm: ['calm', 'ro'],
    meaning: ['meaning', 'mening'],
    learning: ['learning', 'læring'],
    practicalHelp: ['practical help', 'praktisk hjælp'],
  },
  standings: {
    ready: ['ready', 'klar'],
    'ask-first': ['ask first', 'spørg først'],
    'ruled-out': ['not possible', 'ikke muligt'],
  },
  features: {
    stepFreeEntrance: {
      name: ['a way in without steps', 'adgang uden trin'],
      has: ['You can get to the room without steps', 'Man kan komme til lokalet uden trin'],
      hasNot: [
        'You cannot get to the room without steps',
        'Man kan ikke komme til lokalet uden trin',
      ],
      ask: ['Can you get to the room without steps?', 'Kan man komme til lokalet uden trin?'],
    },
    accessibleToilet: {
      name: ['an accessible toilet', 'handicaptoilet'],
      has: ['There is an accessible toilet', 'Der er handicaptoilet'],
      hasNot: ['There is no accessible toilet', 'Der er ikke handicaptoilet'],
      ask: ['Is there an accessible toilet?', 'Er der handicaptoilet?'],
    },
    lift: {
      name: ['a lift', 'elevator'],
      has: ['You can get to the room without stairs', 'Man kan komme til lokalet uden trapper'],
      hasNot: ['There is no lift to the room', 'Der er ikke elevator til lokalet'],
      ask: [
        'Is the room on the ground floor, or is there a lift?',
        'Ligger lokalet i stueetagen, eller er der elevator?',
      ],
    },
    seating: {
      name: ['somewhere to sit', 'et sted at sidde'],
      has: ['There is somewhere to sit', 'Der er et sted at sidde'],
      hasNot: ['There is nowhere to sit', 'Der er ikke noget sted at sidde'],
      ask: ['Is there somewhere to sit?', 'Er der et sted at sidde?'],
    },
    accessibleParking: {
      name: ['accessible parking', 'handicapparkering'],
      has: ['There is accessible parking', 'Der er handicapparkering'],
      hasNot: ['There is no accessible parking', 'Der er ikke handicapparkering'],
      ask: ['Is there accessible parking?', 'Er der handicapparkering?'],
    },
    hearingLoop: {
      name: ['a hearing loop', 'teleslynge'],
      has: ['There is a hearing loop', 'Der er teleslynge'],
      hasNot: ['There is no hearing loop', 'Der er ikke teleslynge'],
      ask: ['Is there a hearing loop?', 'Er der teleslynge?'],
    },
    signLanguage: {
      name: ['sign language', 'tegnsprog'],
      has: ['Sign language is used', 'Der bruges tegnsprog'],
      hasNot: ['Sign language is not used', 'Der bruges ikke tegnsprog'],
      ask: ['Is sign language used?', 'Bruges der tegnsprog?'],
    },
    quietRoom: {
      name: ['a quiet room', 'et stille rum'],
      has: ['There is a quiet room', 'Der er et stille rum'],
      hasNot: ['There is no quiet room', 'Der er ikke noget stille rum'],
      ask: ['Is there a quiet room?', 'Er der et stille rum?'],
    },
    lowStimulation: {
      name: ['a calm place', 'ro og få indtryk'],
      has: ['It is calm, without much noise', 'Der er ro og ikke for mange indtryk'],
      hasNot: ['It can be noisy', 'Der kan være larm og mange indtryk'],
      ask: ['Is it calm, without much noise?', 'Er der ro og ikke for mange indtryk?'],
    },
    easyRead: {
      name: ['easy-to-read information', 'letlæst information'],
      has: ['There is easy-to-read information', 'Der er letlæst information'],
      hasNot: ['There is no easy-to-read information', 'Der er ikke letlæst information'],
      ask: ['Is there easy-to-read information?', 'Er der letlæst information?'],
    },
    guideDogs: {
      name: ['a guide dog', 'førerhund'],
      has: ['Guide dogs are welcome', 'Førerhunde er velkomne'],
      hasNot: ['Guide dogs are not allowed', 'Førerhunde må ikke komme med'],
      ask: ['Are guide dogs welcome?', 'Er førerhunde velkomne?'],
    },
    companionWelcome: {
      name: ['someone with you', 'ledsager'],
      has: ['You can bring someone with you', 'Man må tage en ledsager med'],
      hasNot: ['You cannot bring anyone with you', 'Man må ikke tage en ledsager med'],
      ask: ['Can you bring someone with you?', 'Må man tage en ledsager med?'],
    },
    staffSupport: {
      name: ['help from staff', 'hjælp fra personalet'],
      has: ['Staff can help', 'Personalet kan hjælpe'],
      hasNot: ['Staff cannot help', 'Personalet kan ikke hjælpe'],
      ask: ['Can staff help?', 'Kan personalet hjælpe?'],
    },
    transportOffered: {
      name: ['transport', 'kørsel'],
      has: ['Transport is arranged', 'Der er kørsel'],
      hasNot: ['No transport is arranged', 'Der er ikke kørsel'],
      ask: ['Is transport arranged?', 'Er der kørsel?'],
    },
  },
  questions: {
    access: [['seating', 'Is there somewhere to sit?', 'Er der et sted at sidde?']],
    travel: [
      ['place', 'Where exactly is it held?', 'Hvor foregår det præcist?'],
      ['transport', 'Can the transport be used?', 'Kan man bruge kørslen?'],
    ],
    age: [['age', 'Is there an age limit?', 'Er der en aldersgrænse?']],
    audience: [['group', 'Who can come?', 'Hvem kan være med?']],
    language: [
      [
        'language',
        'Which languages can you use there, and how well must you know them?',
        'Hvilke sprog taler I, og kan man være med, hvis man kun kan lidt?',
      ],
    ],
    cost: [['price', 'What does it cost?', 'Hvad koster det?']],
    time: [
      ['schedule', 'When is it?', 'Hvornår er det?'],
      ['dates', 'When is the next time?', 'Hvornår er det næste gang?'],
      [
        'dropIn',
        'Can you come for a part of the time?',
        'Er det i orden kun at være med noget af tiden?',
      ],
    ],
    setting: [
      ['groupSize', 'How many take part?', 'Hvor mange er med?'],
      ['indoorsOrOutdoors', 'Is it indoors or outdoors?', 'Er det inde eller ude?'],
    ],
    entry: [['entry', 'How do you sign up?', 'Hvordan melder man sig til?']],
    capacity: [
      [
        'places',
        'Is there room, and if not, how long is the wait?',
        'Er der plads, og hvor lang er ventetiden ellers?',
      ],
    ],
    running: [['status', 'Is it still running?', 'Kører det stadig?']],
    recent: [['history', 'Has it been tried before?', 'Er det prøvet før?']],
    unwanted: [['content', 'What do people do there?', 'Hvad laver man der?']],
  },
};
