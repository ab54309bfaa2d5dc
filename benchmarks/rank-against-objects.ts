/** How much faster is `rank` than careful code on objects, for the same list? */
import {
  buildCatalogue,
  type Catalogue,
  noBenefits,
  type Patient,
  rank,
  requirementIds,
} from '../src/index.ts';
import { activitiesOf, asOf, patientsOf, today } from './data.ts';
import { FIRST_FIVE, listingForFive, patientForFive } from './first-five.ts';
import { bytesOf, collect, quantile, ratioOf, takeTurns } from './measure.ts';
import { type Benchmark, figure, ratio, tableOf } from './report.ts';
import { rankObjects, type Search } from './rivals/careful-objects.ts';
import { type PreparedActivity, prepareActivities } from './rivals/prepared.ts';

const K = 10;
const TOLERANCE = 1e-9;
const ROUNDING = 1e-12;

/** Two that tie for the last place are looked for so far below it. */
const SPARE = 100;

const MICROSECONDS = 1000;

interface Case {
  readonly activities: number;
  readonly patients: number;
  readonly rounds: number;
}

const CASES: { readonly full: readonly Case[]; readonly smoke: readonly Case[] } = {
  full: [
    { activities: 1_000, patients: 200, rounds: 21 },
    { activities: 10_000, patients: 200, rounds: 11 },
    { activities: 100_000, patients: 200, rounds: 7 },
  ],
  smoke: [{ activities: 1_000, patients: 60, rounds: 2 }],
};

const BLOCK = 20;

export const rankAgainstObjects: Benchmark = {
  name: 'rank-against-objects',
  question: 'How much faster is `rank` than careful code on objects, for the same list?',
  run: (size) => [
    ...tableOf(CASES[size].map(measureCase)),
    '',
    `Best ${K}, one process, turns of ${BLOCK} patients. Ratio: time of the rival ÷ time of \`rank\`, median of rounds (least–most).`,
    'Ours is the whole of `rank`: contributions, bounds, coverage, questions, counts of what is ruled out. The rival',
    '(`rivals/careful-objects.ts`) gives ids and scores alone. Before the clock started the lists were compared: the same ids in the same order, scores',
    `to ${TOLERANCE}; a patient not counted as the same has activities that nothing but rounding sets apart. Bytes an activity: heap and buffers, without the`,
    "activities' own JSON objects, which the app holds.",
    ...unmeasured(),
  ],
};

const unmeasured = (): readonly string[] => {
  const others = requirementIds.filter((id) => !FIRST_FIVE.includes(id));
  return others.length === 0
    ? []
    : [`Left out of listings and patients, since the rival lacks it: ${others.join(', ')}.`];
};

const measureCase = ({ activities: count, patients: people, rounds }: Case) => {
  const activities = activitiesOf(count).map(listingForFive);
  const patients = patientsOf(people).map(patientForFive);
  // The rival infers no benefits, so neither does the catalogue here.
  const ours = bytesOf(() => buildCatalogue(activities, { asOf, benefits: noBenefits }));
  const catalogue = ours.made;
  const theirs = bytesOf(() => prepareActivities(catalogue));
  const objects = theirs.made;
  const search: Search = {
    catalogue,
    today,
    horizon: today + catalogue.horizonDays,
    k: K,
  };
  const agreed = agree(catalogue, objects, { patients, search });
  collect();
  const times = takeTurns(
    {
      rank: (item) => rank(catalogue, patients[item] as Patient, { k: K }),
      rival: (item) => rankObjects(objects, patients[item] as Patient, search),
    },
    { rounds, warmUp: 1 + Math.floor(rounds / 7), items: people, block: BLOCK },
  );
  return {
    activities: figure(count),
    'rival ÷ rank': ratio(ratioOf(times.rival, times.rank)),
    'rank p50 / p99, µs': percentiles(times.rank),
    'rival p50 / p99, µs': percentiles(times.rival),
    'same list': `${agreed} of ${people}`,
    'bytes an activity, rank / rival': `${figure(ours.bytes / count)} / ${figure(theirs.bytes / count)}`,
  };
};

type Listed = readonly { readonly id: string; readonly score: number }[];

/** For how many patients the lists are the same; throws at the first difference that rounding does not explain. */
const agree = (
  catalogue: Catalogue,
  objects: readonly PreparedActivity[],
  { patients, search }: { readonly patients: readonly Patient[]; readonly search: Search },
): number => {
  let same = 0;
  for (const [number, patient] of patients.entries()) {
    const lists = (k: number): readonly [Listed, Listed] => [
      rank(catalogue, patient, { k }).matches,
      rankObjects(objects, patient, { ...search, k }),
    ];
    const [ours, theirs] = lists(K);
    let tied = 0;
    for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
      const [match, hit] = [ours[at], theirs[at]];
      if (match && hit && Math.abs(match.score - hit.score) <= TOLERANCE) {
        if (match.id === hit.id) continue;
        tied += 1;
        if (areTiedByRounding(match.id, hit.id, lists(K + SPARE))) continue;
      }
      throw new Error(
        `the lists differ: ${catalogue.size} activities, patient ${number}, rank ${at + 1}: ` +
          `ours ${match?.id} ${match?.score}, rival ${hit?.id} ${hit?.score}`,
      );
    }
    if (tied === 0) same += 1;
  }
  return same;
};

/**
 * Whether two activities score alike but for the last bits, and one side's last bits set apart what the other's do not.
 * Where both sides see one and the same score, the order is theirs to settle, and must be the same.
 */
const areTiedByRounding = (a: string, b: string, lists: readonly [Listed, Listed]): boolean => {
  const [ours, theirs] = lists.map((list) => {
    const scoreOf = (id: string) => list.find((one) => one.id === id)?.score ?? Number.NaN;
    return scoreOf(a) - scoreOf(b);
  }) as [number, number];
  const isNear = Math.abs(ours) <= ROUNDING && Math.abs(theirs) <= ROUNDING;
  return isNear && Math.sign(ours) !== Math.sign(theirs);
};

const percentiles = (times: readonly (readonly number[])[]): string => {
  const all = times.flat();
  const at = (share: number) => figure(quantile(all, share) * MICROSECONDS);
  return `${at(0.5)} / ${at(0.99)}`;
};
