/** A crosswalk in few bytes, as the package ships it: for each concept the places of its needs, each with its tenths. */
import { socialNeeds } from '../../model/vocabulary.ts';
import type { BenefitCrosswalk, Benefits } from './crosswalk.ts';

export interface PackedCrosswalk extends BenefitCrosswalk {
  /** `dogs 042534|…`: need 0 has four tenths, need 2 five. What is not all tenths stands in `concepts`. */
  readonly lines: string;
}

const ALL = 10;

export const packCrosswalk = ({ concepts, ...rest }: BenefitCrosswalk): PackedCrosswalk => {
  const lines = Object.entries(concepts);
  const short = lines.filter(([, line]) => Object.entries(line).every(isTenths));
  const others = lines.filter(([, line]) => !Object.entries(line).every(isTenths));
  return {
    ...rest,
    concepts: Object.fromEntries(others),
    lines: short
      .map(([id, line]) => `${id} ${Object.entries(line).map(packed).join('')}`)
      .join('|'),
  };
};

const placeOf = (need: string): number => (socialNeeds as readonly string[]).indexOf(need);
const tenthsOf = (benefit: unknown): number => Math.round(Number(benefit) * ALL);

const isTenths = ([need, benefit]: readonly [string, unknown]): boolean =>
  placeOf(need) >= 0 && tenthsOf(benefit) / ALL === benefit;

const packed = ([need, benefit]: readonly [string, unknown]): string =>
  placeOf(need).toString(36) + tenthsOf(benefit).toString(36);

export const unpackCrosswalk = ({
  lines,
  concepts,
  ...rest
}: PackedCrosswalk): BenefitCrosswalk => ({
  ...rest,
  concepts: {
    ...Object.fromEntries(
      lines
        .split('|')
        .filter((line) => line !== '')
        .map((line) => {
          const [id = '', benefits = ''] = line.split(' ');
          return [id, unpacked(benefits)];
        }),
    ),
    ...concepts,
  },
});

const unpacked = (text: string): Benefits => {
  const benefits: Record<string, number> = {};
  for (let at = 0; at < text.length; at += 2) {
    const need = socialNeeds[Number.parseInt(text[at] as string, 36)] as string;
    benefits[need] = Number.parseInt(text[at + 1] as string, 36) / ALL;
  }
  return benefits;
};
