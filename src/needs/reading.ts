/** A shape together with the words for its alternatives: valibot's own would quote what came. */
import { object, type Shape } from '../model/shape.ts';

export interface Reading {
  readonly shape: Shape<unknown>;
  /** What is expected of all answers, of one of them, and of the cut-off. */
  readonly expected?: {
    readonly answers: string;
    readonly answer: string;
    readonly cutoff: string | undefined;
  };
}

/** An object of fields that only data know. */
export const shapeWith = (
  fields: { readonly [field: string]: Shape<unknown> },
  required: readonly string[],
): Shape<unknown> => object<Record<string, unknown>>(fields, required as never[]);
