import { hash, randomBytes } from 'node:crypto';
import type { Entry } from '@stockwire/shared/stock-entries';
import { foldCode } from '@stockwire/shared/text';
import { decide, evolve } from '../../domain/stock/decide.ts';
import type { Decision, ItemState, LedgerState } from '../../domain/stock/ledger-state.ts';
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
    const fold = foldBatch(rows, end, unseen(batch, seen));
    if (fold.sealed.length > 0) await writeFold(tx, end, { rows, fold });
    return { headSeq: end.seq, judged: fold.judged, rows };
  }) as Promise<CommittedBatch>;
}

function chainEnd(deps: CommitDeps, warehouseId: number, head: HeadRow): ChainEnd {
  // Time never runs back along a ledger, whatever the clocks of its writers say.
  const recordedAtMs = Math.max(Math.floor(deps.timeOf(head.databaseNowMs)), head.recordedAtMs);
  return { warehouseId, epoch: head.epoch, seq: head.seq, hash: head.hash, recordedAtMs };
}

/** A command of the batch, with the row of its id when the ledger has seen it. */
type Candidate = Queued & { seen: SeenRow | undefined };

function unseen(batch: Queued[], rows: SeenRow[]): Candidate[] {
  const byId = new Map(rows.map((row) => [row.commandId, row]));
  return batch.map((queued) => ({ ...queued, seen: byId.get(queued.submission.commandId) }));
}

interface Fold {
  judged: Judged[];
  sealed: SealedCommand[];
  notes: NoteWrite[];
  /** The items that change, as they were before the batch. */
  before: Map<number, ItemState>;
  lastSeqs: Map<number, number>;
}

function foldBatch(rows: BatchRows, end: ChainEnd, batch: Candidate[]): Fold {
  const { state } = rows;
  const fold: Fold = { judged: [], sealed: [], notes: [], before: new Map(), lastSeqs: new Map() };
  for (const candidate of batch) {
    if (candidate.seen) {
      const same = candidate.seen.fingerprint === candidate.fingerprint;
      fold.judged.push(same ? { type: 'seen', ...candidate.seen } : { type: 'reused' });
      continue;
    }
    const judgement = decide(state, candidate.submission);
    if (judgement.ok) accept(fold, end, { state, candidate, decision: judgement.decision });
    else fold.judged.push(refusedAt(state.items, judgement.refusal));
  }
  return fold;
}

function accept(
  fold: Fold,
  end: ChainEnd,
  { state, candidate, decision }: { state: LedgerState; candidate: Candidate; decision: Decision },
): void {
  const note = noteOf(candidate.submission);
  const seal = {
    ...candidate,
    noteDigest: note ? digestOf(note) : null,
    reversesSeq: decision.reversesSeq,
  };
  const sealed = chainEntries(end, seal, decision.entries);
  for (const { itemId, sku } of decision.items) {
    const before = state.items.get(foldCode(sku));
    if (before && !fold.before.has(itemId)) fold.before.set(itemId, before);
  }
  for (const { itemId, seq } of sealed.entries) fold.lastSeqs.set(itemId, seq);
  evolve(state, decision);
  fold.sealed.push(sealed);
  if (note) fold.notes.push(note);
  fold.judged.push({ type: 'accepted', epoch: end.epoch, entries: sealed.shown });
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
function digestOf({ salt, note }: Pick<NoteWrite, 'salt' | 'note'>): string {
  return hash('sha256', `${salt}:${note}`, 'hex');
}

async function writeFold(
  tx: Tx,
  end: ChainEnd,
  { rows: { state }, fold }: { rows: BatchRows; fold: Fold },
): Promise<void> {
  const place = {
    warehouseId: end.warehouseId,
    recordedAt: new Date(end.recordedAtMs).toISOString(),
  };
  const after = [...state.items.values()].filter((item) => fold.before.has(item.itemId));
  const levels = after.map((item) => ({
    itemId: item.itemId,
    figures: item.figures,
    version: item.version,
    lastSeq: fold.lastSeqs.get(item.itemId) ?? end.seq,
  }));
  const bins = after.flatMap((item) => changedBins(fold.before.get(item.itemId), item));
  const commands = fold.sealed.map(({ row }) => row);
  const entries = fold.sealed.flatMap((sealed) => sealed.entries);
  await Promise.all([
    writeLevels(tx, place, levels),
    ...(bins.length > 0 ? [writeBins(tx, place, bins)] : []),
    insertCommands(tx, place, commands),
    insertEntries(tx, place, entries),
    ...(fold.notes.length > 0 ? [insertNotes(tx, place.warehouseId, fold.notes)] : []),
    updateHead(tx, place.warehouseId, { ...end, recordedAt: place.recordedAt }),
  ]);
}

function changedBins(before: ItemState | undefined, after: ItemState) {
  return [...after.bins.values()]
    .filter((bin) => before?.bins.get(bin.binId)?.version !== bin.version)
    .map((bin) => ({ ...bin, itemId: after.itemId }));
}
