/** Weights written as a model, with what only people know of it. */
import type { WeightModel } from '../weights/index.ts';
import { today } from './directory.ts';
import { EXIT, Failure } from './failure.ts';
import { keep } from './kept-file.ts';

export interface ModelFileOptions {
  readonly modelOut?: string;
  readonly modelName?: string;
  readonly modelVersion?: string;
  readonly intendedUse?: string;
  readonly on?: string;
}

export interface ModelAbout {
  readonly name: string;
  readonly version: string;
  readonly on: string;
  readonly intendedUse: string;
}

/** Undefined where no model is to be written. Fails, before any work is done, where something of it is not told. */
export const modelAbout = (options: ModelFileOptions): ModelAbout | undefined => {
  const { modelOut, modelName, modelVersion, intendedUse, on = today() } = options;
  if (modelOut === undefined) return undefined;
  const missing = Object.entries({
    '--model-name': modelName,
    '--model-version': modelVersion,
    '--intended-use': intendedUse,
  }).flatMap(([option, value]) => (value === undefined ? [option] : []));
  if (modelName !== undefined && modelVersion !== undefined && intendedUse !== undefined) {
    return { name: modelName, version: modelVersion, on, intendedUse };
  }
  throw new Failure([`--model-out: expected ${missing.join(', ')} too`], EXIT.usage);
};

export const keepModel = (
  { modelOut }: ModelFileOptions,
  about: ModelAbout | undefined,
  modelOf: (about: ModelAbout) => WeightModel,
): void => {
  if (modelOut !== undefined && about !== undefined) keep(modelOut, modelOf(about));
};
