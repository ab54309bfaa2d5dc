/** What a patient may change, step by step on a grid: enumerated here by itself, so that `whatIf` has a rival. */
import {
  type Activity,
  type Catalogue,
  type Change,
  explain,
  type Patient,
  type RankOptions,
} from '../../src/index.ts';
import { entryWays, travelModes } from '../../src/model/vocabulary.ts';

export type Changes = readonly Change[];

/** How far the grid goes beyond what is stated; small worlds lie within it. */
const MOST_MINUTES = 26;
const MOST_TENTHS_OF_KM = 20;

const times = (length: number) => Array.from({ length }, (_, at) => at + 1);

/** Every single change on the grid. */
export const leversOf = (
  catalogue: Catalogue,
  patient: Patient,
  { options, mayDoWithLess }: { readonly options: RankOptions; readonly mayDoWithLess: boolean },
): Change[] => [
  ...travelLevers(patient),
  ...effective(
    (some) => statesOf(catalogue, after(patient, some), options),
    [
      ...budgetLevers(catalogue, patient),
      ...windowLevers(catalogue, patient),
      ...waitLevers(catalogue, patient),
    ],
  ),
  ...(patient.setting?.ruledOut ?? []).map(
    (setting): Change => ({ code: 'allow-setting', setting }),
  ),
  ...entryWays
    .filter((way) => patient.entry && !patient.entry.includes(way))
    .map((way): Change => ({ code: 'way-in', way })),
  ...(patient.companion === 'yes' ? [] : [{ code: 'companion' } as const]),
  ...(mayDoWithLess ? accessLevers(patient) : []),
];

const travelLevers = ({ travel = {} }: Patient): Change[] => {
  const { reachMinutes, reachKm, modes = ['walk', 'transit'], online } = travel;
  const minutes = (from: number) =>
    times(MOST_MINUTES).map((more): Change => {
      return { code: 'reach-minutes', from, to: Math.floor(from) + more };
    });
  const km = (from: number) =>
    times(MOST_TENTHS_OF_KM).map((tenths): Change => {
      return { code: 'reach-km', from, to: (Math.floor(from * 10) + tenths) / 10 };
    });
  return [
    ...(reachMinutes === undefined ? [] : minutes(reachMinutes)),
    ...(reachKm === undefined ? [] : km(reachKm)),
    ...travelModes
      .filter((mode) => !modes.includes(mode))
      .map((mode): Change => ({ code: 'mode', mode, modes: [...modes, mode] })),
    ...(online === 'no' ? [{ code: 'online', to: 'if-needed' } as const] : []),
  ];
};

/** A price as it stands, or as four or eight sessions, or a year's four weeks, make of it. */
const budgetLevers = ({ activities }: Catalogue, { budget }: Patient): Change[] => {
  if (!budget) return [];
  const { amountMinor: from, currency, per } = budget;
  const prices = activities.flatMap(({ cost: { amountMinor = 0 } = {} }) =>
    [1, 4, 8, 1 / 4, 1 / 8, 1 / 13, 1 / 52, 1 / 104].map((share) => Math.ceil(amountMinor * share)),
  );
  return [...new Set(prices)]
    .filter((to) => to > from)
    .sort((a, b) => a - b)
    .map((to) => ({ code: 'budget', from, to, currency, per }));
};

const waitLevers = ({ activities }: Catalogue, { maxWaitWeeks: from }: Patient): Change[] => {
  if (from === undefined) return [];
  const stated = activities.flatMap(({ capacity }) => capacity?.waitingWeeks ?? []);
  return [...new Set(stated)]
    .filter((to) => to > from)
    .sort((a, b) => a - b)
    .map((to) => ({ code: 'wait', from, to }));
};

const halfHour = (clock: string) => 2 * Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 30;
const clock = (halfHours: number) =>
  `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 === 0 ? '00' : '30'}`;

const windowLevers = ({ activities }: Catalogue, patient: Patient): Change[] => {
  const found = activities.flatMap((activity) => windowsFor(activity, patient));
  return [...new Map(found.map((change) => [told([change]), change])).values()].sort(
    (a, b) => minutesOf(a) - minutesOf(b),
  );
};

const minutesOf = (change: Change) => ('minutes' in change ? change.minutes : 0);

/**
 * Windows by the half hour within a weekly session that begin with it, or touch a window that the patient has.
 * Elsewhere in the session they would do as well, but no better.
 */
const windowsFor = ({ schedule }: Activity, { availability }: Patient): Change[] => {
  if (!availability) return [];
  return (schedule?.weekly ?? []).flatMap(({ day, start, end }) => {
    const same = availability.weekly.filter((window) => window.day === day);
    const [from, to] = [halfHour(start), halfHour(end)];
    const edges = same.flatMap((window) => [window.start, window.end].map(halfHour));
    const code = same.length === 0 ? 'day' : 'window';
    const found: Change[] = [];
    for (let a = from; a < to; a++) {
      for (let b = a + 1; b <= to; b++) {
        if (a !== from && !edges.includes(a) && !edges.includes(b)) continue;
        const window = { day, start: clock(a), end: clock(b) };
        found.push({ code, window, minutes: 30 * (b - a) });
      }
    }
    return found;
  });
};

/** Whether new windows are taken from the sessions of this very activity. */
export const isAbout = (activity: Activity, patient: Patient, changes: Changes): boolean => {
  const own = new Set(windowsFor(activity, patient).map((window) => told([window])));
  return changes.every((change) => !isWindow(change) || own.has(told([change])));
};

const accessLevers = ({ accessNeeds = [] }: Patient): Change[] =>
  accessNeeds
    .filter(({ required = true }) => required)
    .flatMap(({ feature, acceptsLimited = false }): Change[] => [
      ...(acceptsLimited ? [] : [{ code: 'less-access', feature, to: 'limited' } as const]),
      { code: 'less-access', feature, to: 'helpful' },
    ]);

/**
 * Without those that alter nothing, or no more than a smaller one does. That spares most pairs; it holds for what
 * bears on one requirement by itself.
 */
const effective = (stateAfter: (some: Changes) => string, changes: Changes): Change[] => {
  const now = stateAfter([]);
  const kept: { change: Change; state: string }[] = [];
  for (const change of changes) {
    const state = stateAfter([change]);
    const isSpare = kept.some((one) => one.state === state && isLess([one.change], [change]));
    if (state !== now && !isSpare) kept.push({ change, state });
  }
  return kept.map(({ change }) => change);
};

/** What every requirement finds of every activity. */
const statesOf = (catalogue: Catalogue, patient: Patient, options: RankOptions): string =>
  JSON.stringify(
    catalogue.activities.map(({ id }) =>
      explain(catalogue, patient, id, options).requirements.map(({ state }) => state),
    ),
  );

/** The lever that a change moves; two windows are two levers. */
const leverOf = (change: Change): string => {
  switch (change.code) {
    case 'mode':
      return `mode ${change.mode}`;
    case 'window':
    case 'day':
      return `window ${change.window.day}`;
    case 'allow-setting':
      return `setting ${change.setting}`;
    case 'way-in':
      return `way ${change.way}`;
    case 'less-access':
      return `access ${change.feature}`;
    default:
      return change.code;
  }
};

const isWindow = ({ code }: Change) => code === 'window' || code === 'day';

/** Single changes and pairs of different levers. More than one new window is never thought of. */
export const combinations = (levers: Changes): Changes[] => [
  ...levers.map((one) => [one]),
  ...levers.flatMap((one, at) =>
    levers
      .slice(at + 1)
      .filter((other) => leverOf(one) !== leverOf(other) && !(isWindow(one) && isWindow(other)))
      .map((other) => [one, other]),
  ),
];

/** Whether everything in one is in the other too, as much or more. */
export const isLess = (one: Changes, other: Changes): boolean =>
  one.every((change) => other.some((same) => isAtMost(change, same)));

const isAtMost = (one: Change, other: Change): boolean => {
  if (leverOf(one) !== leverOf(other)) return false;
  if ('window' in one && 'window' in other) {
    return one.window.start >= other.window.start && one.window.end <= other.window.end;
  }
  if (one.code === 'less-access') return one.to === 'limited' || isSameLevel(one, other);
  if ('from' in one && 'from' in other) return one.to <= other.to;
  return true;
};

const isSameLevel = (one: Change, other: Change) => JSON.stringify(one) === JSON.stringify(other);

/** The patient with other terms, field by field. */
export const after = (patient: Patient, changes: Changes): Patient => {
  let { travel, budget, availability, setting, entry, maxWaitWeeks, companion, accessNeeds } =
    patient;
  for (const change of changes) {
    if (change.code === 'reach-minutes') travel = { ...travel, reachMinutes: change.to };
    if (change.code === 'reach-km') travel = { ...travel, reachKm: change.to };
    if (change.code === 'mode') {
      const modes = [...(travel?.modes ?? (['walk', 'transit'] as const)), change.mode];
      travel = { ...travel, modes };
    }
    if (change.code === 'online') travel = { ...travel, online: 'if-needed' };
    if (change.code === 'budget' && budget) budget = { ...budget, amountMinor: change.to };
    if ('window' in change) {
      availability = {
        ...availability,
        weekly: [...(availability?.weekly ?? []), change.window],
      };
    }
    if (change.code === 'allow-setting') {
      const ruledOut = setting?.ruledOut?.filter((one) => one !== change.setting) ?? [];
      setting = { ...setting, ruledOut };
    }
    if (change.code === 'way-in') entry = [...(entry ?? []), change.way];
    if (change.code === 'wait') maxWaitWeeks = change.to;
    if (change.code === 'companion') companion = 'yes';
    if (change.code === 'less-access') {
      accessNeeds = accessNeeds?.map((need) => {
        if (need.feature !== change.feature) return need;
        return change.to === 'limited'
          ? { ...need, acceptsLimited: true }
          : { ...need, required: false };
      });
    }
  }
  const terms = {
    travel,
    budget,
    availability,
    setting,
    entry,
    maxWaitWeeks,
    companion,
    accessNeeds,
  };
  const stated = Object.entries(terms).filter(([, value]) => value !== undefined);
  return { ...patient, ...Object.fromEntries(stated) };
};

/** One line for a set of changes, whatever their order. */
export const told = (changes: Changes): string =>
  changes
    .map((change) => {
      if ('window' in change)
        return `${change.window.day} ${change.window.start}–${change.window.end}`;
      return 'to' in change ? `${leverOf(change)} ${change.to}` : leverOf(change);
    })
    .sort()
    .join(' + ');
