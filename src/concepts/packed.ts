/** A branch in few bytes, as the package ships it: the keys of a concept by their places, its labels in one text. */
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

export const packBranch = ({ branch, role, concepts }: Branch): PackedBranch => ({
  branch,
  role,
  concepts: Object.fromEntries(
    Object.entries(concepts).map(([id, concept]) => {
      if (concept === null) throw new RangeError(`concepts: expected none taken away, got ${id}`);
      return [id, packed(concept)];
    }),
  ),
});

const packed = ({
  prefLabel,
  altLabel,
  hiddenLabel,
  wishLabel,
  broader = [],
  related = {},
  ...rest
}: Concept): PackedConcept => [
  [prefLabel.da, prefLabel.en],
  joined(altLabel),
  joined(hiddenLabel),
  joined(wishLabel),
  broader.join(' '),
  Object.entries(related)
    .map(([id, strength]) => `${id} ${strength}`)
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

export const unpackBranch = ({ branch, role, concepts }: PackedBranch): Branch => ({
  branch,
  role,
  concepts: Object.fromEntries(
    Object.entries(concepts).map(([id, concept]) => [id, unpacked(concept)]),
  ),
});

const unpacked = ([
  [da, en],
  altLabel,
  hiddenLabel,
  wishLabel,
  broader,
  related,
  rest,
]: PackedConcept): Concept => ({
  prefLabel: { da, en },
  ...(altLabel === 0 ? {} : { altLabel: parted(altLabel) }),
  ...(hiddenLabel === 0 ? {} : { hiddenLabel: parted(hiddenLabel) }),
  ...(wishLabel === 0 ? {} : { wishLabel: parted(wishLabel) }),
  ...(broader === '' ? {} : { broader: broader.split(' ') }),
  ...(related === '' ? {} : { related: strengthsOf(related) }),
  ...rest,
});

const parted = ([da, en]: readonly [string, string]): Labels => {
  const labels: { [L in TextLanguage]?: readonly string[] } = {};
  if (da !== '') labels.da = da.split(SEPARATOR);
  if (en !== '') labels.en = en.split(SEPARATOR);
  return labels;
};

const strengthsOf = (related: string): { readonly [id: string]: number } => {
  const words = related.split(' ');
  const strengths: { [id: string]: number } = {};
  for (let at = 0; at < words.length; at += 2) {
    strengths[words[at] as string] = Number(words[at + 1]);
  }
  return strengths;
};
