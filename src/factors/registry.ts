/** All factors, in the order in which contributions are summed. One more is one line here. */
import { accessibility } from './accessibility.ts';
import { distance } from './distance.ts';
import type { Factor } from './factor.ts';
import { interests } from './interests.ts';
import { socialNeed } from './social-need.ts';

export const factors: readonly [
  typeof interests,
  typeof accessibility,
  typeof distance,
  typeof socialNeed,
] = [interests, accessibility, distance, socialNeed];

type AnyFactor = (typeof factors)[number];

export type FactorId = AnyFactor['id'];

/** Parameters of each factor. */
export type FactorParameters = { readonly [F in AnyFactor as F['id']]: F['parameters'] };

type EvidenceOf<F> = F extends { plan: (...args: never) => infer P }
  ? P extends { readonly evidence: (row: number) => readonly (infer E)[] }
    ? E
    : never
  : never;

/** What the contribution of each factor may rest on. */
export type FactorEvidence = { readonly [F in AnyFactor as F['id']]: EvidenceOf<F> };

/** What any contribution may rest on. */
export type Evidence = FactorEvidence[FactorId];

/** The registry as the engine walks it: which parameters belong to which factor is known by their common key alone. */
export const anyFactors: readonly Factor<FactorId, unknown, Evidence>[] =
  factors as readonly unknown[] as readonly Factor<FactorId, unknown, Evidence>[];

export const factorIds: readonly FactorId[] = factors.map(({ id }) => id);
