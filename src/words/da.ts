/** Danish. */
import type { Journey } from '../catalogue/travel.ts';
import type { TravelMode } from '../model/vocabulary.ts';
import type { Format } from './format.ts';
import type { FeatureWords, Messages } from './messages.ts';

const feature = (has: string, hasNot: string, ask: string): FeatureWords => ({ has, hasNot, ask });

const features: Messages['features'] = {
  stepFreeEntrance: feature(
    'Man kan komme til lokalet uden trin',
    'Man kan ikke komme til lokalet uden trin',
    'Kan man komme til lokalet uden trin?',
  ),
  accessibleToilet: feature(
    'Der er handicaptoilet',
    'Der er ikke handicaptoilet',
    'Er der handicaptoilet?',
  ),
  lift: feature(
    'Man kan komme til lokalet uden trapper',
    'Der er ikke elevator til lokalet',
    'Er der elevator til lokalet?',
  ),
  seating: feature(
    'Der er et sted at sidde',
    'Der er ikke noget sted at sidde',
    'Er der et sted at sidde?',
  ),
  accessibleParking: feature(
    'Der er handicapparkering',
    'Der er ikke handicapparkering',
    'Er der handicapparkering?',
  ),
  hearingLoop: feature('Der er teleslynge', 'Der er ikke teleslynge', 'Er der teleslynge?'),
  signLanguage: feature(
    'Der bruges tegnsprog',
    'Der bruges ikke tegnsprog',
    'Bruges der tegnsprog?',
  ),
  quietRoom: feature(
    'Der er et stille rum',
    'Der er ikke noget stille rum',
    'Er der et stille rum?',
  ),
  lowStimulation: feature(
    'Der er ro og ikke for mange indtryk',
    'Der kan være larm og mange indtryk',
    'Er der ro og ikke for mange indtryk?',
  ),
  easyRead: feature(
    'Der er letlæst information',
    'Der er ikke letlæst information',
    'Er der letlæst information?',
  ),
  guideDogs: feature(
    'Førerhunde er velkomne',
    'Førerhunde må ikke komme med',
    'Er førerhunde velkomne?',
  ),
  companionWelcome: feature(
    'Man må tage en ledsager med',
    'Man må ikke tage en ledsager med',
    'Må man tage en ledsager med?',
  ),
  staffSupport: feature(
    'Personalet kan hjælpe',
    'Personalet kan ikke hjælpe',
    'Kan personalet hjælpe?',
  ),
  transportOffered: feature('Der er kørsel', 'Der er ikke kørsel', 'Er der kørsel?'),
};

const needs: Messages['needs'] = {
  company: 'selskab',
  belonging: 'fællesskab',
  movement: 'bevægelse',
  calm: 'ro',
  meaning: 'mening',
  learning: 'læring',
  practicalHelp: 'praktisk hjælp',
};

const modes: { readonly [M in TravelMode]: string } = {
  walk: 'til fods',
  bicycle: 'på cykel',
  transit: 'med bus eller tog',
  car: 'i bil',
};

const fields = { title: 'titlen', tags: 'emneordene', description: 'beskrivelsen' };

const quoted = (text: string): string => `”${text}”`;

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
    ? `mellem ${f.minutes(range[0])} og ${f.minutes(range[1])}`
    : `cirka ${f.minutes(minutes)}`;
};

const howMuch = (benefit: number | undefined): string => {
  if (benefit === undefined) return 'ikke oplyst';
  if (benefit === 0) return 'slet ikke';
  return benefit < 0.34 ? 'lidt' : benefit < 0.67 ? 'en del' : 'meget';
};

const ages = (min: number | undefined, max: number | undefined, f: Format): string => {
  if (min !== undefined && max !== undefined) return `fra ${f.number(min)} til ${f.number(max)} år`;
  return min !== undefined
    ? `på ${f.number(min)} år og derover`
    : `op til ${f.number(max ?? 0)} år`;
};

export const da: Messages = {
  factors: {
    interests: 'Interesser',
    accessibility: 'Tilgængelighed',
    distance: 'Afstand',
    socialNeed: 'Sociale behov',
  },
  leftOut: {
    access: 'adgang',
    travel: 'for langt væk',
    age: 'aldersgrænse',
    running: 'stoppet eller på pause',
    unwanted: 'valgt fra',
  },
  needs,
  features,
  standings: { ready: 'klar', 'ask-first': 'spørg først', 'ruled-out': 'ikke muligt' },
  notes: {
    'nothing-to-rank-by':
      'Der er intet at sortere efter: tilføj en interesse, et hjemsted eller et socialt behov.',
    'reach-without-home':
      'Der er en grænse for rejsen, men intet hjemsted, så intet er sorteret fra på grund af afstand.',
    'unknown-ids': 'Nogle af de id’er, der blev spurgt efter, findes ikke i kataloget.',
  },
  evidence: {
    interest: ({ interest, byConcept, words }, f) => {
      const name = quoted(interest.text ?? interest.concept ?? '');
      if (byConcept) return `hører under emnet ${name}`;
      const places = words.map(({ word, field }) => `${quoted(word)} i ${fields[field]}`);
      const isAsWished = words.length === 1 && words[0]?.word === interest.text?.toLowerCase();
      return isAsWished ? f.list(places) : `${name}: ${f.list(places)}`;
    },
    'helpful-feature': ({ feature: id, fact }) => {
      if (fact === 'unknown') return `ikke oplyst: ${features[id].ask}`;
      if (fact === 'no') return features[id].hasNot;
      return fact === 'limited' ? `${features[id].has}, dog med begrænsninger` : features[id].has;
    },
    journey: ({ journey, placeName }, f) => {
      if (journey.basis === 'unknown') return 'vi ved ikke, hvor langt der er';
      const to = placeName === undefined ? '' : ` til ${placeName}`;
      const rough = journey.basis === 'area' ? '; det præcise sted kendes ikke' : '';
      return `${trip(journey, f)}${to}${rough}`;
    },
    online: () => 'man kan være med hjemmefra, online',
    need: ({ need, benefit }) => `${needs[need]}: ${howMuch(benefit)}`,
  },
  noInterest: 'ingen af interesserne er nævnt',
  findings: {
    feature: ({ fact: id, state, found }) => {
      if (state === 'unknown') return `Vi ved det ikke: ${features[id].ask}`;
      if (found === 'no') return `${features[id].hasNot}.`;
      return found === 'limited'
        ? `${features[id].has}, men med begrænsninger.`
        : `${features[id].has}.`;
    },
    online: () => 'Man kan være med hjemmefra, online.',
    'online-only': () => 'Det foregår kun online.',
    reach: ({ state, fact, journey, reachMinutes, reachKm }, f) => {
      if (state === 'unknown') {
        return fact === 'transport'
          ? 'Det er for langt væk uden hjælp, men der er kørsel.'
          : 'Vi ved ikke præcist, hvor det foregår.';
      }
      if (!journey || journey.basis === 'unknown') return 'Der er ingen grænse for rejsen.';
      if (state === 'met') return sentence(trip(journey, f));
      const limits = [
        ...(reachMinutes === undefined ? [] : [f.minutes(reachMinutes)]),
        ...(reachKm === undefined ? [] : [f.kilometres(reachKm)]),
      ];
      return `For langt væk: ${trip(journey, f)}, og grænsen er ${f.list(limits)}.`;
    },
    estimated: () => 'Rejsetiden er vores eget skøn.',
    age: ({ state, min, max }, f) =>
      state === 'unknown'
        ? 'Der står ikke, hvilke aldre det er for.'
        : `Det er for folk ${ages(min, max, f)}.`,
    runs: () => 'Det kører.',
    'status-not-stated': () => 'Der står ikke, om det stadig kører.',
    ended: () => 'Det er stoppet.',
    paused: ({ until }, f) =>
      until === undefined ? 'Holder pause.' : `Holder pause til den ${f.date(until)}.`,
    'last-date-past': ({ on }, f) => `Sidste gang var den ${f.date(on)}.`,
    'not-verified-since': ({ on }, f) => `Oplysningerne blev sidst tjekket den ${f.date(on)}.`,
    unwanted: ({ interest }) =>
      interest
        ? `Det handler om ${quoted(interest.text ?? interest.concept ?? '')}, som er valgt fra.`
        : 'Der er ikke noget uønsket i det.',
  },
  questions: {
    access: (fact) => features[fact].ask,
    travel: (fact) =>
      fact === 'transport' ? 'Kan man bruge kørslen?' : 'Hvor foregår det præcist?',
    age: () => 'Hvilke aldre er det for?',
    running: () => 'Kører det stadig?',
    unwanted: () => 'Hvad laver man der?',
  },
  headline: ({ activity, standing, rank, outOf, score }, f) => {
    if (standing === 'ruled-out') return `${activity.title}: ikke muligt.`;
    const points = `${f.number(100 * score)} af 100 point`;
    if (rank === undefined) return `${activity.title}: ${points}, ikke på denne liste.`;
    return `${activity.title}: nummer ${f.number(rank)} af ${f.number(outOf)}, ${points}.`;
  },
  contribution: ({ factor, points, of, because }, f) =>
    `${factor}, ${f.number(points)} af ${f.number(of)} point: ${ended(because)}`,
  reduction: ({ utilityPoints, scorePoints, byAsking, disliked }, f) => {
    const reasons = [
      ...(byAsking ? ['der er noget at spørge om først'] : []),
      ...(disliked.length > 0 ? [`noget af det er valgt fra (${disliked.join('; ')})`] : []),
    ];
    return `${f.number(utilityPoints)} point tæller som ${f.number(scorePoints)}, fordi ${f.list(reasons)}.`;
  },
  impossible: (reason) => `Ikke muligt: ${reason}`,
  askFirst: (question) => `Spørg først: ${question}`,
  mind: (caveat) => `Bemærk: ${caveat}`,
  listed: ({ rank, title, points }, f) =>
    `${f.number(rank)}. ${title}: ${f.number(points)} af 100 point.`,
  nothingListed: 'Listen er tom.',
  nothingFits: 'Intet i kataloget passer.',
  summary: ({ considered, ruledOut, ruledOutTotal }, f) => {
    const reasons = Object.entries(ruledOut)
      .filter(([, count]) => count > 0)
      .map(([id, count]) => `${da.leftOut[id as keyof typeof ruledOut]} ${f.number(count)}`);
    const left = `Sorteret fra: ${f.number(ruledOutTotal)} af ${f.number(considered)} aktiviteter`;
    const isShared = Object.values(ruledOut).reduce((sum, count) => sum + count, 0) > ruledOutTotal;
    const several = isShared ? '; nogle af flere grunde' : '';
    return reasons.length === 0 ? `${left}.` : `${left} (${reasons.join(', ')}${several}).`;
  },
};
