/** A stated price in words, for every language. */
import type { Cost } from '../model/activity.ts';
import type { PricePeriod } from '../model/vocabulary.ts';
import type { Format } from './format.ts';

type PriceOf = (cost: Cost | undefined, f: Format) => string;

/** Amount, currency and period come together or not at all. */
export const priceIn = (periods: { readonly [P in PricePeriod]: string }): PriceOf => {
  return (cost, f) => {
    const { amountMinor, currency, per } = cost ?? {};
    if (amountMinor === undefined || currency === undefined || per === undefined) return '';
    return `${f.money(amountMinor, currency)} ${periods[per]}`;
  };
};

/** Free, and yet with a price. */
export const isContrary = (cost: Cost | undefined): boolean => cost?.free === 'yes';
