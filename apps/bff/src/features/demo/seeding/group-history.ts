import type { PlannedCommand } from '../history/floor.ts';
import { DAY_MS, MINUTE_MS } from '../history/working-day.ts';

/** Commands that are written together and bear one recorded time: that of the last of them. */
export interface HistoryBatch {
  recordedAtMs: number;
  commands: PlannedCommand[];
}

/**
 * Each batch is a transaction, and all of a past in batches of a minute would take a minute to write. So the
 * last day, which charts and timelines show closely, is fine-grained, and what lies before it is coarser.
 */
const RECENT_MS = 1.25 * DAY_MS;
const RECENT = { commandsMax: 8, spanMaxMs: 3 * MINUTE_MS };
const EARLIER = { commandsMax: 96, spanMaxMs: 60 * MINUTE_MS };
/** The opening stock has one time: as many commands as a batch of the writer takes. */
const OPENING = { commandsMax: 500, spanMaxMs: 0 };

/** Cuts a past into batches; what the ledger already holds is left out. */
export function* groupHistory(
  history: Iterable<PlannedCommand>,
  { headSeq, untilMs }: { headSeq: number; untilMs: number },
): Generator<HistoryBatch> {
  let commands: PlannedCommand[] = [];
  for (const planned of history) {
    // A command is in the ledger with all its entries or not at all.
    if (planned.seqTo <= headSeq) continue;
    if (isFull(commands, planned, untilMs)) {
      yield batchOf(commands);
      commands = [];
    }
    commands.push(planned);
  }
  if (commands.length > 0) yield batchOf(commands);
}

function isFull(commands: PlannedCommand[], next: PlannedCommand, untilMs: number): boolean {
  const [first] = commands;
  if (!first) return false;
  // A batch reads what it takes back before it is judged, so that must be committed by then.
  if (next.command.kind === 'reverse') return true;
  const limit = limitOf(first, next, untilMs);
  return commands.length >= limit.commandsMax || next.atMs - first.atMs > limit.spanMaxMs;
}

function limitOf(first: PlannedCommand, next: PlannedCommand, untilMs: number) {
  if (first.atMs === next.atMs) return OPENING;
  return first.atMs > untilMs - RECENT_MS ? RECENT : EARLIER;
}

function batchOf(commands: PlannedCommand[]): HistoryBatch {
  return { recordedAtMs: commands.at(-1)?.atMs ?? 0, commands };
}
