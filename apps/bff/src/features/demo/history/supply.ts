import { RECEIVING_BIN } from '@stockwire/shared/catalog';
import { RECEIVERS } from '../vocabulary/warehouses.ts';
import type { Floor } from './floor.ts';
import { putAwayLater } from './put-away.ts';
import { timeWithin } from './working-day.ts';

/** Standing orders arrive within days; some are late, and their shelves run low or empty. */
const ARRIVES_IN_DAYS = { min: 1, max: 3 };
const LATE_SHARE = 0.07;
const LATE_BY_DAYS = { min: 5, max: 30 };
const SHORT_SHARE = 0.03;
const LINES_PER_DELIVERY_MAX = 12;

/** Orders an item whose shelf runs low, once until it has come. */
export function perhapsOrder(floor: Floor, sku: string): void {
  const { model, random, onOrder, arrivals, day } = floor;
  const { restockAtPieces, orderPieces } = floor.placement(sku);
  const soonSellable = model.sellable(sku) + model.quantityIn(sku, RECEIVING_BIN).quantity;
  if (soonSellable > restockAtPieces || onOrder.has(sku)) return;
  onOrder.add(sku);
  const late = random.chance(LATE_SHARE) ? random.between(LATE_BY_DAYS.min, LATE_BY_DAYS.max) : 0;
  const arrivesOn = day.index + random.between(ARRIVES_IN_DAYS.min, ARRIVES_IN_DAYS.max) + late;
  const quantity = random.chance(SHORT_SHARE) ? Math.ceil(orderPieces * 0.7) : orderPieces;
  const lines = arrivals.get(arrivesOn) ?? [];
  lines.push({ sku, quantity });
  arrivals.set(arrivesOn, lines);
}

/** Plans today's lorries: one for each supplier, more where it brings much. */
export function planDeliveries(floor: Floor): void {
  const due = [...floor.arrivals.keys()]
    .filter((index) => index <= floor.day.index)
    .sort(ascending);
  const bySupplier = new Map<string, { sku: string; quantity: number }[]>();
  for (const index of due) {
    for (const line of floor.arrivals.get(index) ?? []) {
      const { supplierCode } = floor.placement(line.sku);
      bySupplier.set(supplierCode, [...(bySupplier.get(supplierCode) ?? []), line]);
    }
    floor.arrivals.delete(index);
  }
  for (const lines of bySupplier.values()) {
    for (let from = 0; from < lines.length; from += LINES_PER_DELIVERY_MAX) {
      const part = lines.slice(from, from + LINES_PER_DELIVERY_MAX);
      floor.tasks.at(timeWithin(floor.random, floor.day, { from: 0, to: 0.5 }), (atMs) => {
        receive(floor, atMs, part);
      });
    }
  }
}

function receive(floor: Floor, atMs: number, lines: { sku: string; quantity: number }[]): void {
  const device = floor.random.pick(RECEIVERS);
  const reference = floor.paper('PO');
  if (!floor.post(atMs, device, { kind: 'receive', lines, reference })) return;
  for (const { sku } of lines) {
    floor.onOrder.delete(sku);
    putAwayLater(floor, atMs, { sku, device });
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
