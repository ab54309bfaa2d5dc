/** What is compared: anything that takes words and lists activities. */
import type { Activity } from '../../src/index.ts';

export interface Hit {
  readonly id: string;
  /** On the system's own scale; absent where it has none. */
  readonly score?: number;
}

/** What one system lists for a phrase, best first. */
export type RankFor = (text: string) => readonly Hit[];

export interface System {
  readonly name: string;
  /** Makes the activities ready. */
  readonly prepare: (activities: readonly Activity[]) => RankFor;
}
