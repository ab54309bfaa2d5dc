/** Weights of all factors from a file, as `elicit` and `tune` print them. */
import { factorIds } from '../index.ts';
import { EXIT, Failure } from './failure.ts';
import { readJsonFile } from './input.ts';

/** Weights alone, or whatever holds them under `weights`. Those of all factors: two units cannot be mixed. */
export const readWeights = (file: string): { readonly [factor: string]: number } => {
  const weights = readWeightsOf(file);
  const isWhole =
    Object.keys(weights).length === factorIds.length &&
    factorIds.every((id) => Object.hasOwn(weights, id));
  if (isWhole) return weights;
  const expected = `a number for each of ${factorIds.join(', ')} (0: it does not count)`;
  throw new Failure([`${file} holds other weights: expected ${expected}`], EXIT.input);
};

/** As above, of whatever factors. */
export const readWeightsOf = (file: string): { readonly [factor: string]: number } => {
  const input = readJsonFile(file);
  const own = isObject(input) && isObject(input.weights) ? input.weights : input;
  const isNumeric = isObject(own) && Object.values(own).every((one) => typeof one === 'number');
  if (isNumeric && Object.keys(own).length > 0) return own as { readonly [factor: string]: number };
  throw new Failure([`${file} holds no weights: expected a number for each factor`], EXIT.input);
};

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
