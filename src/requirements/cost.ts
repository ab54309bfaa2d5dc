/** cost: highest price ≤ budget is met, lowest > budget is unmet, by the session or over four weeks; see catalogue/price. */
import type { PriceRange } from '../catalogue/price.ts';
import type { Query } from '../catalogue/query.ts';
import { add } from '../math/bitset.ts';
import type { Cost } from '../model/activity.ts';
import type { Patient } from '../model/patient.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Finding, Requirement, State } from './requirement.ts';

/** The price against the budget. */
export interface CostFinding extends Finding {
  /** `first-free`: the first time is free, whatever the price: a reason, not a price. */
  readonly code: 'free' | 'price' | 'price-not-stated' | 'other-currency' | 'first-free';
  readonly fact: 'price';
  /** As the listing states it. */
  readonly cost: Cost | undefined;
  /** In minor units and in the budget's period: over four weeks for a `month`. */
  readonly range: PriceRange | undefined;
  readonly budget: NonNullable<Patient['budget']>;
}

export interface CostParameters {
  /** Chance that a price that is not known is within the budget: a convention. */
  readonly chance: number;
}

export const cost: Requirement<'cost', CostParameters, CostFinding> = {
  id: 'cost',
  unknown: 'accept',
  parameters: { chance: 0.7 },
  shape: object<CostParameters>({ chance: share }, ['chance']),
  plan: ({ patient: { budget }, catalogue }: Query, { chance }) => {
    if (!budget) return undefined;
    const { prices } = catalogue.columns;
    const lowest = prices.lowest[budget.per];
    const highest = prices.highest[budget.per];
    const currency = prices.currencies.indexOf(budget.currency);
    /** 0 met, 1 unknown, 2 unmet. */
    const judge = (row: number): number => {
      if (highest[row] === 0) return 0;
      if (Number.isNaN(highest[row]) || prices.currency[row] !== currency) return 1;
      if ((lowest[row] as number) > budget.amountMinor) return 2;
      return (highest[row] as number) > budget.amountMinor ? 1 : 0;
    };
    return {
      fill: (unmet, unknown) => {
        for (let row = 0; row < catalogue.size; row++) {
          const verdict = judge(row);
          if (verdict === 1) add(unknown, row);
          else if (verdict === 2) add(unmet, row);
        }
      },
      chance: () => chance,
      findings: (row) => {
        const stated = catalogue.activities[row]?.cost;
        const isStated = !Number.isNaN(highest[row]);
        const isOther = isStated && highest[row] !== 0 && prices.currency[row] !== currency;
        const range =
          isStated && !isOther
            ? { lowest: lowest[row] as number, highest: highest[row] as number }
            : undefined;
        const code = isOther ? 'other-currency' : isStated ? 'price' : 'price-not-stated';
        const facts = { fact: 'price', cost: stated, range, budget } as const;
        const isFree = highest[row] === 0;
        const found: CostFinding = {
          code: isFree ? 'free' : code,
          state: STATES[judge(row)] as State,
          ...facts,
        };
        return stated?.firstFree === 'yes' && !isFree
          ? [found, { code: 'first-free', state: 'met', ...facts }]
          : [found];
      },
      remedies: (row) => {
        if (prices.currency[row] !== currency) return [];
        const { amountMinor: from, currency: unit, per } = budget;
        const enough = new Set([lowest[row] as number, highest[row] as number].map(Math.ceil));
        return [...enough]
          .filter((to) => to > from && Number.isFinite(to))
          .map((to) => [{ code: 'budget', from, to, currency: unit, per }]);
      },
    };
  },
};

const STATES: readonly State[] = ['met', 'unknown', 'unmet'];
