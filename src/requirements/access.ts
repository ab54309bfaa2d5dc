/** access: each required feature is offered; `limited` is not enough unless the patient accepts it. */
import { accessFactOf, mayDoWithoutLift, needsLift } from '../catalogue/access.ts';
import type { Query } from '../catalogue/query.ts';
import { baseRate } from '../catalogue/statistics.ts';
import { has } from '../math/bitset.ts';
import type { Activity } from '../model/activity.ts';
import type { Change } from '../model/change.ts';
import type { Patient } from '../model/patient.ts';
import { object } from '../model/shape.ts';
import { type AccessFact, type AccessFeature, accessFeatures } from '../model/vocabulary.ts';
import { allOf, type Finding, type Requirement, type State } from './requirement.ts';

/** What is known of one required feature, or of whether a companion may stand in for the staff's support. */
export interface AccessFinding extends Finding {
  readonly code: 'feature' | 'companion';
  readonly fact: AccessFeature;
  readonly found: AccessFact;
}

type None = Record<never, never>;

/** A feature that must be there. */
interface Demand {
  readonly feature: AccessFeature;
  /** The need that demands it. */
  readonly need: AccessFeature;
  readonly acceptsLimited: boolean;
  /** Demanded only where the room is on another floor. */
  readonly onlyUpstairs: boolean;
  /** The patient brings someone, who stands in for it where companions are welcome. */
  readonly hasCompanion: boolean;
}

export const access: Requirement<'access', None, AccessFinding> = {
  id: 'access',
  unknown: 'ask',
  parameters: {},
  shape: object<None>({}),
  plan: ({ patient, catalogue }: Query) => {
    const demands = demandsOf(patient);
    if (demands.length === 0) return undefined;
    const { columns, statistics } = catalogue;
    const everywhere = columns.upstairs.map(() => 0xffffffff);
    const nowhere = columns.upstairs.map(() => 0);
    const wanted = demands.map((demand) => {
      const { feature, acceptsLimited, onlyUpstairs, hasCompanion } = demand;
      const own = columns.access[feature];
      const welcome = columns.access.companionWelcome;
      // Where a lack settles nothing, what is asked instead is whether a companion is welcome, or the lift itself.
      const instead: AccessFeature = hasCompanion ? 'companionWelcome' : feature;
      return {
        ...own,
        offered: hasCompanion ? withStandIn(own.offered, welcome, acceptsLimited) : own.offered,
        acceptsLimited,
        spared: hasCompanion
          ? unstatedOf(welcome)
          : feature === 'lift'
            ? columns.liftless
            : nowhere,
        rows: onlyUpstairs ? columns.upstairs : everywhere,
        bit: bitOf(feature),
        rate: baseRate(statistics, feature),
        insteadBit: bitOf(instead),
        insteadRate: baseRate(statistics, instead),
      };
    });
    const findings = (row: number): AccessFinding[] => {
      const activity = catalogue.activities[row] as Activity;
      const found = new Map<AccessFeature, AccessFinding>();
      for (const demand of demands) {
        if (demand.onlyUpstairs && !needsLift(activity)) continue;
        const finding = findingOf(activity, demand);
        // Demanded twice, the stricter demand is told.
        if (!isStricter(found.get(finding.fact)?.state, finding.state)) {
          found.set(finding.fact, finding);
        }
      }
      return [...found.values()];
    };
    return {
      fill: (unmet, unknown) => {
        for (const { offered, limited, denied, acceptsLimited, rows, spared } of wanted) {
          const tooLittle = acceptsLimited ? 0 : 0xffffffff;
          for (let at = 0; at < unmet.length; at++) {
            const there = offered[at] as number;
            const some = limited[at] as number;
            const none = denied[at] as number;
            const within = (rows[at] as number) & ~there;
            const lacking = (none | (some & tooLittle)) & within;
            const excused = spared[at] as number;
            unmet[at] = (unmet[at] as number) | (lacking & ~excused);
            unknown[at] = (unknown[at] as number) | (~(some | none) & within) | (lacking & excused);
          }
        }
        for (let at = 0; at < unmet.length; at++) {
          unknown[at] = (unknown[at] as number) & ~(unmet[at] as number);
        }
      },
      chance: (row, join) => {
        let joint = 1;
        let joined = 0;
        for (const own of wanted) {
          if (!has(own.rows, row) || has(own.offered, row)) continue;
          const isLimited = has(own.limited, row);
          if (isLimited && own.acceptsLimited) continue;
          const isLacking = isLimited || has(own.denied, row);
          if (isLacking && !has(own.spared, row)) continue;
          const bit = isLacking ? own.insteadBit : own.bit;
          if ((joined & bit) !== 0) continue; // one fact, demanded twice
          joint = join(joint, isLacking ? own.insteadRate : own.rate);
          joined |= bit;
        }
        return joint;
      },
      findings,
      remedies: (row) => {
        const activity = catalogue.activities[row] as Activity;
        const own = demands.filter(({ onlyUpstairs }) => !onlyUpstairs || needsLift(activity));
        return allOf(own.map((demand) => easings(activity, demand))).map(eachNeedOnce);
      },
    };
  },
};

/** Offered, or a companion is welcome to help instead. */
const withStandIn = (
  offered: Uint32Array,
  welcome: { readonly offered: Uint32Array; readonly limited: Uint32Array },
  acceptsLimited: boolean,
): Uint32Array =>
  offered.map(
    (word, at) =>
      word |
      (welcome.offered[at] as number) |
      (acceptsLimited ? (welcome.limited[at] as number) : 0),
  );

const unstatedOf = (fact: {
  readonly offered: Uint32Array;
  readonly limited: Uint32Array;
  readonly denied: Uint32Array;
}): Uint32Array =>
  fact.offered.map(
    (word, at) => ~(word | (fact.limited[at] as number) | (fact.denied[at] as number)),
  );

const bitOf = (feature: AccessFeature): number => 1 << accessFeatures.indexOf(feature);

/** A way in without steps to a room on another floor needs a lift too, as good a one as the way in. */
const demandsOf = ({ accessNeeds = [], companion }: Patient): readonly Demand[] => {
  const demands = accessNeeds
    .filter(({ required = true }) => required)
    .map(({ feature, acceptsLimited = false }) => ({
      feature,
      need: feature,
      acceptsLimited,
      onlyUpstairs: false,
      hasCompanion: feature === STOOD_IN_FOR && companion === 'yes',
    }));
  const entrance = demands.find(({ feature }) => feature === 'stepFreeEntrance');
  if (!entrance) return demands;
  return [...demands, { ...entrance, feature: 'lift', onlyUpstairs: true }];
};

/** What a companion can do in the place of the staff. */
const STOOD_IN_FOR: AccessFeature = 'staffSupport';

const findingOf = (
  activity: Activity,
  { feature: fact, acceptsLimited, hasCompanion }: Demand,
): AccessFinding => {
  const found = accessFactOf(activity, fact);
  const isEnough = (known: AccessFact) =>
    known === 'yes' || (known === 'limited' && acceptsLimited);
  if (isEnough(found)) return { code: 'feature', state: 'met', fact, found };
  const welcome = accessFactOf(activity, 'companionWelcome');
  if (hasCompanion && (isEnough(welcome) || (welcome === 'unknown' && found !== 'unknown'))) {
    const state = isEnough(welcome) ? 'met' : 'unknown';
    return { code: 'companion', state, fact: 'companionWelcome', found: welcome };
  }
  const isOpen = found === 'unknown' || (fact === 'lift' && mayDoWithoutLift(activity));
  return { code: 'feature', state: isOpen ? 'unknown' : 'unmet', fact, found };
};

/** Of two states of one fact. */
const isStricter = (one: State | undefined, other: State): boolean =>
  one === 'unmet' || (one === 'unknown' && other === 'met');

/** What would make one feature less of a demand: nothing, someone along, a limited offer, or doing without. */
const easings = (activity: Activity, demand: Demand): readonly (readonly Change[])[] => {
  const { feature, need, acceptsLimited, hasCompanion } = demand;
  if (findingOf(activity, demand).state === 'met') return [[]];
  const limited: Change = { code: 'less-access', feature: need, to: 'limited' };
  const company = feature === STOOD_IN_FOR && !hasCompanion ? [[], [COMPANION]] : [[]];
  const ways = company.flatMap((along) =>
    acceptsLimited ? [along] : [along, [...along, limited]],
  );
  const isEnough = (changes: readonly Change[]) =>
    findingOf(activity, {
      ...demand,
      acceptsLimited: acceptsLimited || changes.includes(limited),
      hasCompanion: hasCompanion || changes.includes(COMPANION),
    }).state !== 'unmet';
  return [...ways.filter(isEnough), [{ code: 'less-access', feature: need, to: 'helpful' }]];
};

const COMPANION: Change = { code: 'companion' };

/** A need that makes two demands is eased once, as far as either asks. */
const eachNeedOnce = (changes: readonly Change[]): readonly Change[] => {
  const byNeed = new Map<string, Change>();
  for (const change of changes) {
    const need = change.code === 'less-access' ? change.feature : change.code;
    const known = byNeed.get(need);
    if (!(known?.code === 'less-access' && known.to === 'helpful')) byNeed.set(need, change);
  }
  return [...byNeed.values()];
};
