/** A weight model of its parts, checked where it is made. */
import type { WeightModel } from './weight-model.ts';
import { parseWeightModel } from './weight-model-shape.ts';

/** A weight model of its parts. Throws a `TypeError` that names the first part that is not as `parseWeightModel` takes it. */
export const weightModel = (parts: Omit<WeightModel, 'kind' | 'schemaVersion'>): WeightModel => {
  const result = parseWeightModel({ kind: 'weight-model', schemaVersion: 1, ...parts });
  if (result.ok) return result.value;
  const [issue] = result.issues;
  throw new TypeError(`parts${issue?.path}: expected ${issue?.expected}, got ${issue?.received}`);
};
