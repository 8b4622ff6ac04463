import { hash, randomBytes } from 'node:crypto';
import type { Entry } from '@stockwire/shared/stock-entries';
import { foldCode } from '@stockwire/shared/text';
import { decide, evolve } from '../../domain/stock/decide.ts';
import type { ItemState } from '../../domain/stock/ledger-state.ts';
import type { StockRefusal } from '../../domain/stock/refusals.ts';
import type { Sql, Tx } from '../../platform/db/database.ts';
import { type ChainEnd, chainEntries, type SealedCommand } from './chain-entries.ts';
import {
  type HeadRow,
  type SeenRow,
  selectOptionalHeadForUpdate,
  selectSeenCommands,
} from './commit-batch.queries.ts';
import type { Submission } from './ledger.ts';
import { type BatchRows, readBatchRows } from './read-batch.ts';
import {
  insertCommands,
  insertEntries,
  insertNotes,
  type NoteWrite,
  updateHead,
  writeBins,
  writeLevels,
} from './write-batch.queries.ts';

/** A submission with the digest of its body. Ids within a batch differ. */
export interface Queued {
  submission: Submission;
  fingerprint: string;
}

export type Judged =
  | { type: 'accepted'; epoch: number; entries: Entry[] }
  | { type: 'seen'; seqFrom: number; seqTo: number }
  | { type: 'reused' }
  | { type: 'refused'; refusal: StockRefusal; item: ItemState | null };

export interface CommittedBatch {
  headSeq: number;
  /** Judgements in the order of the batch. */
  judged: Judged[];
  rows: BatchRows;
}

export interface CommitDeps {
  sql: Sql;
  /** The time a batch bears, from the database's clock in milliseconds; never before the head's time. */
  timeOf: (databaseNowMs: number) => number;
}

const SALT_BYTES = 16;

/**
 * Judges the commands of one warehouse in order and writes what was accepted, in one transaction: the
 * *locked* way, which is right whoever else writes. The head is locked by its own statement first; the
 * reads behind it in the same pipeline see what its last holder committed. Ids are looked up before
 * anything is decided, so that a repeated sale of the last piece gets its first answer.
 */
export function commitBatch(
  deps: CommitDeps,
  warehouseId: number,
  batch: Queued[],
): Promise<CommittedBatch> {
  return deps.sql.begin(async (tx) => {
    const commands = batch.map(({ submission }) => submission.command);
    const ids = batch.map(({ submission }) => submission.commandId);
    const [head, seen, rows] = await Promise.all([
      selectOptionalHeadForUpdate(tx, warehouseId),
      selectSeenCommands(tx, warehouseId, ids),
      readBatchRows(tx, warehouseId, commands),
    ]);
    if (!head) throw new Error(`warehouse ${warehouseId} has no ledger`);
    const end = chainEnd(deps, warehouseId, head);
    const fold = foldBatch(rows, end, batch, seen);
    if (fold.sealed.length > 0) await writeFold(tx, end, rows, fold);
    return { headSeq: end.seq, judged: fold.judged, rows };
  }) as Promise<CommittedBatch>;
}

function chainEnd(deps: CommitDeps, warehouseId: number, head: HeadRow): ChainEnd {
  // Time never runs back along a ledger, whatever the clocks of its writers say.
  const recordedAtMs = Math.max(Math.floor(deps.timeOf(head.databaseNowMs)), head.recordedAtMs);
  return { warehouseId, epoch: head.epoch, seq: head.seq, hash: head.hash, recordedAtMs };
}

interface Fold {
  judged: Judged[];
  sealed: SealedCommand[];
  notes: NoteWrite[];
  /** Items before and after the batch, for the rows that changed. */
  before: Map<number, ItemState>;
  lastSeqs: Map<number, number>;
}

function foldBatch({ state }: BatchRows, end: ChainEnd, batch: Queued[], seen: SeenRow[]): Fold {
  const fold: Fold = { judged: [], sealed: [], notes: [], before: new Map(), lastSeqs: new Map() };
  const before = new Map([...state.items.values()].map((item) => [item.itemId, item]));
  const seenById = new Map(seen.map((row) => [row.commandId, row]));
  for (const queued of batch) {
    const known = seenById.get(queued.submission.commandId);
    if (known) {
      fold.judged.push(
        known.fingerprint === queued.fingerprint ? { type: 'seen', ...known } : { type: 'reused' },
      );
      continue;
    }
    const judgement = decide(state, queued.submission);
    if (!judgement.ok) {
      fold.judged.push(refusedAt(state.items, judgement.refusal));
      continue;
    }
    const { entries, reversesSeq } = judgement.decision;
    const note = noteOf(queued.submission);
    const seal = { ...queued, noteDigest: note ? digestOf(note) : null, reversesSeq };
    const sealed = chainEntries(end, seal, entries);
    evolve(state, judgement.decision);
    fold.sealed.push(sealed);
    if (note) fold.notes.push(note);
    for (const entry of sealed.entries) {
      const item = before.get(entry.itemId);
      if (item) fold.before.set(entry.itemId, item);
      fold.lastSeqs.set(entry.itemId, entry.seq);
    }
    fold.judged.push({ type: 'accepted', epoch: end.epoch, entries: sealed.shown });
  }
  return fold;
}

function refusedAt(items: Map<string, ItemState>, refusal: StockRefusal): Judged {
  const item = 'sku' in refusal ? items.get(foldCode(refusal.sku)) : undefined;
  return { type: 'refused', refusal, item: item ?? null };
}

function noteOf({ commandId, command }: Submission): NoteWrite | null {
  if (!command.note) return null;
  return { commandId, salt: randomBytes(SALT_BYTES).toString('hex'), note: command.note };
}

/** Salted, so that a short note cannot be guessed from the digest that the chain keeps for ever. */
export function digestOf({ salt, note }: Pick<NoteWrite, 'salt' | 'note'>): string {
  return hash('sha256', `${salt}:${note}`, 'hex');
}

async function writeFold(tx: Tx, end: ChainEnd, { state }: BatchRows, fold: Fold): Promise<void> {
  const { warehouseId } = end;
  const recordedAt = new Date(end.recordedAtMs).toISOString();
  const after = [...state.items.values()].filter((item) => fold.before.has(item.itemId));
  const bins = after.flatMap((item) => changedBins(fold.before.get(item.itemId), item));
  await Promise.all([
    writeLevels(
      tx,
      warehouseId,
      recordedAt,
      after.map((item) => ({ ...item, lastSeq: fold.lastSeqs.get(item.itemId) ?? end.seq })),
    ),
    ...(bins.length > 0 ? [writeBins(tx, warehouseId, recordedAt, bins)] : []),
    insertCommands(
      tx,
      warehouseId,
      recordedAt,
      fold.sealed.map(({ row }) => row),
    ),
    insertEntries(
      tx,
      warehouseId,
      recordedAt,
      fold.sealed.flatMap(({ entries }) => entries),
    ),
    ...(fold.notes.length > 0 ? [insertNotes(tx, warehouseId, fold.notes)] : []),
    updateHead(tx, warehouseId, { seq: end.seq, hash: end.hash, recordedAt }),
  ]);
}

function changedBins(before: ItemState | undefined, after: ItemState) {
  return [...after.bins.values()]
    .filter((bin) => before?.bins.get(bin.binId)?.version !== bin.version)
    .map((bin) => ({ ...bin, itemId: after.itemId }));
}
