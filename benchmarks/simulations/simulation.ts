/** What a simulation study is: a question, many seeded worlds in which the truth is known, and tables of what came out. */
import type { Table } from '../report.ts';

export interface Simulation {
  readonly name: string;
  readonly question: string;
  readonly run: (settings: Settings) => Answer;
}

export interface Settings {
  /** A safe integer: another seed, other worlds. */
  readonly seed: number;
  /** Worlds of each cell of a table. */
  readonly repetitions: number;
  /** How many patients a truth is reckoned from that no formula gives. */
  readonly truthPatients: number;
  /** Hears of each cell that is done. */
  readonly tell: (cell: string) => void;
}

export interface Answer {
  readonly tables: readonly Table[];
  /** How the worlds were made, and what the columns are. */
  readonly notes: readonly string[];
}
