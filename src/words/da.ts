/** Danish. */
import { evidence, findings, nextTimes, questions } from './da-facts.ts';
import { followUp } from './da-follow-up.ts';
import { features, modes, needs, quoted, settings, waysIn } from './da-names.ts';
import { scores } from './da-needs.ts';
import { robustness } from './da-robustness.ts';
import type { Messages } from './messages.ts';
import { ended } from './sentence.ts';

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
    audience: 'for andre',
    language: 'andre sprog',
    cost: 'pris',
    time: 'andre tidspunkter',
    setting: 'rammer',
    entry: 'tilmelding',
    capacity: 'ingen plads',
    running: 'stoppet eller på pause',
    recent: 'kendt i forvejen',
    unwanted: 'valgt fra',
  },
  needs,
  features,
  standings: { ready: 'klar', 'ask-first': 'spørg først', 'ruled-out': 'ikke muligt' },
  notes: {
    'nothing-to-rank-by':
      'Der er intet at sortere efter: tilføj en interesse, en bopæl eller et socialt behov.',
    'reach-without-home':
      'Der er en grænse for, hvor langt væk det må være, men vi kender ikke bopælen. Derfor kunne vi ikke regne afstanden ud.',
    'unknown-ids': 'Nogle af de id’er, der blev spurgt efter, findes ikke i kataloget.',
  },
  evidence,
  noInterest: 'intet i teksten passer til interesserne',
  findings,
  questions,
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
      ...(disliked.length > 0 ? [`${da.disliked} (${disliked.join('; ')})`] : []),
    ];
    return `${f.number(utilityPoints)} point tæller som ${f.number(scorePoints)}, fordi ${f.list(reasons)}.`;
  },
  impossible: (reason) => `Ikke muligt: ${reason}`,
  askFirst: (question) => `Spørg først: ${question}`,
  mind: (caveat) => `Bemærk: ${caveat}`,
  listed: ({ rank, title, points }, f) =>
    `${f.number(rank)}. ${title}: ${f.number(points)} af 100 point.`,
  meets: nextTimes,
  fits: (sentences) => `Det passer: ${sentences.join(' ')}`,
  highlights: ({ reasons, against, unsure }, f) =>
    [
      ...(reasons.length > 0 ? [`Taler for: ${f.list(reasons)}.`] : []),
      ...(against === undefined ? [] : [`Taler imod: ${against}.`]),
      ...(unsure === undefined ? [] : [`Usikkert: ${unsure}`]),
    ].join(' '),
  disliked: 'noget af det er valgt fra',
  mustAsk: 'Der er noget at spørge om først.',
  aheadOf: ({ title, points, by }, f) =>
    points === 0
      ? `Omtrent lige med den næste, ${quoted(title)}.`
      : `${f.number(points)} point foran den næste, ${quoted(title)}, mest på grund af ${by}.`,
  leads: {
    likelihood: 'større chance for at kunne komme med',
    aversion: 'mindre af det, der er valgt fra',
  },
  shortfall: ({ points, factors }, f) => {
    const lacks =
      points === 0
        ? 'Det står lige med den sidste på listen.'
        : `Der mangler ${f.number(points)} point for at komme på listen.`;
    return factors.length === 0
      ? lacks
      : `${lacks} Det ville være nok at passe bedre på ét punkt: ${f.choice(factors)}.`;
  },
  changes: {
    'reach-minutes': ({ to }, f) => `bruge op til ${f.exactMinutes(to)} på turen`,
    'reach-km': ({ to }, f) => `tage op til ${f.kilometres(to)} hjemmefra`,
    mode: ({ mode }) => `komme ${modes[mode]}`,
    online: () => 'være med online',
    budget: ({ to, currency, per }, f) =>
      `bruge op til ${f.money(to, currency)} ${per === 'session' ? 'pr. gang' : 'på fire uger'}`,
    window: ({ window }, f) => `have tid også ${f.window(window)}`,
    day: ({ window }, f) => `have tid også ${f.window(window)}`,
    'allow-setting': ({ setting }) => `prøve noget, der foregår ${settings[setting]}`,
    'way-in': ({ way }) => `${waysIn[way]} (måske med hjælp)`,
    wait: ({ to }, f) => `vente op til ${f.weeks(to)}`,
    companion: () => 'tage en ledsager med',
    'less-access': ({ feature, to }) =>
      to === 'limited'
        ? `klare sig med begrænsninger (${features[feature].name})`
        : `klare sig uden ${features[feature].name}`,
  },
  suggestion: ({ changes, opens, titles, askFirst }, f) => {
    const names = f.list(titles.map(quoted));
    const more = `${f.number(opens)} ${f.plural(opens, 'aktivitet', 'aktiviteter')} mere`;
    const which = opens > titles.length ? ` at vælge imellem, for eksempel ${names}` : `: ${names}`;
    const first = askFirst ? ' Der er noget at spørge om først.' : '';
    return `Hvis man kunne ${f.list(changes)}, var der ${more}${which}.${first}`;
  },
  call: ({ title, questions: asked, contact, points }, f) => {
    const at = contact === undefined ? '' : ` (${contact})`;
    const call = `${title}${at}: ${asked.join(' ')}`;
    return points === undefined
      ? call
      : `${call} Det er cirka ${f.tenths(points)} point værd at spørge.`;
  },
  weightChange: ({ factor, from, to, title }, f) => {
    const [before, after] = [f.weight(from), f.weight(to)];
    const other = to > from ? 'lidt mere' : 'lidt mindre';
    return before === after
      ? `${quoted(title)} ville være nummer et, hvis ${factor} vejede ${other} end ${before}.`
      : `${quoted(title)} ville være nummer et, hvis ${factor} vejede ${after} i stedet for ${before}.`;
  },
  varietyCost: (points, f) => `Variationen koster i gennemsnit ${f.tenths(points)} point.`,
  handout: {
    title: 'Forslag til dig',
    intro: 'Her er noget, du kunne prøve. Du bestemmer selv.',
    empty: 'Vi har ikke fundet noget endnu. Lad os tale om det.',
    where: (place) => `Sted: ${place}`,
    ask: 'Spørg først:',
    contact: (contact) => `Kontakt: ${contact}`,
    end: 'Tiderne kan ændre sig. Spørg, før du tager af sted.',
  },
  ...followUp,
  scores,
  robustness,
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
