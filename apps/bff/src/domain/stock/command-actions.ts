import type { Action } from '@stockwire/shared/permissions';
import type { CommandKind } from '@stockwire/shared/stock-commands';

/** What somebody must be allowed to do for each command. */
export const COMMAND_ACTIONS = {
  adjust: 'stock.adjust',
  count: 'stock.count',
  receive: 'stock.receive',
  sell: 'stock.sell',
  move: 'stock.move',
  reverse: 'stock.reverse',
} as const satisfies Record<CommandKind, Action>;
