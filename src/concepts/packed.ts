/** A branch in few bytes, as the package ships it: the keys of a concept by their places, its labels in one text, its own ids as numbers. */
import type { TextLanguage } from '../language/text-language.ts';
import type { Branch, Concept, Labels } from './scheme.ts';

type PackedLabels = readonly [da: string, en: string] | 0;

type PackedConcept = readonly [
  prefLabel: readonly [da: string, en: string],
  altLabel: PackedLabels,
  hiddenLabel: PackedLabels,
  wishLabel: PackedLabels,
  broader: string,
  related: string,
  rest: Omit<Concept, keyof Packable>,
];

type Packable = Pick<
  Concept,
  'prefLabel' | 'altLabel' | 'hiddenLabel' | 'wishLabel' | 'broader' | 'related'
>;

export interface PackedBranch extends Pick<Branch, 'branch' | 'role'> {
  readonly concepts: { readonly [id: string]: PackedConcept };
}

/** No label has it in it. */
const SEPARATOR = '|';

export const packBranch = ({ branch, role, concepts }: Branch): PackedBranch => {
  const ids = Object.keys(concepts);
  const places = new Map(ids.map((id, place) => [id, String(place)]));
  const isPlace = ids.find((id) => NUMBER.test(id));
  if (isPlace !== undefined) throw new RangeError(`concepts: expected a name, got ${isPlace}`);
  const short = (id: string): string => places.get(id) ?? id;
  return {
    branch,
    role,
    concepts: Object.fromEntries(
      Object.entries(concepts).map(([id, concept]) => {
        if (concept === null) throw new RangeError(`concepts: expected none taken away, got ${id}`);
        return [id, packed(concept, short)];
      }),
    ),
  };
};

const NUMBER = /^\d+$/;

const packed = (
  { prefLabel, altLabel, hiddenLabel, wishLabel, broader = [], related = {}, ...rest }: Concept,
  short: (id: string) => string,
): PackedConcept => [
  [prefLabel.da, prefLabel.en],
  joined(altLabel),
  joined(hiddenLabel),
  joined(wishLabel),
  broader.map(short).join(' '),
  Object.entries(related)
    .map(([id, strength]) => `${short(id)} ${String(strength).replace(/^0\./, '.')}`)
    .join(' '),
  rest,
];

const joined = (labels: Labels | undefined): PackedLabels => {
  if (labels === undefined) return 0;
  const { da = [], en = [] } = labels;
  const stray = [...da, ...en].find((label) => label.includes(SEPARATOR));
  if (stray !== undefined) throw new RangeError(`labels: expected no ${SEPARATOR}, got ${stray}`);
  return [da.join(SEPARATOR), en.join(SEPARATOR)];
};

export const unpackBranch = ({ branch, role, concepts }: PackedBranch): Branch => {
  const ids = Object.keys(concepts);
  const whole = (id: string): string => ids[Number(id)] ?? id;
  return {
    branch,
    role,
    concepts: Object.fromEntries(
      Object.entries(concepts).map(([id, concept]) => [id, unpacked(concept, whole)]),
    ),
  };
};

const unpacked = (
  [[da, en], altLabel, hiddenLabel, wishLabel, broader, related, rest]: PackedConcept,
  whole: (id: string) => string,
): Concept => ({
  prefLabel: { da, en },
  ...(altLabel === 0 ? {} : { altLabel: parted(altLabel) }),
  ...(hiddenLabel === 0 ? {} : { hiddenLabel: parted(hiddenLabel) }),
  ...(wishLabel === 0 ? {} : { wishLabel: parted(wishLabel) }),
  ...(broader === '' ? {} : { broader: broader.split(' ').map(whole) }),
  ...(related === '' ? {} : { related: strengthsOf(related, whole) }),
  ...rest,
});

const parted = ([da, en]: readonly [string, string]): Labels => {
  const labels: { [L in TextLanguage]?: readonly string[] } = {};
  if (da !== '') labels.da = da.split(SEPARATOR);
  if (en !== '') labels.en = en.split(SEPARATOR);
  return labels;
};

const strengthsOf = (
  related: string,
  whole: (id: string) => string,
): { readonly [id: string]: number } => {
  const words = related.split(' ');
  const strengths: { [id: string]: number } = {};
  for (let at = 0; at < words.length; at += 2) {
    strengths[whole(words[at] as string)] = Number(words[at + 1]);
  }
  return strengths;
};
