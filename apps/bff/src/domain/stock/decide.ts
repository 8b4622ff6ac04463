import type { StockCommand } from '@stockwire/shared/stock-commands';
import { foldCode } from '@stockwire/shared/text';
import { decideAdjust } from './decide-adjust.ts';
import { decideCount } from './decide-count.ts';
import { decideMove } from './decide-move.ts';
import { decideReceive } from './decide-receive.ts';
import { decideReverse } from './decide-reverse.ts';
import { decideSell } from './decide-sell.ts';
import { findItem, type Judgement, refused } from './decision.ts';
import type { Decision, LedgerState } from './ledger-state.ts';

/** A command as the ledger judges it; `ifMatchVersion` guards the level's version. */
export interface JudgedCommand {
  command: StockCommand;
  ifMatchVersion?: number | undefined;
}

/** Judges one command against the state; changes nothing. */
export function decide(state: LedgerState, { command, ifMatchVersion }: JudgedCommand): Judgement {
  const stale = ifMatchVersion === undefined ? null : staleLevel(state, command, ifMatchVersion);
  if (stale) return stale;
  switch (command.kind) {
    case 'adjust':
      return decideAdjust(state, command);
    case 'count':
      return decideCount(state, command);
    case 'receive':
      return decideReceive(state, command);
    case 'sell':
      return decideSell(state, command);
    case 'move':
      return decideMove(state, command);
    case 'reverse':
      return decideReverse(state, command);
  }
}

/** Brings a decision into the batch's state, so that the next command is judged after it. */
export function evolve(state: LedgerState, decision: Decision): void {
  for (const item of decision.items) state.items.set(foldCode(item.sku), item);
  if (decision.reversesSeq === null) return;
  for (const past of state.past.values()) {
    if (past.seqFrom === decision.reversesSeq) past.reversed = true;
  }
}

function staleLevel(state: LedgerState, command: StockCommand, version: number): Judgement | null {
  if (!('sku' in command)) return null;
  const item = findItem(state, command.sku, '/sku');
  if (!item.ok || item.value.version === version) return item.ok ? null : item;
  return refused({
    code: 'version-stale',
    sku: item.value.sku,
    bin: null,
    expectedVersion: version,
    currentVersion: item.value.version,
  });
}
