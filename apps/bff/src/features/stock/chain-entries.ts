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
  const seqFrom = end.seq + 1;
  const facts = commandFacts(seal, end.recordedAt);
  const occurredAtMs =
    facts.occurredAt === end.recordedAt ? end.recordedAtMs : Date.parse(facts.occurredAt);
  const canonical = canonicalCommand({ ...facts, occurredAtMs });
  const entries: EntryWrite[] = [];
  const shown: Entry[] = [];
  for (const draft of drafts) {
    const entry = entryWrite(draft, end.seq + 1, end.seq + 1 - seqFrom);
    entry.hash = hashEntry(canonicalEntry(placeBehind(end), entry, canonical));
    end.seq = entry.seq;
    end.hash = entry.hash;
    entries.push(entry);
    shown.push(showEntry(seal, draft, { facts, entry, recordedAt: end.recordedAt }));
  }
  const { command } = seal.submission;
  const row = {
    ...facts,
    fingerprint: seal.fingerprint,
    kind: command.kind,
    seqFrom,
    seqTo: end.seq,
  };
  return { row, entries, shown };
}

function commandFacts({ submission, noteDigest, reversesSeq }: Seal, recordedAt: string) {
  const { command, actor } = submission;
  return {
    commandId: submission.commandId,
    actor: actor.id,
    device: actor.device,
    reason: reasonOf(submission),
    noteDigest,
    reference: command.reference ?? null,
    correlationId: submission.correlationId,
    causationId: submission.causationId ?? null,
    occurredAt: command.occurredAt ? new Date(command.occurredAt).toISOString() : recordedAt,
    reversesSeq,
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
  facts: ReturnType<typeof commandFacts>;
  entry: EntryWrite;
  recordedAt: string;
}

function showEntry(
  { submission }: Seal,
  draft: EntryDraft,
  { facts, entry, recordedAt }: Shown,
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
    reason: facts.reason,
    note: submission.command.note ?? null,
    by: shownName(submission.actor),
    device: facts.device,
    recordedAt,
    occurredAt: facts.occurredAt,
    commandId: wireCommandId(facts.commandId),
    correlationId: facts.correlationId,
    reference: facts.reference,
    hash: entry.hash,
  };
}
