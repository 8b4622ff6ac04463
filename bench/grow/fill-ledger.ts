import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { EntryDraft } from '../../apps/bff/src/domain/stock/ledger-state.ts';
import {
  rewriteBins,
  rewriteLevels,
} from '../../apps/bff/src/features/stock/audit/audit.queries.ts';
import { chainEntries } from '../../apps/bff/src/features/stock/chain-entries.ts';
import { fingerprintOf } from '../../apps/bff/src/features/stock/fingerprint.ts';
import { type ChainEnd, chainEndAt } from '../../apps/bff/src/features/stock/ledger-head.ts';
import type {
  CommandWrite,
  EntryWrite,
} from '../../apps/bff/src/features/stock/write-batch.queries.ts';
import type { BenchDatabase } from '../world/bench-database.ts';
import type { StockedItem } from '../world/stock-world.queries.ts';
import { OPENING_PIECES, type StockedWarehouse, submissionOf } from '../world/stock-world.ts';
import {
  createIndexes,
  dropScatteredIndexes,
  type LedgerCopy,
  openLedgerCopy,
  selectHead,
  updateHead,
  vacuumAnalyze,
} from './fill-ledger.queries.ts';

/** Entries of one time, as a batch has them; also what is handed to the database at once. */
const BATCH_ENTRIES = 2_000;

/**
 * Grows a ledger behind its openings to a number of entries, from its head's time until now: adjustments of
 * one piece, each of its own command, sealed by the product's own chain and copied in. Levels and bins are
 * then what the ledger adds up to. Answers the items' versions.
 */
export async function fillLedger(
  { owner: { sql } }: BenchDatabase,
  { warehouseId, items }: StockedWarehouse,
  entries: number,
): Promise<ReadonlyMap<number, number>> {
  const head = await selectHead(sql, warehouseId);
  const stepMs = Math.max(0, (Date.now() - head.recordedAtMs) / Math.max(1, entries - head.seq));
  const indexes = await dropScatteredIndexes(sql);
  const copy = await openLedgerCopy(sql);
  const versions = new Int32Array(items.length).fill(1);
  let end = chainEndAt(warehouseId, head, head.recordedAtMs);
  while (end.seq < entries) {
    end = chainEndAt(warehouseId, end, head.recordedAtMs + (end.seq - head.seq) * stepMs);
    await copyBatch(copy, end, {
      items,
      versions,
      upTo: Math.min(entries, end.seq + BATCH_ENTRIES),
    });
  }
  await Promise.all([close(copy.commands), close(copy.entries)]);
  await updateHead(sql, warehouseId, end);
  await createIndexes(sql, indexes);
  await sql.begin(async (tx) => {
    await rewriteLevels(tx, warehouseId);
    await rewriteBins(tx, warehouseId);
  });
  await vacuumAnalyze(sql);
  return new Map(items.map(({ itemId }, place) => [itemId, versions[place] ?? 1]));
}

async function copyBatch(
  copy: LedgerCopy,
  end: ChainEnd,
  { items, versions, upTo }: { items: StockedItem[]; versions: Int32Array; upTo: number },
): Promise<void> {
  let commands = '';
  let entries = '';
  while (end.seq < upTo) {
    const place = Math.floor(Math.random() * items.length);
    const item = items[place];
    if (!item) throw new Error('an item is missing');
    const version = (versions[place] ?? 0) + 1;
    versions[place] = version;
    const command = { kind: 'adjust', sku: item.sku, delta: 1, reason: 'found' } as const;
    const submission = submissionOf(command, end.recordedAtMs);
    const fingerprint = fingerprintOf(submission.command);
    const seal = { submission, fingerprint, noteDigest: null, reversesSeq: null };
    const { row, entries: sealed } = chainEntries(end, seal, [draftOf(item, version)]);
    commands += commandLine(row, end);
    for (const entry of sealed) entries += entryLine(entry, end);
  }
  await Promise.all([write(copy.commands, commands), write(copy.entries, entries)]);
}

function commandLine(row: CommandWrite, { recordedAt, warehouseId }: ChainEnd): string {
  const { seqFrom, kind, reason, correlationId, fingerprint, commandId, device } = row;
  const digest = `\\\\x${fingerprint}`;
  return line(
    seqFrom,
    recordedAt,
    warehouseId,
    kind,
    reason,
    correlationId,
    digest,
    commandId,
    device,
  );
}

function entryLine(entry: EntryWrite, { recordedAt, warehouseId }: ChainEnd): string {
  const { seq, itemId, binId, kind, binDelta, deltaSellable, version, figures } = entry;
  const { onHand, sellable } = figures;
  const what = line(seq, recordedAt, warehouseId, itemId, binId, kind, binDelta, deltaSellable);
  return `${what.trimEnd()}\t${line(version, onHand, sellable, `\\\\x${entry.hash}`)}`;
}

function draftOf(item: StockedItem, version: number): EntryDraft {
  const pieces = OPENING_PIECES + version - 1;
  return {
    kind: 'adjust',
    itemId: item.itemId,
    sku: item.sku,
    bin: { binId: item.binId, code: item.bin, kind: 'storage', retired: false },
    toBin: null,
    binDelta: 1,
    deltaOnHand: 1,
    deltaSellable: 1,
    version,
    figures: { onHand: pieces, sellable: pieces, held: 0, allocated: 0, short: 0 },
  };
}

/** Nothing here holds a tab, a line end or a backslash of its own. */
function line(...values: (string | number | null)[]): string {
  return `${values.map((value) => value ?? '\\N').join('\t')}\n`;
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

async function close(stream: Writable): Promise<void> {
  stream.end();
  await finished(stream);
}
