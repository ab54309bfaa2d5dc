/** What is reported: every measure by slice and system, how far the systems are apart, and who keeps silent where nothing fits. */
import type { Table } from '../report.ts';
import { difference, estimate } from './bootstrap.ts';
import { groups, measureNames, type Scored, SILENT_BELOW, silences, valuesOf } from './score.ts';
import { hundredths, signedWithInterval, withInterval } from './table.ts';

/** A system's name and its lists for all phrases of a half, the same for every system. */
export interface Measured {
  readonly name: string;
  readonly scored: readonly Scored[];
}

export interface Titled {
  readonly title: string;
  readonly rows: Table;
}

/** The first system is ours: the others are compared with it. */
export const tablesOf = (measured: readonly Measured[]): readonly Titled[] => {
  const [ours, ...rivals] = measured;
  if (ours === undefined) return [];
  const means = measureNames.map((measure) => ({
    title: measure,
    rows: groups.map((group) => ({
      slice: group,
      phrases: String(valuesOf(ours.scored, measure, group).length),
      ...cells(measured, ({ scored }) => withInterval(estimate(valuesOf(scored, measure, group)))),
    })),
  }));
  const differences = measureNames.map((measure) => ({
    title: `${ours.name} minus each, ${measure}`,
    rows: groups.map((group) => ({
      slice: group,
      ...cells(rivals, ({ scored }) =>
        signedWithInterval(
          difference(valuesOf(ours.scored, measure, group), valuesOf(scored, measure, group)),
        ),
      ),
    })),
  }));
  const silent = silences(ours.scored);
  const silence = {
    title: `Nothing fits, and the best match says so: under ${hundredths(SILENT_BELOW)} of 1`,
    rows: [
      {
        slice: 'nothing',
        phrases: String(silent.length),
        ...cells(measured, ({ name }) =>
          name === ours.name ? withInterval(estimate(silent)) : '—',
        ),
      },
    ],
  };
  return [...means, ...(rivals.length > 0 ? differences : []), silence];
};

const cells = (
  measured: readonly Measured[],
  cellOf: (one: Measured) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(measured.map((one) => [one.name, cellOf(one)]));
