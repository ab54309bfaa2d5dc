/** Whether a patient can go at all, slowly and plainly: DESIGN §3 and §4 on requirements. */
import type { Activity, RequirementId, Setting } from '../../src/index.ts';
import { dayNumber } from '../../src/math/calendar.ts';
import { exp, ln } from '../../src/math/elementary.ts';
import { accessOf } from './plain-access.ts';
import { dislikes } from './plain-factors.ts';
import { matchOf } from './plain-interests.ts';
import { costOf } from './plain-price.ts';
import { timeOf } from './plain-schedule.ts';
import { type Judgement, MET, type Situation, UNMET, unknown } from './plain-situation.ts';
import { reach } from './plain-travel.ts';

export const requirements: {
  readonly [R in RequirementId]: (activity: Activity, s: Situation) => Judgement | undefined;
} = {
  access: accessOf,

  travel: (activity, s) => {
    const { home, travel: { reachKm, reachMinutes, online: attitude = 'if-needed' } = {} } =
      s.patient;
    const isRouted = s.travelMinutes !== undefined && reachMinutes !== undefined;
    const hasReach =
      (home !== undefined && (reachKm !== undefined || reachMinutes !== undefined)) || isRouted;
    if (!hasReach && attitude !== 'no' && s.travelMinutes === undefined) return undefined;
    const { places = [] } = activity;
    if (activity.online === 'yes') {
      if (attitude !== 'no') return MET;
      if (places.length === 0) return UNMET;
    }
    const { chance } = s.parameters.requirements.travel;
    const state = hasReach ? reach(activity, s) : 'met';
    if (state === 'met') return MET;
    if (state === 'unknown') return unknown(chance, 'place');
    const { transportOffered } = activity.access ?? {};
    const isFetched = transportOffered === 'yes' || transportOffered === 'limited';
    return isFetched ? unknown(chance, 'transport') : UNMET;
  },

  age: (activity, s) => {
    const { ageYears } = s.patient;
    if (ageYears === undefined) return undefined;
    const { min, max } = activity.age ?? {};
    if (min === undefined && max === undefined) {
      return unknown(s.parameters.requirements.age.chance, 'age');
    }
    const isYoung = min !== undefined && ageYears < min;
    const isOld = max !== undefined && Math.floor(ageYears) > max;
    return isYoung || isOld ? UNMET : MET;
  },

  audience: (activity, s) => {
    const groups = (activity.audience ?? []).map(groupOf);
    const own = (s.patient.audience ?? []).map(groupOf);
    if (groups.length === 0 || groups.some((group) => own.includes(group))) return MET;
    const isExcluded = (group: string) =>
      (group === 'women' && own.includes('men')) || (group === 'men' && own.includes('women'));
    return groups.every(isExcluded)
      ? UNMET
      : unknown(s.parameters.requirements.audience.chance, 'group');
  },

  language: (activity, s) => {
    const own = s.patient.languages ?? [];
    if (own.length === 0) return undefined;
    const { languages = [], textLanguage, interpreter, interpreterLanguages = [] } = activity;
    const open = unknown(s.parameters.requirements.language.chance, 'language');
    const isStated = languages.length > 0;
    const heard = isStated ? languages.map(({ language }) => language) : [textLanguage ?? 'und'];
    const common = own.filter(({ language }) => heard.map(primary).includes(primary(language)));
    if (common.some(({ level }) => level !== 'A1' && level !== 'A2')) return MET;
    const translated = interpreter === 'yes' ? interpreterLanguages.map(primary) : [];
    if (own.some(({ language }) => translated.includes(primary(language)))) return MET;
    const isAnyone = interpreter === 'yes' && interpreterLanguages.length === 0;
    return common.length > 0 || isAnyone || !isStated ? open : UNMET;
  },

  cost: costOf,

  time: timeOf,

  setting: ({ setting: stated = [] }, s) => {
    const { ruledOut = [] } = s.patient.setting ?? {};
    if (ruledOut.length === 0) return undefined;
    const open: string[] = [];
    for (const { fact, settings } of dimensions) {
      if (!settings.some((one) => ruledOut.includes(one))) continue;
      const own = settings.filter((one) => stated.includes(one));
      if (own.length === 0) open.push(fact);
      else if (own.every((one) => ruledOut.includes(one))) return UNMET;
    }
    return open.length > 0 ? unknown(s.parameters.requirements.setting.chance, ...open) : MET;
  },

  entry: ({ entry: ways = [] }, s) => {
    const own = s.patient.entry;
    if (own === undefined) return undefined;
    if (ways.length === 0) return unknown(s.parameters.requirements.entry.chance, 'entry');
    return ways.some((way) => own.includes(way)) ? MET : UNMET;
  },

  capacity: ({ capacity: { left, waitingWeeks } = {}, schedule }, s) => {
    const open = unknown(s.parameters.requirements.capacity.chance, 'places');
    const { maxWaitWeeks } = s.patient;
    const isTooLong = (waitingWeeks ?? 0) > (maxWaitWeeks ?? Number.POSITIVE_INFINITY);
    if (left !== undefined && left > 0) return isTooLong ? open : MET;
    const roomOn = s.today + Math.ceil(7 * (waitingWeeks ?? 0));
    if (schedule?.lastDate !== undefined && waitingWeeks && dayNumber(schedule.lastDate) < roomOn) {
      return UNMET;
    }
    if (waitingWeeks !== undefined) return isTooLong ? UNMET : MET;
    return left === 0 || maxWaitWeeks !== undefined ? open : MET;
  },

  running: ({ status, pausedUntil, schedule, verifiedOn }, s) => {
    const { staleAfterDays, halfLifeDays } = s.parameters.requirements.running;
    if (status === 'ended') return UNMET;
    if (schedule?.lastDate !== undefined && dayNumber(schedule.lastDate) < s.today) return UNMET;
    if (status === 'paused') {
      if (pausedUntil === undefined || dayNumber(pausedUntil) > s.lastDay) return UNMET;
      const { lastDate = pausedUntil } = schedule ?? {};
      if (dayNumber(pausedUntil) > dayNumber(lastDate)) return UNMET;
    }
    if (verifiedOn === undefined) return MET;
    const days = s.today - dayNumber(verifiedOn);
    if (days <= staleAfterDays) return MET;
    return unknown(exp((days / halfLifeDays) * ln(1 / 2)), 'status');
  },

  recent: ({ id }, s) => {
    const { days } = s.parameters.requirements.recent;
    const own = (s.patient.history ?? []).flatMap(({ activityId, on, outcome }) =>
      activityId === id ? [{ day: Math.min(dayNumber(on), s.today), outcome }] : [],
    );
    const latest = Math.max(...own.map(({ day }) => day));
    const isAgainst = own.some(({ day, outcome }) => {
      if (day !== latest) return false;
      const isRefused = outcome === 'declined' || outcome === 'stopped';
      return !isRefused || s.today - day < days;
    });
    return isAgainst ? UNMET : MET;
  },

  unwanted: (activity, s) => {
    const nevers = dislikes(s).filter(({ importance }) => importance === 1);
    if (nevers.length === 0) return undefined;
    const { matchAtLeast } = s.parameters.requirements.unwanted;
    return nevers.some((never) => matchOf(never, activity, s) >= matchAtLeast) ? UNMET : MET;
  },
};

const synonyms: { readonly [word: string]: string | undefined } = Object.assign(
  Object.create(null),
  { kvinder: 'women', female: 'women', mænd: 'men', male: 'men' },
);

const groupOf = (stated: string): string => {
  const group = stated.trim().toLowerCase();
  return synonyms[group] ?? group;
};

/** `uk` of `ukr` and of `uk-UA`. */
const primary = (tag: string): string => new Intl.Locale(tag).language;

const dimensions: readonly { readonly fact: string; readonly settings: readonly Setting[] }[] = [
  { fact: 'groupSize', settings: ['oneToOne', 'smallGroup', 'largeGroup'] },
  { fact: 'indoorsOrOutdoors', settings: ['indoors', 'outdoors'] },
];
