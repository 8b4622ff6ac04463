import type { Entry } from '@stockwire/shared/stock-entries';
import { shownName } from '../../domain/actor.ts';
import { canonicalCommand, canonicalEntry } from '../../domain/stock/canonical-entry.ts';
import type { EntryDraft } from '../../domain/stock/ledger-state.ts';
import { wireCommandId } from './entry.queries.ts';
import { hashEntry } from './hash-entry.ts';
import type { Submission } from './ledger.ts';
import type { ChainEnd } from './ledger-head.ts';
import type { CommandWrite, EntryWrite } from './write-batch.queries.ts';

export interface SealedCommand {
  row: CommandWrite;
  entries: EntryWrite[];
  shown: Entry[];
}

export interface Seal {
  submission: Submission;
  fingerprint: string;
  noteDigest: string | null;
  reversesSeq: number | null;
}

/** Gives a command's entries their seqs and hashes, as rows to write and as the wire shows them. */
export function chainEntries(end: ChainEnd, seal: Seal, drafts: EntryDraft[]): SealedCommand {
  const row = commandWrite(seal, end);
  const canonical = canonicalCommand(row);
  const entries: EntryWrite[] = [];
  const shown: Entry[] = [];
  for (const draft of drafts) {
    const entry = entryWrite(draft, end.seq + 1, end.seq + 1 - row.seqFrom);
    entry.hash = hashEntry(canonicalEntry(placeBehind(end), entry, canonical));
    end.seq = entry.seq;
    end.hash = entry.hash;
    entries.push(entry);
    shown.push(showEntry(seal, draft, { row, entry, recordedAt: end.recordedAt }));
  }
  row.seqTo = end.seq;
  return { row, entries, shown };
}

function commandWrite(seal: Seal, { seq, recordedAt, recordedAtMs }: ChainEnd): CommandWrite {
  const { submission, fingerprint, noteDigest, reversesSeq } = seal;
  const { command, actor } = submission;
  const occurredAtMs = command.occurredAt ? Date.parse(command.occurredAt) : recordedAtMs;
  return {
    commandId: submission.commandId,
    fingerprint,
    kind: command.kind,
    actor: actor.id,
    device: actor.device,
    reason: reasonOf(submission),
    noteDigest,
    reference: command.reference ?? null,
    correlationId: submission.correlationId,
    causationId: submission.causationId ?? null,
    occurredAtMs,
    occurredAt: command.occurredAt ? new Date(occurredAtMs).toISOString() : recordedAt,
    reversesSeq,
    seqFrom: seq + 1,
    seqTo: seq + 1,
  };
}

function reasonOf({ command }: Submission) {
  if (command.kind === 'count') return command.reason ?? 'count-variance';
  return 'reason' in command ? command.reason : null;
}

function placeBehind(end: ChainEnd) {
  return {
    warehouseId: end.warehouseId,
    epoch: end.epoch,
    seq: end.seq + 1,
    recordedAtMs: end.recordedAtMs,
    previousHash: end.hash,
  };
}

// This runs for every entry of every batch: objects are written out, because spreading
// them and the garbage it made stood at the top of the writer's profile.
function entryWrite(draft: EntryDraft, seq: number, placeInCommand: number): EntryWrite {
  return {
    seq,
    itemId: draft.itemId,
    binId: draft.bin.binId,
    toBinId: draft.toBin === null ? null : draft.toBin.binId,
    kind: draft.kind,
    binDelta: draft.binDelta,
    deltaOnHand: draft.deltaOnHand,
    deltaSellable: draft.deltaSellable,
    deltaHeld: 0,
    deltaAllocated: 0,
    deltaShort: 0,
    version: draft.version,
    figures: draft.figures,
    hash: '',
    placeInCommand,
  };
}

interface Shown {
  row: CommandWrite;
  entry: EntryWrite;
  recordedAt: string;
}

function showEntry(
  { submission }: Seal,
  draft: EntryDraft,
  { row, entry, recordedAt }: Shown,
): Entry {
  const { onHand, sellable, held, allocated, short } = draft.figures;
  return {
    seq: entry.seq,
    kind: entry.kind,
    itemId: entry.itemId,
    sku: draft.sku,
    bin: draft.bin.code,
    toBin: draft.toBin === null ? null : draft.toBin.code,
    binDelta: entry.binDelta,
    deltaOnHand: entry.deltaOnHand,
    deltaSellable: entry.deltaSellable,
    deltaHeld: 0,
    deltaAllocated: 0,
    deltaShort: 0,
    version: entry.version,
    onHand,
    sellable,
    held,
    allocated,
    short,
    reason: row.reason,
    note: submission.command.note ?? null,
    by: shownName(submission.actor),
    device: row.device,
    recordedAt,
    occurredAt: row.occurredAt,
    commandId: wireCommandId(row.commandId),
    correlationId: row.correlationId,
    reference: row.reference,
    hash: entry.hash,
  };
}
