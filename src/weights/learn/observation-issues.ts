/** What is wrong with observations, all at once. The data are patients': places and types are told, values and unknown names are not. */
import type { Issue } from '../../model/issue.ts';
import { isPlainObject } from '../../model/shape.ts';
import { isShare } from '../alternative.ts';
import { fault, notAnObject, type Path, unknownFields } from '../fault.ts';
import type { Observation } from './observation.ts';

const SHARED: readonly string[] = ['group', 'site', 'weight'];

export const observationIssues = (
  observations: readonly Observation[],
  factors: readonly string[],
): readonly Issue[] => {
  if (!Array.isArray(observations)) return [fault([], 'a list of observations', observations)];
  return observations.flatMap((row: unknown, at: number): readonly Issue[] => {
    if (!isPlainObject(row)) return [notAnObject([at], 'an observation, as an object', row)];
    const kind = kinds.find(({ fields }) => fields.some((field) => row[field] !== undefined));
    if (kind === undefined) {
      const expected = 'a pair (better, worse), a choice (shown, chosen), items, or a grade';
      return [...sharedIssues(row, at), fault([at], expected, row)];
    }
    return [
      ...sharedIssues(row, at),
      ...kind.issues(row, [at], factors),
      ...unknownFields([at], row, [...SHARED, ...kind.fields]),
    ];
  });
};

/** Observations that cannot be read are the caller's to mend first: `learn` lists all that is wrong with them. */
export const throwFor = ([issue]: readonly Issue[]): void => {
  if (issue === undefined) return;
  throw new TypeError(
    `observations${issue.path}: expected ${issue.expected}, got ${issue.received}`,
  );
};

type Row = { readonly [field: string]: unknown };

const sharedIssues = ({ group, site, weight }: Row, at: number): readonly Issue[] => {
  const issues: Issue[] = [];
  if (!isName(group)) issues.push(fault([at, 'group'], 'a text that is not empty', group));
  if (site !== undefined && !isName(site)) {
    issues.push(fault([at, 'site'], 'a text that is not empty', site));
  }
  if (weight !== undefined && !(isNumber(weight) && weight > 0)) {
    issues.push(fault([at, 'weight'], 'a finite number above 0', weight));
  }
  return issues;
};

interface Kind {
  readonly fields: readonly string[];
  readonly issues: (row: Row, path: Path, factors: readonly string[]) => readonly Issue[];
}

const kinds: readonly Kind[] = [
  {
    fields: ['better', 'worse'],
    issues: (row, path, factors) => [
      ...utilityIssues(row.better, [...path, 'better'], factors),
      ...utilityIssues(row.worse, [...path, 'worse'], factors),
    ],
  },
  {
    fields: ['shown', 'chosen'],
    issues: ({ shown, chosen }, path, factors) => {
      const list = [...path, 'shown'];
      if (!Array.isArray(shown) || shown.length === 0) {
        return [fault(list, 'a list of at least one', shown)];
      }
      const isPlace = Number.isSafeInteger(chosen) && Object.hasOwn(shown, chosen as number);
      return [
        ...shown.flatMap((one, at) => utilityIssues(one, [...list, at], factors)),
        ...(isPlace ? [] : [fault([...path, 'chosen'], 'a place in the list, from 0', chosen)]),
      ];
    },
  },
  {
    fields: ['items'],
    issues: ({ items }, path, factors) => {
      const list = [...path, 'items'];
      if (!Array.isArray(items)) return [fault(list, 'a list of items', items)];
      return items.flatMap((item: unknown, at) => {
        const place = [...list, at];
        if (!isPlainObject(item)) return [notAnObject(place, 'an item, as an object', item)];
        return [
          ...gradeIssues(item, place, factors),
          ...unknownFields(place, item, ['grade', 'utilities']),
        ];
      });
    },
  },
  {
    fields: ['grade', 'utilities'],
    issues: (row, path, factors) => gradeIssues(row, path, factors),
  },
];

const gradeIssues = (
  { grade, utilities }: Row,
  path: Path,
  factors: readonly string[],
): readonly Issue[] => [
  ...(isNumber(grade) ? [] : [fault([...path, 'grade'], 'a finite number', grade)]),
  ...utilityIssues(utilities, [...path, 'utilities'], factors),
];

const utilityIssues = (
  utilities: unknown,
  path: Path,
  factors: readonly string[],
): readonly Issue[] => {
  if (!isPlainObject(utilities)) {
    return [fault(path, 'a utility for each factor, as an object', utilities)];
  }
  return [
    ...factors.flatMap((factor) => {
      const utility = Object.hasOwn(utilities, factor) ? utilities[factor] : undefined;
      return isShare(utility) ? [] : [fault([...path, factor], 'a number from 0 to 1', utility)];
    }),
    ...unknownFields(path, utilities, factors),
  ];
};

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** The factors of the first utilities that can be read, in code unit order: all others must have the same. */
export const factorsIn = (observations: readonly Observation[]): readonly string[] => {
  for (const row of Array.isArray(observations) ? (observations as readonly unknown[]) : []) {
    if (!isPlainObject(row)) continue;
    const [item] = Array.isArray(row.items) ? row.items : [];
    const [shown] = Array.isArray(row.shown) ? row.shown : [];
    const found = [row.better, row.worse, shown, item?.utilities, row.utilities];
    const utilities = found.find(isPlainObject);
    if (utilities) return Object.keys(utilities).sort();
  }
  return [];
};
