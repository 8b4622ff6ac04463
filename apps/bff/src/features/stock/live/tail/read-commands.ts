import type { Sql } from '../../../../platform/db/database.ts';
import { TAIL_PAGE_ENTRIES } from '../live-limits.ts';
import type { LedgerMark, RingEntry } from './ring-entry.ts';
import { selectRingEntries } from './tail.queries.ts';

/** The ledger in the database is not the one that was read before: it was restored or replaced. */
export class LedgerForked extends Error {
  constructor(warehouseId: number, seq: number) {
    super(`the ledger of warehouse ${warehouseId} is another one at ${seq}`);
    this.name = 'LedgerForked';
  }
}

/**
 * Reads the entries of (after, upTo] in pages of whole commands. Each page starts with the entry that the
 * one before ended with, so that a ledger that was replaced meanwhile is noticed and never mixed.
 */
export async function* readCommands(
  sql: Sql,
  range: { warehouseId: number; after: LedgerMark; upTo: number },
): AsyncGenerator<RingEntry[]> {
  const { warehouseId, upTo } = range;
  let after = range.after;
  let read: RingEntry[] = [];
  while (after.seq < upTo) {
    const page = await selectRingEntries(sql, {
      warehouseId,
      from: after.seq,
      upTo,
      recordedAtMs: after.recordedAtMs,
      limit: TAIL_PAGE_ENTRIES + 1,
    });
    const fresh = freshEntries(page, warehouseId, after);
    read = read.concat(fresh);
    after = endOf(fresh, after);
    const whole = wholeCommands(read);
    if (whole > 0) yield read.slice(0, whole);
    read = read.slice(whole);
  }
}

/** The entries after the anchor; throws when the anchor or the sequence is not what it was. */
function freshEntries(
  page: readonly RingEntry[],
  warehouseId: number,
  after: LedgerMark,
): RingEntry[] {
  const anchored = after.seq === 0 ? page : page.slice(1);
  const anchorHolds = after.seq === 0 || page[0]?.check === after.check;
  const first = anchored[0];
  if (!anchorHolds || first === undefined || first.seq !== after.seq + 1) {
    throw new LedgerForked(warehouseId, after.seq);
  }
  return [...anchored];
}

function endOf(entries: readonly RingEntry[], otherwise: LedgerMark): LedgerMark {
  const last = entries.at(-1);
  if (last === undefined) return otherwise;
  return { seq: last.seq, check: last.check, recordedAtMs: last.command.recordedAtMs };
}

/** How many of the first entries are whole commands. */
function wholeCommands(entries: readonly RingEntry[]): number {
  return entries.findLastIndex((entry) => entry.seq === entry.command.seqTo) + 1;
}
