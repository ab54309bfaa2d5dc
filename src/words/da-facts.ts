/** What was found, in Danish: evidence, findings, and what to ask. */
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
} from './da-names.ts';
import type { Format } from './format.ts';
import { interestIn } from './interest.ts';
import type { Messages } from './messages.ts';
import { isContrary, priceIn } from './price.ts';
import { ended, sentence } from './sentence.ts';
import { tripIn } from './trip.ts';

const trip = tripIn({
  modes,
  about: (time) => `cirka ${time}`,
  between: (from, to) => `mellem ${from} og ${to}`,
});

const howMuch = (benefit: number | undefined): string => {
  if (benefit === undefined) return 'ikke oplyst';
  if (benefit === 0) return 'slet ikke';
  return benefit < 0.34 ? 'lidt' : benefit < 0.67 ? 'en del' : 'meget';
};

const ages = (min: number | undefined, max: number | undefined, f: Format): string => {
  if (min === undefined) return `på højst ${f.tenths(max ?? 0)} år`;
  if (max === undefined) return `på ${f.tenths(min)} år og derover`;
  return min === max ? `på ${f.tenths(min)} år` : `fra ${f.tenths(min)} til ${f.tenths(max)} år`;
};

export const nextTimes = (meetings: readonly Meeting[], f: Format): string =>
  `${f.plural(meetings.length, 'Næste gang', 'De næste gange')}: ${f.meetings(meetings)}.`;

const priceOf = priceIn(periods);

const contrary = (cost: Cost | undefined, f: Format): string =>
  `Der står både, at det er gratis, og at det koster ${priceOf(cost, f)}.`;

const interest = interestIn({
  locale: 'da',
  quoted,
  places: { title: 'i titlen', tags: 'i emneordene', description: 'i beskrivelsen' },
  listedUnder: (topic) => `hører under emnet ${topic}`,
  misspelt: (asked) => `hvis det er det, der menes med ${asked}`,
  isTo: {
    translated: (asked) => `det samme som ${asked}`,
    alike: (asked) => `omtrent det samme som ${asked}`,
    compound: (asked) => `som har at gøre med ${asked}`,
    narrower: (asked) => `inden for ${asked}`,
    broader: (asked) => `som er mere generelt end ${asked}`,
    related: (asked) => `beslægtet med ${asked}`,
    nearby: (asked) => `fjernt beslægtet med ${asked}`,
  },
  and: ', og ',
});

export const evidence: Messages['evidence'] = {
  interest,
  'helpful-feature': ({ feature, fact }) => {
    if (fact === 'unknown') return `ikke oplyst: ${features[feature].ask}`;
    if (fact === 'no') return features[feature].hasNot;
    return fact === 'limited'
      ? `${features[feature].has}, men kun med begrænsninger`
      : features[feature].has;
  },
  journey: ({ journey, placeName }, f) => {
    if (journey.basis === 'unknown') return 'vi ved ikke, hvor langt der er';
    const to = placeName === undefined ? '' : ` til ${placeName}`;
    const rough = journey.basis === 'area' ? '; vi kender ikke det præcise sted' : '';
    return `${trip(journey, f)}${to}${rough}`;
  },
  online: () => 'man kan være med online hjemmefra',
  need: ({ need, benefit, inferred }) =>
    inferred === undefined
      ? `${needs[need]}: ${howMuch(benefit)}`
      : `${needs[need]}: ${howMuch(benefit)}, vores gæt ud fra ${quoted(inferred.label.da)}`,
};

export const findings: Messages['findings'] = {
  feature: ({ fact, state, found }) => {
    if (state === 'unknown') return `Vi ved det ikke: ${features[fact].ask}`;
    if (found === 'no') return `${features[fact].hasNot}.`;
    return found === 'limited'
      ? `${features[fact].has}, men kun med begrænsninger.`
      : `${features[fact].has}.`;
  },
  companion: ({ state, found }) => {
    if (state !== 'met')
      return 'En ledsager kunne hjælpe. Vi ved ikke, om ledsageren må komme med.';
    return found === 'limited'
      ? 'En ledsager må komme med og hjælpe, men kun med begrænsninger.'
      : 'En ledsager må komme med og hjælpe.';
  },
  online: () => 'Man kan være med online hjemmefra.',
  'online-only': () => 'Det foregår kun online.',
  reach: ({ state, fact, journey, reachMinutes, reachKm }, f) => {
    if (state === 'unknown') {
      if (fact === 'transport') return 'Det er for langt væk, men der er kørsel.';
      return !journey || journey.basis === 'unknown'
        ? 'Vi ved ikke, hvor langt der er.'
        : 'Vi ved ikke præcist, hvor det foregår.';
    }
    if (!journey || journey.basis === 'unknown') {
      return 'Der er ingen grænse for, hvor langt væk det må være.';
    }
    if (state === 'met') return `Det tager ${trip(journey, f)}.`;
    const limits = [
      ...(reachMinutes === undefined ? [] : [f.exactMinutes(reachMinutes)]),
      ...(reachKm === undefined ? [] : [f.kilometres(reachKm)]),
    ];
    const way = trip(journey, f, { isTooLong: true, withKm: reachKm !== undefined });
    return `For langt væk: ${way}, og grænsen er ${f.list(limits)}.`;
  },
  estimated: () => 'Rejsetiden er vores eget skøn.',
  age: ({ state, min, max }, f) =>
    state === 'unknown'
      ? 'Vi ved ikke, om der er en aldersgrænse.'
      : `Det er for folk ${ages(min, max, f)}.`,
  'open-to-all': () => 'Det er ikke kun for en bestemt gruppe.',
  reserved: ({ state, groups }, f) => {
    const only = `Det er kun for ${f.choice(groups.map(groupName))}`;
    return state === 'unknown' ? `${only}. Vi ved ikke, om det passer.` : `${only}.`;
  },
  spoken: ({ state, languages, isLittle }, f) => {
    const names = f.languages(languages);
    if (isLittle) return `Der tales ${names}. Vi ved ikke, om det er nok at kunne lidt.`;
    return state === 'unmet' ? `Der tales kun ${names}.` : `Der tales ${names}.`;
  },
  interpreter: ({ state, languages }, f) =>
    state === 'met'
      ? `Der er tolk på ${f.languages(languages)}.`
      : 'Der er tolk, men vi ved ikke, på hvilke sprog.',
  assumed: ({ languages, isLittle }, f) => {
    const names = f.languages(languages);
    const text = `Teksten er på ${names}, så der tales nok ${names}`;
    return isLittle ? `${text}. Vi ved ikke, om det er nok at kunne lidt.` : `${text}.`;
  },
  'language-not-stated': ({ languages }, f) =>
    languages.length > 0
      ? `Teksten er på ${f.languages(languages)}. Vi ved ikke, hvilke andre sprog der tales.`
      : 'Vi ved ikke, hvilke sprog der tales.',
  free: () => 'Det er gratis.',
  'first-free': () => 'Den første gang er gratis.',
  price: ({ state, cost, range, budget }, f) => {
    if (isContrary(cost)) return contrary(cost, f);
    const price = `Det koster ${priceOf(cost, f)}`;
    const per = budget.per === 'session' ? 'pr. gang' : 'på fire uger';
    if (state === 'unknown' || !range) return `${price}. Vi ved ikke, hvad det bliver ${per}.`;
    const { lowest, highest } = range;
    const isTooMuch = state === 'unmet';
    const compared = f.money(isTooMuch ? lowest : highest, budget.currency);
    const about = lowest === highest ? 'cirka' : isTooMuch ? 'mindst' : 'højst';
    const told = cost?.per === budget.per ? price : `${price}, ${about} ${compared} ${per}`;
    if (!isTooMuch) return ended(told);
    return ended(`${ended(told)} Grænsen er ${f.money(budget.amountMinor, budget.currency)}`);
  },
  'price-not-stated': () => 'Vi ved ikke, hvad det koster.',
  'other-currency': ({ cost, budget }, f) =>
    isContrary(cost)
      ? contrary(cost, f)
      : `Det koster ${priceOf(cost, f)}. Vi ved ikke, hvad det er i ${f.currency(budget.currency)}.`,
  fits: ({ meetings }, f) => nextTimes(meetings, f),
  'fits-in-part': ({ meetings }, f) =>
    `${nextTimes(meetings, f)} Kun en del af tiden passer. Vi ved ikke, om man kan nøjes med den.`,
  'dates-not-known': () => 'Vi kender endnu ingen dato, der passer.',
  'schedule-not-stated': () => 'Vi ved ikke, hvornår det er.',
  'no-time-fits': ({ meetings }, f) => `Det er på andre tidspunkter: ${f.meetings(meetings)}.`,
  'all-cancelled': () => 'Alle datoer i den kommende tid er aflyst.',
  over: () => 'Der er ikke flere datoer.',
  setting: ({ state, fact, stated }, f) => {
    if (state !== 'unknown') return `Det foregår ${f.choice(stated.map((one) => settings[one]))}.`;
    return fact === 'groupSize'
      ? 'Vi ved ikke, hvor mange der er med.'
      : 'Vi ved ikke, om det er inde eller ude.';
  },
  entry: ({ state, ways }, f) => {
    if (state === 'unknown') return 'Vi ved ikke, hvordan man melder sig til.';
    const how = f.choice(ways.map((way) => waysIn[way]));
    return state === 'met'
      ? `Man kan komme med ved at ${how}.`
      : `Man kommer kun med ved at ${how}.`;
  },
  room: ({ left = 0 }, f) =>
    `Der er ${f.number(left)} ${f.plural(left, 'ledig plads', 'ledige pladser')}.`,
  wait: ({ state, left, waitingWeeks = 0, maxWaitWeeks = 0 }, f) => {
    const isFull = left === 0;
    if (waitingWeeks === 0) {
      return isFull
        ? 'Der er fyldt op, men der står, at der ikke er ventetid.'
        : 'Der er ingen ventetid.';
    }
    const wait = `ventetiden er cirka ${f.weeks(waitingWeeks)}`;
    if (state === 'unknown') return `Der står, at der er ledige pladser, men også at ${wait}.`;
    const told = isFull ? `Der er fyldt op, og ${wait}.` : sentence(wait);
    return state === 'met' ? told : `${told} Grænsen er ${f.exactWeeks(maxWaitWeeks)}.`;
  },
  full: () => 'Der er fyldt op, og vi ved ikke, hvor lang ventetiden er.',
  'ends-before-room': ({ waitingWeeks = 0 }, f) =>
    `Der er ventetid i cirka ${f.weeks(waitingWeeks)}, og det slutter inden da.`,
  'room-not-stated': () => 'Vi ved ikke, om der er plads.',
  runs: () => 'Det kører.',
  'status-not-stated': () => 'Der står ikke, at det er stoppet, så det kører nok.',
  ended: () => 'Det er stoppet.',
  paused: ({ until }, f) =>
    until === undefined ? 'Det holder pause.' : `Det holder pause til den ${f.date(until)}.`,
  'last-date-past': ({ on }, f) => `Sidste gang var den ${f.date(on)}.`,
  'not-verified-since': ({ on }, f) => `Oplysningerne blev sidst tjekket den ${f.date(on)}.`,
  tried: ({ state, outcome, on }, f) => {
    if (outcome !== 'declined' && outcome !== 'stopped') return 'Kommer der allerede.';
    const past =
      outcome === 'declined'
        ? `Der blev sagt nej tak den ${f.date(on)}.`
        : `Det blev prøvet før, men stoppede igen den ${f.date(on)}.`;
    return state === 'met' ? `${past} Man kan godt spørge igen.` : past;
  },
  unwanted: ({ interest }) =>
    interest
      ? `Det handler om ${quoted(interest.text ?? interest.concept ?? '')}, som er valgt fra.`
      : 'Der er ikke noget uønsket i det.',
};

export const questions: Messages['questions'] = {
  access: (fact) => features[fact].ask,
  travel: (fact) => (fact === 'transport' ? 'Kan man bruge kørslen?' : 'Hvor foregår det præcist?'),
  age: () => 'Er der en aldersgrænse?',
  audience: () => 'Hvem kan være med?',
  language: () => 'Hvilke sprog taler I, og kan man være med, hvis man kun kan lidt?',
  cost: () => 'Hvad koster det?',
  time: (fact) =>
    ({
      schedule: 'Hvornår er det?',
      dates: 'Hvornår er det næste gang?',
      dropIn: 'Er det i orden kun at være med noget af tiden?',
    })[fact],
  setting: (fact) => (fact === 'groupSize' ? 'Hvor mange er med?' : 'Er det inde eller ude?'),
  entry: () => 'Hvordan melder man sig til?',
  capacity: () => 'Er der plads, og hvor lang er ventetiden ellers?',
  running: () => 'Kører det stadig?',
  recent: () => 'Er det prøvet før?',
  unwanted: () => 'Hvad laver man der?',
};
