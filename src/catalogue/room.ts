/** From when there is room: at once, or once the stated wait is over. */
import type { Activity } from '../model/activity.ts';

const DAYS_A_WEEK = 7;

/** The first day on which one can come where a wait is stated and no place is left; undefined where nothing keeps one waiting. */
export const roomFrom = ({ capacity }: Activity, today: number): number | undefined => {
  const { left = 0, waitingWeeks } = capacity ?? {};
  if (left > 0 || !waitingWeeks) return undefined;
  return today + Math.ceil(DAYS_A_WEEK * waitingWeeks);
};
