import type { CommandOf } from '../../../api/stock.mutations.ts';

/** A command that was sent and whose outcome nobody knows. */
export interface Attempt {
  commandId: string;
  content: string;
}

/** Where the command whose outcome nobody knows is kept, until it is known. */
export interface AttemptKeeper {
  read: () => Attempt | null;
  write: (attempt: Attempt | null) => void;
}

/**
 * The id to send a command under. Sent again unchanged after an unknown outcome it keeps its id, so that it
 * is booked once at most. Anything else is a new command, and so is a retry after a refusal.
 */
export function attemptFor(
  unknown: Attempt | null,
  command: { kind: string; body: CommandOf<unknown>['body'] },
  newId: () => string,
): Attempt {
  const content = JSON.stringify([command.kind, command.body]);
  return unknown?.content === content ? unknown : { commandId: newId(), content };
}
