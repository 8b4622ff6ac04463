import { CORRECTIONS, type CorrectionKind } from '../vocabulary/corrections.ts';
import { CONTROLLER, PICKERS } from '../vocabulary/warehouses.ts';
import { weighted } from '../weighted.ts';
import type { Floor } from './floor.ts';
import { release } from './put-away.ts';
import { perhapsOrder } from './supply.ts';
import { customerTime, timeWithin } from './working-day.ts';

const KINDS = weighted(CORRECTIONS, ({ weight }) => weight);

/** On a full weekday of the full demo. */
const PER_DAY = { corrections: 11, breakages: 5, returns: 9, clearances: 2 };
const REVERSED_SHARE = 0.03;
/** What becomes of returned goods; the rest still waits. */
const RESALEABLE_SHARE = 0.7;
const REJECTED_SHARE = 0.18;

/** Plans what goes wrong today, and what customers bring back. */
export function planCorrections(floor: Floor): void {
  const { random, day } = floor;
  times(floor, PER_DAY.corrections, () => {
    const kind = KINDS.draw(random);
    floor.tasks.at(timeWithin(random, day, { from: 0, to: 1 }), (atMs) =>
      correct(floor, atMs, kind),
    );
  });
  times(floor, PER_DAY.breakages, () => {
    floor.tasks.at(timeWithin(random, day, { from: 0, to: 1 }), (atMs) =>
      setBrokenAside(floor, atMs),
    );
  });
  times(floor, PER_DAY.returns, () => {
    floor.tasks.at(customerTime(random, day), (atMs) => takeReturn(floor, atMs));
  });
  times(floor, PER_DAY.clearances, () => {
    floor.tasks.at(timeWithin(random, day, { from: 0.6, to: 0.9 }), (atMs) =>
      clearDamaged(floor, atMs),
    );
  });
}

/** Calls `run` about so often; on quiet days, and in small demos, less often. */
function times({ random, day, plan }: Floor, perDay: number, run: () => void): void {
  const expected = perDay * day.busyness * plan.salesFactor;
  const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
  for (let done = 0; done < count; done += 1) run();
}

function correct(floor: Floor, atMs: number, { reason, deltas, notes }: CorrectionKind): void {
  const { random, model } = floor;
  const { sku, homeBin: bin } = random.pick(floor.plan.site.placements);
  const there = model.quantityIn(sku, bin).quantity;
  const delta = Math.max(-there, random.pick(deltas));
  if (delta === 0) return;
  const note = random.pick(notes);
  const device = random.chance(0.6) ? CONTROLLER : random.pick(PICKERS);
  const command = { kind: 'adjust' as const, sku, bin, delta, reason };
  const posted = floor.post(atMs, device, note === '' ? command : { ...command, note });
  if (!posted) return;
  perhapsOrder(floor, sku);
  floor.perhapsReverse(atMs, posted, REVERSED_SHARE);
}

function setBrokenAside(floor: Floor, atMs: number): void {
  const { random, model } = floor;
  const { sku, homeBin } = random.pick(floor.plan.site.placements);
  const quantity = Math.min(model.quantityIn(sku, homeBin).quantity, random.between(1, 3));
  if (quantity === 0) return;
  const to = floor.binOfKind('damaged');
  floor.brokenSkus.add(sku);
  floor.post(atMs, random.pick(PICKERS), { kind: 'move', sku, from: homeBin, to, quantity });
  perhapsOrder(floor, sku);
}

function takeReturn(floor: Floor, atMs: number): void {
  const { random } = floor;
  const { sku } = random.pick(floor.plan.site.placements);
  const bin = floor.binOfKind('quality-hold');
  const device = random.pick(floor.plan.site.character.sellingDevices);
  const delta = random.between(1, 2);
  const reference = floor.paper('RMA');
  const reason = 'customer-return';
  floor.post(atMs, device, { kind: 'adjust', sku, bin, delta, reason, reference });
  const verdict = random.unit();
  if (verdict < RESALEABLE_SHARE) {
    floor.tasks.at(floor.inDays(random.between(1, 2)), (at) => {
      release(floor, at, { sku, from: bin });
    });
  } else if (verdict < RESALEABLE_SHARE + REJECTED_SHARE) {
    floor.tasks.at(floor.inDays(1), (at) => reject(floor, at, { sku, bin, pieces: delta }));
  }
}

function reject(
  floor: Floor,
  atMs: number,
  { sku, bin, pieces }: { sku: string; bin: string; pieces: number },
): void {
  const delta = -Math.min(pieces, floor.model.quantityIn(sku, bin).quantity);
  if (delta === 0) return;
  const reason = 'return-not-resaleable';
  floor.post(atMs, CONTROLLER, { kind: 'adjust', sku, bin, delta, reason });
}

/** What lies in the damaged bins is written off now and then. */
function clearDamaged(floor: Floor, atMs: number): void {
  const { random, model, brokenSkus } = floor;
  if (brokenSkus.size === 0) return;
  const sku = random.pick([...brokenSkus]);
  brokenSkus.delete(sku);
  const broken = model.binsOf(sku).find(({ kind, quantity }) => kind === 'damaged' && quantity > 0);
  if (!broken) return;
  const { code: bin, quantity } = broken;
  const reason = 'damaged-in-handling';
  floor.post(atMs, CONTROLLER, { kind: 'adjust', sku, bin, delta: -quantity, reason });
}
