/** A model that has all that a model may have. */
import { defaultModel } from '../../../src/index.ts';
import type { WeightModel } from '../../../src/weights/index.ts';

const { parameters } = defaultModel;
const { factors } = parameters;

export const model: WeightModel = {
  kind: 'weight-model',
  schemaVersion: 1,
  name: 'Sundvang',
  version: '1.0',
  parent: { name: 'Sundvang', version: '0.9', hash: 'a'.repeat(64) },
  weights: { interests: 0.2, accessibility: 0.1, distance: 0.5, socialNeed: 0.2 },
  intervals: { distance: [0.4, 0.6] },
  parameters: {
    ...parameters,
    factors: { ...factors, distance: { ...factors.distance, scale: 3 } },
  },
  statisticsHash: 'b'.repeat(64),
  obtained: {
    method: 'learnt',
    on: '2026-11-25',
    dataHash: 'c'.repeat(64),
    patients: 42,
    judgements: 252,
    sites: ['Nordby', 'Sydby'],
    seed: 1,
    notes: 'Two link workers.',
  },
  intendedUse: 'Suggestions for a link worker to talk about.',
  limits: ['Adults of one municipality.'],
};
