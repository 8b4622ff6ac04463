import { canonicalCommand, canonicalEntry } from '../../../domain/stock/canonical-entry.ts';
import type { Sql } from '../../../platform/db/database.ts';
import { GENESIS_HASH, hashEntry } from '../hash-entry.ts';
import {
  type AuditedEntry,
  type AuditedWarehouse,
  type EpochRow,
  selectAuditedEntries,
  selectEpochs,
} from './audit.queries.ts';

/** Memory of a verification stays at one page, however long the ledger is. */
const PAGE_ENTRIES = 5_000;

interface LedgerFault {
  seq: number;
  what: string;
}

export type Verification = { entries: number; fault: LedgerFault | null };

interface Walk {
  warehouseId: number;
  epochs: EpochRow[];
  seq: number;
  hash: string;
  recordedAtMs: number;
  /** Version and figures of each item so far. */
  items: Map<
    number,
    Pick<AuditedEntry, 'version' | 'onHand' | 'sellable' | 'held' | 'allocated' | 'short'>
  >;
}

/**
 * Walks a ledger from its first entry to the head it had when the walk began, and names the first seq
 * that does not hold: a hole, time running back, a hash that does not follow from the entry and the hash
 * before it, figures that are not the sum of the deltas, a command whose seqs are not its own.
 */
export async function verifyLedger(sql: Sql, warehouse: AuditedWarehouse): Promise<Verification> {
  const walk: Walk = {
    warehouseId: warehouse.warehouseId,
    epochs: await selectEpochs(sql, warehouse.warehouseId),
    seq: 0,
    hash: GENESIS_HASH,
    recordedAtMs: 0,
    items: new Map(),
  };
  while (walk.seq < warehouse.headSeq) {
    const limit = Math.min(PAGE_ENTRIES, warehouse.headSeq - walk.seq);
    const page = await selectAuditedEntries(sql, warehouse.warehouseId, {
      seq: walk.seq,
      recordedFromMs: walk.recordedAtMs,
      limit,
    });
    for (const entry of page) {
      const fault = faultOf(walk, entry);
      if (fault) return { entries: walk.seq, fault: { seq: entry.seq, what: fault } };
      stepTo(walk, entry);
    }
    if (page.length === 0) {
      return { entries: walk.seq, fault: { seq: walk.seq + 1, what: 'the entry is missing' } };
    }
  }
  const atHead = walk.hash === warehouse.headHash;
  return {
    entries: walk.seq,
    fault: atHead ? null : { seq: walk.seq, what: 'the head does not bear the hash of its entry' },
  };
}

function faultOf(walk: Walk, entry: AuditedEntry): string | null {
  if (entry.seq !== walk.seq + 1) return `entry ${walk.seq + 1} is missing`;
  if (entry.recordedAtMs < walk.recordedAtMs) return 'recorded before the entry before it';
  if (entry.seq < entry.seqFrom || entry.seq > entry.seqTo) return 'lies outside its command';
  if (hashOf(walk, entry) !== entry.hash) return 'its hash does not follow from its content';
  return figuresFault(walk, entry);
}

function hashOf(walk: Walk, entry: AuditedEntry): string {
  const place = {
    warehouseId: walk.warehouseId,
    epoch: epochOf(walk.epochs, entry.seq),
    seq: entry.seq,
    recordedAtMs: entry.recordedAtMs,
    previousHash: walk.hash,
  };
  return hashEntry(canonicalEntry(place, { ...entry, figures: entry }, canonicalCommand(entry)));
}

function epochOf(epochs: EpochRow[], seq: number): number {
  return epochs.findLast((epoch) => epoch.firstSeq <= seq)?.epoch ?? 0;
}

function figuresFault(walk: Walk, entry: AuditedEntry): string | null {
  const before = walk.items.get(entry.itemId) ?? {
    version: 0,
    onHand: 0,
    sellable: 0,
    held: 0,
    allocated: 0,
    short: 0,
  };
  if (entry.version !== before.version + 1) return 'its level version leaves a gap';
  const adds =
    before.onHand + entry.deltaOnHand === entry.onHand &&
    before.sellable + entry.deltaSellable === entry.sellable &&
    before.held + entry.deltaHeld === entry.held &&
    before.allocated + entry.deltaAllocated === entry.allocated &&
    before.short + entry.deltaShort === entry.short;
  return adds ? null : 'its figures are not the sum of the deltas';
}

function stepTo(walk: Walk, entry: AuditedEntry): void {
  const { version, onHand, sellable, held, allocated, short } = entry;
  walk.items.set(entry.itemId, { version, onHand, sellable, held, allocated, short });
  walk.seq = entry.seq;
  walk.hash = entry.hash;
  walk.recordedAtMs = entry.recordedAtMs;
}
