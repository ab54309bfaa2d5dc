/** What a patient or a link worker can change, as data: each is one step on the patient's own terms. */
import type { Patient, WeeklyWindow } from './patient.ts';
import type {
  AccessFeature,
  BudgetPeriod,
  EntryWay,
  OnlineAttitude,
  Setting,
  TravelMode,
} from './vocabulary.ts';

export type Change =
  /** Come from farther away. */
  | { readonly code: 'reach-minutes'; readonly from: number; readonly to: number }
  | { readonly code: 'reach-km'; readonly from: number; readonly to: number }
  /** Have one more way to travel; `modes` are all of them then. */
  | { readonly code: 'mode'; readonly mode: TravelMode; readonly modes: readonly TravelMode[] }
  | { readonly code: 'online'; readonly to: OnlineAttitude }
  | {
      readonly code: 'budget';
      /** Minor units. */
      readonly from: number;
      readonly to: number;
      readonly currency: string;
      readonly per: BudgetPeriod;
    }
  /** Be free at one more time of the week; `day` where the patient had no time on that weekday. */
  | { readonly code: 'window' | 'day'; readonly window: WeeklyWindow; readonly minutes: number }
  /** No longer rule out a setting. */
  | { readonly code: 'allow-setting'; readonly setting: Setting }
  /** Have one more way in. */
  | { readonly code: 'way-in'; readonly way: EntryWay }
  /** Accept a longer wait. */
  | { readonly code: 'wait'; readonly from: number; readonly to: number }
  /** Have someone along. */
  | { readonly code: 'companion' }
  /** Do with a limited offer of a required feature, or without it: only where the caller allows it. */
  | {
      readonly code: 'less-access';
      readonly feature: AccessFeature;
      readonly to: 'limited' | 'helpful';
    };

/** The patient with some terms changed. */
export const changed = (patient: Patient, changes: readonly Change[]): Patient =>
  changes.reduce(changedBy, patient);

const changedBy = (patient: Patient, change: Change): Patient => {
  const { travel = {}, availability, budget, setting = {}, entry = [] } = patient;
  switch (change.code) {
    case 'reach-minutes':
      return { ...patient, travel: { ...travel, reachMinutes: change.to } };
    case 'reach-km':
      return { ...patient, travel: { ...travel, reachKm: change.to } };
    case 'mode':
      return { ...patient, travel: { ...travel, modes: change.modes } };
    case 'online':
      return { ...patient, travel: { ...travel, online: change.to } };
    case 'budget':
      return budget ? { ...patient, budget: { ...budget, amountMinor: change.to } } : patient;
    case 'window':
    case 'day': {
      const weekly = [...(availability?.weekly ?? []), change.window];
      return { ...patient, availability: { ...availability, weekly } };
    }
    case 'allow-setting': {
      const ruledOut = (setting.ruledOut ?? []).filter((one) => one !== change.setting);
      return { ...patient, setting: { ...setting, ruledOut } };
    }
    case 'way-in':
      return { ...patient, entry: [...entry, change.way] };
    case 'wait':
      return { ...patient, maxWaitWeeks: change.to };
    case 'companion':
      return { ...patient, companion: 'yes' };
    case 'less-access':
      return { ...patient, accessNeeds: eased(patient.accessNeeds ?? [], change) };
  }
};

const eased = (
  needs: NonNullable<Patient['accessNeeds']>,
  { feature, to }: Extract<Change, { readonly code: 'less-access' }>,
): NonNullable<Patient['accessNeeds']> =>
  needs.map((need) => {
    if (need.feature !== feature) return need;
    return to === 'limited' ? { ...need, acceptsLimited: true } : { ...need, required: false };
  });
