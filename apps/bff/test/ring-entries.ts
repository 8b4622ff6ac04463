import type { RingCommand, RingEntry } from '../src/features/stock/live/tail/ring-entry.ts';

/** The items that each command changes, one entry a time, in order. */
export type CommandLines = readonly (readonly number[])[];

/** A ledger's entries in which every change adds one piece to its item. */
export function ringEntries(
  commands: CommandLines,
  { after = 0, atMs = 1_000, by = 'Desk 1' }: { after?: number; atMs?: number; by?: string } = {},
): RingEntry[] {
  const versions = new Map<number, number>();
  let seq = after;
  return commands.flatMap((itemIds) => {
    const command = aCommand(seq, itemIds.length, { atMs, by });
    return itemIds.map((itemId) => {
      seq += 1;
      const version = (versions.get(itemId) ?? 0) + 1;
      versions.set(itemId, version);
      return anEntry(command, { seq, itemId, version });
    });
  });
}

function aCommand(
  after: number,
  entries: number,
  { atMs, by }: { atMs: number; by: string },
): RingCommand {
  return {
    seqFrom: after + 1,
    seqTo: after + entries,
    kind: 'adjust',
    reason: 'found',
    by,
    recordedAtMs: atMs,
  };
}

function anEntry(
  command: RingCommand,
  { seq, itemId, version }: { seq: number; itemId: number; version: number },
): RingEntry {
  return {
    seq,
    itemId,
    version,
    onHand: version,
    sellable: version,
    held: 0,
    allocated: 0,
    short: 0,
    deltaOnHand: 1,
    check: checkOf(seq),
    command,
  };
}

/** What a builder's entry has for a hash. */
export function checkOf(seq: number): string {
  return seq.toString(16).padStart(8, '0');
}
