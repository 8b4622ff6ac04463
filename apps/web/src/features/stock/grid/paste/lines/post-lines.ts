import type { CommandOutcome } from '@stockwire/shared/command-outcomes';
import type { Problem } from '@stockwire/shared/problem';
import type { Reason } from '@stockwire/shared/reasons';
import type { Accepted } from '@stockwire/shared/stock-entries';
import type { BatchCommand } from '../../../../../api/post-commands.ts';
import type { PasteLine } from './paste-table.ts';

/** A line that is ready, with the version of its item that the person was shown. */
export interface ReadyLine {
  line: PasteLine;
  sku: string;
  delta: number;
  version: number;
}

/** A command of a line; it keeps its id for as long as nobody knows what became of it. */
export interface LineCommand {
  line: PasteLine;
  command: BatchCommand;
}

/** What became of a line. */
export type LineOutcome =
  | { state: 'posted'; line: PasteLine; accepted: Accepted }
  | { state: 'refused'; line: PasteLine; problem: Problem }
  /** Sent, and no answer came. */
  | { state: 'unknown'; line: PasteLine; command: BatchCommand }
  | { state: 'unsent'; line: PasteLine };

interface Cause {
  reason: Reason;
  note: string;
}

/** The commands of ready lines, each guarded by what its person was shown, under ids made once. */
export function toLineCommands(
  lines: readonly ReadyLine[],
  { reason, note }: Cause,
  newId: () => string,
): LineCommand[] {
  const noted = note.trim() === '' ? {} : { note: note.trim() };
  return lines.map(({ line, sku, delta, version }) => ({
    line,
    command: {
      kind: 'adjust',
      commandId: newId(),
      sku,
      delta,
      reason,
      ...noted,
      expectedVersion: version,
    },
  }));
}

/** The outcome of every line: what was answered, what was sent in vain, and what was never sent. */
export function toLineOutcomes(
  commands: readonly LineCommand[],
  answers: readonly CommandOutcome[],
  unknownCount: number,
): LineOutcome[] {
  const answered = new Map(answers.map((answer) => [answer.commandId, answer]));
  return commands.map(({ line, command }, place): LineOutcome => {
    const answer = answered.get(command.commandId);
    if (answer?.ok) return { state: 'posted', line, accepted: answer };
    if (answer) return { state: 'refused', line, problem: answer.problem };
    const isUnknown = place < answers.length + unknownCount;
    return isUnknown ? { state: 'unknown', line, command } : { state: 'unsent', line };
  });
}

/** The opposites of what was posted, last first, under ids made once. */
export function toReversals(posted: readonly Accepted[], newId: () => string): BatchCommand[] {
  return posted.toReversed().map(({ seq }) => ({
    kind: 'reverse',
    commandId: newId(),
    seq,
    reason: 'data-entry-error',
  }));
}

/** Pieces by which what was posted changed the stock, plus and minus set off. */
export function piecesOf(posted: readonly Accepted[]): number {
  return posted.reduce(
    (sum, { entries }) => sum + entries.reduce((all, entry) => all + entry.deltaOnHand, 0),
    0,
  );
}
