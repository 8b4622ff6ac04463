import { RECEIVING_BIN } from '@stockwire/shared/catalog';
import { PICKERS } from '../vocabulary/warehouses.ts';
import type { Floor } from './floor.ts';

const QUALITY_HOLD_SHARE = 0.04;
const DAMAGED_SHARE = 0.015;
/** Most of what is held is found good; the rest waits for its maker's answer. */
const RELEASED_SHARE = 0.75;
/** A shelf this empty is filled from the reserve, if there is one. */
const REFILL_BELOW_SHARE = 0.3;

/** Sees to what a lorry brought of one item: to the shelf, or aside if it needs a look. */
export function putAwayLater(
  floor: Floor,
  atMs: number,
  { sku, device }: { sku: string; device: string },
): void {
  if (floor.random.chance(DAMAGED_SHARE)) {
    floor.tasks.at(floor.later(atMs, 4, 20), (at) => setDamagedAside(floor, at, { sku, device }));
  }
  const heldBack = floor.random.chance(QUALITY_HOLD_SHARE);
  floor.tasks.at(floor.later(atMs, 25, 170), (at) => {
    if (heldBack) holdBack(floor, at, { sku, device });
    else putAway(floor, at, sku);
  });
}

function putAway(floor: Floor, atMs: number, sku: string): void {
  const { model, random } = floor;
  const { homeBin, reserveBin, homeBinPiecesMax } = floor.placement(sku);
  const { quantity } = model.quantityIn(sku, RECEIVING_BIN);
  const room = Math.max(0, homeBinPiecesMax - model.quantityIn(sku, homeBin).quantity);
  const home = Math.min(room, quantity);
  const device = random.pick(PICKERS);
  const move = (to: string, pieces: number) => {
    if (pieces === 0) return;
    floor.post(atMs, device, { kind: 'move', sku, from: RECEIVING_BIN, to, quantity: pieces });
  };
  move(homeBin, home);
  move(reserveBin, quantity - home);
}

function setDamagedAside(
  floor: Floor,
  atMs: number,
  { sku, device }: { sku: string; device: string },
): void {
  const { quantity } = floor.model.quantityIn(sku, RECEIVING_BIN);
  const broken = Math.min(quantity, floor.random.between(1, 4));
  if (broken === 0) return;
  floor.brokenSkus.add(sku);
  floor.post(atMs, device, {
    kind: 'move',
    sku,
    from: RECEIVING_BIN,
    to: floor.binOfKind('damaged'),
    quantity: broken,
    note: 'Crushed corner of the carton',
  });
}

function holdBack(
  floor: Floor,
  atMs: number,
  { sku, device }: { sku: string; device: string },
): void {
  const { quantity } = floor.model.quantityIn(sku, RECEIVING_BIN);
  if (quantity === 0) return;
  const to = floor.binOfKind('quality-hold');
  floor.post(atMs, device, {
    kind: 'move',
    sku,
    from: RECEIVING_BIN,
    to,
    quantity,
    note: 'Held for a sample check',
  });
  if (floor.random.chance(RELEASED_SHARE)) {
    floor.tasks.at(floor.inDays(floor.random.between(1, 3)), (at) =>
      release(floor, at, { sku, from: to }),
    );
  }
}

/** Brings what was held and found good to its shelf. */
export function release(
  floor: Floor,
  atMs: number,
  { sku, from }: { sku: string; from: string },
): void {
  const { quantity } = floor.model.quantityIn(sku, from);
  if (quantity === 0) return;
  const to = floor.placement(sku).homeBin;
  const device = floor.random.pick(PICKERS);
  floor.post(atMs, device, { kind: 'move', sku, from, to, quantity });
}

/** A shelf that runs empty is refilled from the reserve within the hour. */
export function perhapsRefillShelf(floor: Floor, atMs: number, sku: string): void {
  const { homeBin, reserveBin, homeBinPiecesMax } = floor.placement(sku);
  const shelf = floor.model.quantityIn(sku, homeBin).quantity;
  if (shelf > homeBinPiecesMax * REFILL_BELOW_SHARE) return;
  if (floor.model.quantityIn(sku, reserveBin).quantity === 0) return;
  floor.tasks.at(floor.later(atMs, 10, 55), (at) => {
    const reserve = floor.model.quantityIn(sku, reserveBin).quantity;
    const room = homeBinPiecesMax - floor.model.quantityIn(sku, homeBin).quantity;
    const quantity = Math.min(reserve, room);
    if (quantity <= 0) return;
    const device = floor.random.pick(PICKERS);
    floor.post(at, device, { kind: 'move', sku, from: reserveBin, to: homeBin, quantity });
  });
}
