/** Rows by a name that they state: languages and groups, in one spelling. */
import { add, emptySet, union } from '../math/bitset.ts';

/** Rows of each name, ascending. */
export type RowsByName = ReadonlyMap<string, Int32Array>;

/** `namesOf` may give a name twice. */
export const rowsByName = <T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): RowsByName => {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < items.length; row++) {
    for (const name of namesOf(items[row] as T)) {
      const list = rows.get(name);
      if (!list) rows.set(name, [row]);
      else if (list[list.length - 1] !== row) list.push(row);
    }
  }
  return new Map([...rows].map(([name, list]) => [name, new Int32Array(list)]));
};

/** Rows of each name: a list of them, or a set where that is the shorter. */
export type SetsByName = ReadonlyMap<string, Int32Array | Uint32Array>;

export const setsByName = <T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): SetsByName => {
  const asSet = (rows: Int32Array): Int32Array | Uint32Array => {
    const set = emptySet(items.length);
    if (rows.length <= set.length) return rows;
    for (const row of rows) add(set, row);
    return set;
  };
  return new Map([...rowsByName(items, namesOf)].map(([name, rows]) => [name, asSet(rows)]));
};

/** Adds the rows of some names to a set. */
export const addNamed = (byName: SetsByName, names: Iterable<string>, set: Uint32Array): void => {
  for (const name of names) {
    const rows = byName.get(name) ?? NONE;
    if (rows instanceof Uint32Array) union(set, rows);
    else for (const row of rows) add(set, row);
  }
};

const NONE = new Int32Array(0);

/** The language of a BCP 47 tag in its shortest code, without script or region: `da` of `da-DK`, `uk` of `ukr`. */
export const languageOf = (tag: string): string => {
  const known = languages.get(tag);
  if (known !== undefined) return known;
  const [code = tag] = tag.toLowerCase().split('-');
  const [canonical = code] = Intl.getCanonicalLocales(code);
  const [own = code] = canonical.split('-');
  const language = NORWEGIAN.includes(own) ? 'no' : own;
  languages.set(tag, language);
  return language;
};

/** Two ways of writing one spoken language. */
const NORWEGIAN: readonly string[] = ['nb', 'nn'];

const languages = new Map<string, string>();

/** A group in one spelling: lower case, and English where it is one of the sexes. */
export const groupOf = (name: string): string => {
  const group = name.trim().toLowerCase();
  return SEXES.get(group) ?? group;
};

const SEXES: ReadonlyMap<string, string> = new Map([
  ['female', 'women'],
  ['kvinder', 'women'],
  ['male', 'men'],
  ['mænd', 'men'],
]);

/** The group that no member of a group belongs to, if there is one. */
export const oppositeOf = (group: string): string | undefined => OPPOSITES.get(group);

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['women', 'men'],
  ['men', 'women'],
]);
