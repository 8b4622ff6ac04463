import type { Random } from '../random.ts';

/** A pound buys this many cents' worth of goods on the makers' lists. */
const EURO_CENTS_PER_PENNY = 1.16;
const MARKUP = { min: 1.9, max: 2.7 };
/** Shelf prices end so; below ten they may also end on a half. */
const PRICE_STEP_MINOR = 50;

export interface Money {
  costMinor: number;
  priceMinor: number;
  currency: 'GBP' | 'EUR';
}

/** Cost and price in minor units: a cost about `pence`, and a price that looks like one. */
export function moneyOf(random: Random, pence: number, currency: Money['currency']): Money {
  const rate = currency === 'EUR' ? EURO_CENTS_PER_PENNY : 1;
  const costMinor = Math.max(10, Math.round(pence * rate * (0.92 + random.unit() * 0.16)));
  const wanted = costMinor * (MARKUP.min + random.unit() * (MARKUP.max - MARKUP.min));
  const steps = Math.max(1, Math.round(wanted / PRICE_STEP_MINOR));
  return { costMinor, priceMinor: steps * PRICE_STEP_MINOR - 1, currency };
}
