/** What requirements find, in every state: access, travel, age, audience, language. */
import { journey } from './evidence.ts';
import type { CodeOf, Samples } from './samples-of.ts';

type Findings = Samples['findings'];

const step = { requirement: 'access', code: 'feature', fact: 'stepFreeEntrance' } as const;
const companion = { requirement: 'access', code: 'companion', fact: 'companionWelcome' } as const;
const online = { requirement: 'travel', state: 'met', fact: 'online' } as const;
const reach = {
  requirement: 'travel',
  code: 'reach',
  fact: 'place',
  journey,
  reachMinutes: undefined,
  reachKm: undefined,
} as const;
const age = { requirement: 'age', code: 'age', fact: 'age', state: 'met' } as const;
const audience = { requirement: 'audience', fact: 'group', state: 'met' } as const;
const reserved = { ...audience, code: 'reserved' } as const;
const language = { requirement: 'language', fact: 'language', isLittle: false } as const;
const spoken = { ...language, code: 'spoken' } as const;
const assumed = { ...language, code: 'assumed', languages: ['da'] } as const;

export const whoAndWhere: Pick<
  Findings,
  CodeOf<'access'> | CodeOf<'travel'> | CodeOf<'age'> | CodeOf<'audience'> | CodeOf<'language'>
> = {
  feature: [
    [
      { ...step, state: 'met', found: 'yes' },
      'You can get to the room without steps.',
      'Man kan komme til lokalet uden trin.',
    ],
    [
      { ...step, state: 'met', found: 'limited' },
      'You can get to the room without steps, but only with limits.',
      'Man kan komme til lokalet uden trin, men kun med begrænsninger.',
    ],
    [
      { ...step, state: 'unmet', found: 'no' },
      'You cannot get to the room without steps.',
      'Man kan ikke komme til lokalet uden trin.',
    ],
    [
      { ...step, state: 'unknown', found: 'unknown' },
      'We don’t know: Can you get to the room without steps?',
      'Vi ved det ikke: Kan man komme til lokalet uden trin?',
    ],
    [
      { ...step, fact: 'lift', state: 'unknown', found: 'no' },
      'We don’t know: Is the room on the ground floor, or is there a lift?',
      'Vi ved det ikke: Ligger lokalet i stueetagen, eller er der elevator?',
    ],
  ],
  companion: [
    [
      { ...companion, state: 'met', found: 'yes' },
      'Someone can go along and help.',
      'En ledsager må komme med og hjælpe.',
    ],
    [
      { ...companion, state: 'met', found: 'limited' },
      'Someone can go along and help, but only with limits.',
      'En ledsager må komme med og hjælpe, men kun med begrænsninger.',
    ],
    [
      { ...companion, state: 'unknown', found: 'unknown' },
      'Someone could go along and help. We don’t know if they may.',
      'En ledsager kunne hjælpe. Vi ved ikke, om ledsageren må komme med.',
    ],
  ],
  online: [
    [
      { ...online, code: 'online' },
      'You can take part from home, online.',
      'Man kan være med online hjemmefra.',
    ],
  ],
  'online-only': [
    [
      { ...online, code: 'online-only', state: 'unmet' },
      'It is held online only.',
      'Det foregår kun online.',
    ],
  ],
  reach: [
    [
      { ...reach, state: 'met', reachMinutes: 20 },
      'It takes about 12 minutes on foot (0.9 km).',
      'Det tager cirka 12 minutter til fods (0,9 km).',
    ],
    [
      { ...reach, state: 'met', journey: undefined },
      'There is no limit on how far it may be.',
      'Der er ingen grænse for, hvor langt væk det må være.',
    ],
    [
      { ...reach, state: 'unmet', reachMinutes: 12 },
      'Too far away: about 13 minutes on foot (1 km), and the limit is 12 minutes.',
      'For langt væk: cirka 13 minutter til fods (1 km), og grænsen er 12 minutter.',
    ],
    [
      {
        ...reach,
        state: 'unmet',
        journey: { ...journey, basis: 'area', minutes: 160, range: [125, 200], roadKm: 8.61 },
        reachMinutes: 120,
        reachKm: 8.6,
      },
      'Too far away: between 2.5 hours and 3.5 hours on foot (8.7 km), and the limit is 2 hours and 8.6 km.',
      'For langt væk: mellem 2,5 timer og 3,5 timer til fods (8,7 km), og grænsen er 2 timer og 8,6 km.',
    ],
    [
      {
        ...reach,
        state: 'unmet',
        journey: { ...journey, basis: 'router', minutes: 112, mode: undefined },
        reachMinutes: 110,
      },
      'Too far away: 2 hours, and the limit is 110 minutes.',
      'For langt væk: 2 timer, og grænsen er 110 minutter.',
    ],
    [
      { ...reach, state: 'unknown', journey: { ...journey, basis: 'area' }, reachMinutes: 12 },
      'We don’t know exactly where it is held.',
      'Vi ved ikke præcist, hvor det foregår.',
    ],
    [
      { ...reach, state: 'unknown', journey: undefined, reachMinutes: 12 },
      'We don’t know how far it is.',
      'Vi ved ikke, hvor langt der er.',
    ],
    [
      { ...reach, state: 'unknown', fact: 'transport', reachMinutes: 10 },
      'It is too far away, but transport is arranged.',
      'Det er for langt væk, men der er kørsel.',
    ],
  ],
  estimated: [
    [
      { ...online, code: 'estimated', fact: 'travelMinutes', caveat: 'notice' },
      'The travel time is our own estimate.',
      'Rejsetiden er vores eget skøn.',
    ],
  ],
  age: [
    [
      { ...age, min: 60, max: undefined },
      'It is for people aged 60 and over.',
      'Det er for folk på 60 år og derover.',
    ],
    [
      { ...age, state: 'unmet', min: 18, max: 25 },
      'It is for people aged 18 to 25.',
      'Det er for folk fra 18 til 25 år.',
    ],
    [{ ...age, min: 13, max: 13 }, 'It is for people aged 13.', 'Det er for folk på 13 år.'],
    [
      { ...age, state: 'unmet', min: undefined, max: 17.5 },
      'It is for people aged 17.5 and under.',
      'Det er for folk på højst 17,5 år.',
    ],
    [
      { ...age, state: 'unknown', min: undefined, max: undefined },
      'We don’t know if there is an age limit.',
      'Vi ved ikke, om der er en aldersgrænse.',
    ],
  ],
  'open-to-all': [
    [
      { ...audience, code: 'open-to-all', groups: [] },
      'It is not only for a certain group.',
      'Det er ikke kun for en bestemt gruppe.',
    ],
  ],
  reserved: [
    [{ ...reserved, groups: ['Women'] }, 'It is only for women.', 'Det er kun for kvinder.'],
    [
      { ...reserved, state: 'unmet', groups: ['mænd'] },
      'It is only for men.',
      'Det er kun for mænd.',
    ],
    [
      { ...reserved, state: 'unknown', groups: ['carers', 'Sømænd'] },
      'It is only for carers or “Sømænd”. We don’t know if that fits.',
      'Det er kun for pårørende eller ”Sømænd”. Vi ved ikke, om det passer.',
    ],
    [
      { ...reserved, state: 'unknown', groups: ['unknown'] },
      'It is only for people whom the listing does not name. We don’t know if that fits.',
      'Det er kun for nogle, som opslaget ikke nævner. Vi ved ikke, om det passer.',
    ],
  ],
  spoken: [
    [
      { ...spoken, state: 'met', languages: ['uk', 'da', 'da-DK'] },
      'They speak Ukrainian and Danish there.',
      'Der tales ukrainsk og dansk.',
    ],
    [
      { ...spoken, state: 'unmet', languages: ['da'] },
      'They speak only Danish there.',
      'Der tales kun dansk.',
    ],
    [
      { ...spoken, state: 'unknown', languages: ['en'], isLittle: true },
      'They speak English there. We don’t know if a little is enough.',
      'Der tales engelsk. Vi ved ikke, om det er nok at kunne lidt.',
    ],
  ],
  interpreter: [
    [
      { ...language, code: 'interpreter', state: 'met', languages: ['ar'] },
      'There is an interpreter for Arabic.',
      'Der er tolk på arabisk.',
    ],
    [
      { ...language, code: 'interpreter', state: 'unknown', languages: ['da'] },
      'There is an interpreter, but we don’t know for which languages.',
      'Der er tolk, men vi ved ikke, på hvilke sprog.',
    ],
  ],
  assumed: [
    [
      { ...assumed, state: 'met', caveat: 'assumed' },
      'The text is in Danish, so we think they speak it there.',
      'Teksten er på dansk, så der tales nok dansk.',
    ],
    [
      { ...assumed, state: 'unknown', isLittle: true },
      'The text is in Danish, so we think they speak it there. We don’t know if a little is enough.',
      'Teksten er på dansk, så der tales nok dansk. Vi ved ikke, om det er nok at kunne lidt.',
    ],
  ],
  'language-not-stated': [
    [
      { ...language, code: 'language-not-stated', state: 'unknown', languages: ['da'] },
      'The text is in Danish. We don’t know what else they speak there.',
      'Teksten er på dansk. Vi ved ikke, hvilke andre sprog der tales.',
    ],
    [
      { ...language, code: 'language-not-stated', state: 'unknown', languages: [] },
      'We don’t know which languages they speak there.',
      'Vi ved ikke, hvilke sprog der tales.',
    ],
  ],
};
