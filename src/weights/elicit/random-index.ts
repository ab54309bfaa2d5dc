/** Random indices: the mean consistency index of random judgements, by which one of people is divided. The tables differ. */

export type RandomIndex = 'saaty-2005' | 'saaty-1980' | 'donegan-dodd';

/** The first is of three factors; two are always consistent. */
const tables: { readonly [Name in RandomIndex]: readonly number[] } = {
  // Saaty 2005, Theory and Applications of the Analytic Network Process, p. 31
  'saaty-2005': [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  // Saaty 1980, The Analytic Hierarchy Process
  'saaty-1980': [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  // Donegan & Dodd 1991, Mathematical and Computer Modelling 15(10), 135–137
  'donegan-dodd': [
    0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822,
    1.4969, 1.5078, 1.5153, 1.5262, 1.5313, 1.5371,
  ],
};

export const randomIndexNames: readonly RandomIndex[] = Object.keys(tables) as RandomIndex[];

/** `undefined` of more factors than the table has. */
export const randomIndexOf = (name: RandomIndex, count: number): number | undefined =>
  tables[name][count - 3];
