/** A branch in few bytes, as the package ships it: the keys of a concept by their places, its labels in one text, its own ids as numbers. */
import type { TextLanguage } from '../language/text-language.ts';
import type { Branch, Concept, Labels } from './scheme.ts';

/** Its fields in their order, in one text; what has no place there, behind it. */
type PackedConcept = string | readonly [fields: string, rest: Omit<Concept, keyof Packable>];

type Packable = Pick<
  Concept,
  'prefLabel' | 'altLabel' | 'hiddenLabel' | 'wishLabel' | 'storyLabel' | 'broader' | 'related'
>;

export interface PackedBranch extends Pick<Branch, 'branch' | 'role'> {
  readonly concepts: { readonly [id: string]: PackedConcept };
}

/** No label has one of them in it. */
const LABEL_END = '|';
const FIELD_END = '~';

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
  {
    prefLabel,
    altLabel,
    hiddenLabel,
    wishLabel,
    storyLabel,
    broader = [],
    related = {},
    ...rest
  }: Concept,
  short: (id: string) => string,
): PackedConcept => {
  const strengths = Object.entries(related).map(
    ([id, strength]) => `${short(id)} ${String(strength).replace(/^0\./, '.')}`,
  );
  const fields = [
    ...[prefLabel.da, prefLabel.en].map((label) => joined([label])),
    ...[altLabel, hiddenLabel, wishLabel, storyLabel].flatMap(both),
    broader.map(short).join(' '),
    strengths.join(' '),
  ].join(FIELD_END);
  return Object.keys(rest).length === 0 ? fields : [fields, rest];
};

const both = (labels: Labels | undefined): readonly string[] => {
  const { da = [], en = [] } = labels ?? {};
  if (labels && da.length + en.length === 0)
    throw new RangeError('labels: expected some, got none');
  return [joined(da), joined(en)];
};

const joined = (labels: readonly string[]): string => {
  const stray = labels.find((label) => label.includes(LABEL_END) || label.includes(FIELD_END));
  if (stray !== undefined) {
    throw new RangeError(`labels: expected no ${LABEL_END} or ${FIELD_END}, got ${stray}`);
  }
  return labels.join(LABEL_END);
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

const unpacked = (concept: PackedConcept, whole: (id: string) => string): Concept => {
  const [fields, rest] = typeof concept === 'string' ? [concept, {}] : concept;
  const parts = fields.split(FIELD_END);
  const at = (place: number): string => parts[place] as string;
  const [altLabel, hiddenLabel, wishLabel, storyLabel] = [2, 4, 6, 8].map((place) =>
    parted(at(place), at(place + 1)),
  );
  return {
    prefLabel: { da: at(0), en: at(1) },
    ...(altLabel ? { altLabel } : {}),
    ...(hiddenLabel ? { hiddenLabel } : {}),
    ...(wishLabel ? { wishLabel } : {}),
    ...(storyLabel ? { storyLabel } : {}),
    ...(at(10) === '' ? {} : { broader: at(10).split(' ').map(whole) }),
    ...(at(11) === '' ? {} : { related: strengthsOf(at(11), whole) }),
    ...rest,
  };
};

const parted = (da: string, en: string): Labels | undefined => {
  if (da === '' && en === '') return undefined;
  const labels: { [L in TextLanguage]?: readonly string[] } = {};
  if (da !== '') labels.da = da.split(LABEL_END);
  if (en !== '') labels.en = en.split(LABEL_END);
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
