import type { Entry } from '@stockwire/shared/stock-entries';
import { shownName } from '../../domain/actor.ts';
import { type CanonicalCommand, canonicalEntry } from '../../domain/stock/canonical-entry.ts';
import type { EntryDraft } from '../../domain/stock/ledger-state.ts';
import { wireCommandId } from './entry.queries.ts';
import { hashEntry } from './hash-entry.ts';
import type { Submission } from './ledger.ts';
import type { CommandWrite, EntryWrite } from './write-batch.queries.ts';

/** The end of the chain while a batch is folded: each entry moves it on. */
export interface ChainEnd {
  warehouseId: number;
  epoch: number;
  seq: number;
  hash: string;
  recordedAtMs: number;
}

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
  const recordedAt = new Date(end.recordedAtMs).toISOString();
  const facts = commandFacts(seal, recordedAt);
  const canonical: CanonicalCommand = { ...facts, occurredAtMs: Date.parse(facts.occurredAt) };
  const entries: EntryWrite[] = [];
  const shown: Entry[] = [];
  for (const draft of drafts) {
    const seq = end.seq + 1;
    const hash = hashDraft(end, canonical, draft);
    end.seq = seq;
    end.hash = hash;
    entries.push({
      ...draft,
      seq,
      binId: draft.bin.binId,
      toBinId: draft.toBin?.binId ?? null,
      hash,
      commandId: seal.submission.commandId,
    });
    shown.push(showEntry(seal, draft, { facts, seq, hash, recordedAt }));
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

function hashDraft(end: ChainEnd, command: CanonicalCommand, draft: EntryDraft): string {
  const place = {
    warehouseId: end.warehouseId,
    epoch: end.epoch,
    seq: end.seq + 1,
    recordedAtMs: end.recordedAtMs,
    previousHash: end.hash,
  };
  return hashEntry(
    canonicalEntry(place, command, {
      ...draft,
      binId: draft.bin.binId,
      toBinId: draft.toBin?.binId ?? null,
      deltaHeld: 0,
      deltaAllocated: 0,
      deltaShort: 0,
    }),
  );
}

interface Shown {
  facts: ReturnType<typeof commandFacts>;
  seq: number;
  hash: string;
  recordedAt: string;
}

function showEntry({ submission }: Seal, draft: EntryDraft, { facts, ...place }: Shown): Entry {
  const { figures, bin, toBin, ...what } = draft;
  return {
    ...what,
    ...figures,
    ...place,
    bin: bin.code,
    toBin: toBin?.code ?? null,
    deltaHeld: 0,
    deltaAllocated: 0,
    deltaShort: 0,
    reason: facts.reason,
    note: submission.command.note ?? null,
    by: shownName(submission.actor),
    device: facts.device,
    occurredAt: facts.occurredAt,
    commandId: wireCommandId(facts.commandId),
    correlationId: facts.correlationId,
    reference: facts.reference,
  };
}
