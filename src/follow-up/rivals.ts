/** Two simple rivals of the habit, made on the same contacts, and never from the patient whose outcome they predict. */
import type { Prediction } from './course.ts';

/**
 * `constant`: everybody has the same chance, the rate of all other patients.
 * `fourWeeks`: what a fixed round of four weeks goes by: the rate of all other patients who were last heard of as long ago, at most
 * 28 days or longer. Rates are (attending + ½) ÷ (contacts + 1), so that none is 0 or 1: a convention.
 */
export const rivals = ['constant', 'fourWeeks'] as const;
export type Rival = (typeof rivals)[number];

const FOUR_WEEKS = 28;

/** Its chance for each prediction, in their order. */
export const rivalChances = (
  predictions: readonly Prediction[],
  rival: Rival,
): readonly number[] => {
  const groupOf = ({ gapDays }: Prediction): number =>
    rival === 'fourWeeks' && gapDays > FOUR_WEEKS ? 1 : 0;
  const all = [noTally(), noTally()] as const;
  const own = new Map<string, readonly [Tally, Tally]>();
  for (const prediction of predictions) {
    const { patientId } = prediction;
    const mine = own.get(patientId) ?? [noTally(), noTally()];
    own.set(patientId, mine);
    for (const tallies of [all, mine]) count(tallies[groupOf(prediction)] as Tally, prediction);
  }
  return predictions.map((prediction) => {
    const group = groupOf(prediction);
    const ours = all[group] as Tally;
    const mine = own.get(prediction.patientId)?.[group] ?? noTally();
    return (ours.attending - mine.attending + 0.5) / (ours.contacts - mine.contacts + 1);
  });
};

interface Tally {
  contacts: number;
  attending: number;
}

const noTally = (): Tally => ({ contacts: 0, attending: 0 });

const count = (tally: Tally, { isAttending }: Prediction): void => {
  tally.contacts += 1;
  if (isAttending) tally.attending += 1;
};
