import { hash, randomBytes } from 'node:crypto';
import type { Entry } from '@stockwire/shared/stock-entries';
import { foldCode } from '@stockwire/shared/text';
import { decide, evolve } from '../../domain/stock/decide.ts';
import { type Judgement, refused } from '../../domain/stock/decision.ts';
import type { Decision, ItemState, LedgerState } from '../../domain/stock/ledger-state.ts';
import { refuseOwnUndo } from '../../domain/stock/own-undo.ts';
import type { StockRefusal } from '../../domain/stock/refusals.ts';
import { chainEntries, type SealedCommand } from './chain-entries.ts';
import type { SeenRow } from './commit-batch.queries.ts';
import type { Submission } from './ledger.ts';
import type { ChainEnd } from './ledger-head.ts';
import type { BatchWrite, NoteWrite } from './write-batch.queries.ts';

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

/** Commands in order, judged one after another: what each came to, and what is to be written. */
export interface Fold {
  judged: Judged[];
  sealed: SealedCommand[];
  notes: NoteWrite[];
  /** The items that change, as they were before the batch. */
  before: Map<number, ItemState>;
  lastSeqs: Map<number, number>;
}

const SALT_BYTES = 16;

/**
 * Judges a batch over the rows it touches. `state` and `end` are the caller's own: afterwards they stand
 * behind the last entry. A command whose id the ledger has seen is not judged again.
 */
export function foldBatch(
  state: LedgerState,
  end: ChainEnd,
  { batch, seen }: { batch: readonly Queued[]; seen: readonly SeenRow[] },
): Fold {
  const fold: Fold = { judged: [], sealed: [], notes: [], before: new Map(), lastSeqs: new Map() };
  const seenById = new Map(seen.map((row) => [row.commandId, row]));
  for (const queued of batch) {
    const known = seenById.get(queued.submission.commandId);
    if (known) {
      fold.judged.push(judgedBefore(queued, known));
      continue;
    }
    const judgement = judge(state, queued.submission, end.recordedAtMs);
    if (judgement.ok) accept(fold, end, { state, queued, decision: judgement.decision });
    else fold.judged.push(refusedAt(state.items, judgement.refusal));
  }
  return fold;
}

/** A right that hangs on the time is judged at the time that the batch bears. */
function judge(state: LedgerState, submission: Submission, atMs: number): Judgement {
  const { command, ownUndo } = submission;
  const past = command.kind === 'reverse' ? state.past.get(command.seq) : undefined;
  const refusal = past && ownUndo ? refuseOwnUndo(past, ownUndo, atMs) : null;
  return refusal === null ? decide(state, submission) : refused(refusal);
}

/** What the ledger says of an id that it knows: the first answer, or that the key was used before. */
export function judgedBefore({ fingerprint }: Queued, row: SeenRow): Judged {
  return row.fingerprint === fingerprint ? { type: 'seen', ...row } : { type: 'reused' };
}

function accept(
  fold: Fold,
  end: ChainEnd,
  { state, queued, decision }: { state: LedgerState; queued: Queued; decision: Decision },
): void {
  const note = noteOf(queued.submission);
  const { submission, fingerprint } = queued;
  const { reversesSeq } = decision;
  const noteDigest = note ? digestOf(note) : null;
  const seal = { submission, fingerprint, noteDigest, reversesSeq };
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

/** The rows that a fold leaves to be written. */
export function writeOf(state: LedgerState, fold: Fold): BatchWrite {
  const after = changedItems(state, fold);
  return {
    levels: after.map(([, item]) => ({
      itemId: item.itemId,
      figures: item.figures,
      version: item.version,
      lastSeq: fold.lastSeqs.get(item.itemId) ?? 0,
    })),
    bins: after.flatMap(([, item]) => changedBins(fold.before.get(item.itemId), item)),
    commands: fold.sealed.map(({ row }) => row),
    entries: fold.sealed.flatMap((sealed) => sealed.entries),
    notes: fold.notes,
  };
}

/** The items that a fold changes, as they are after it, by folded SKU. */
export function changedItems(state: LedgerState, { before }: Fold): [string, ItemState][] {
  return [...state.items].filter(([, item]) => before.has(item.itemId));
}

function changedBins(before: ItemState | undefined, after: ItemState) {
  const changed = [];
  for (const bin of after.bins.values()) {
    if (before?.bins.get(bin.binId)?.version === bin.version) continue;
    const { binId, quantity, version } = bin;
    changed.push({ itemId: after.itemId, binId, quantity, version });
  }
  return changed;
}
