import type { Adjustment, Count, Move, Reversal } from '@stockwire/shared/stock-commands';
import type { Accepted } from '@stockwire/shared/stock-entries';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isOutcomeUnknown } from '../../../api/api-error.ts';
import { useHttp } from '../../../api/api-provider.tsx';
import { newCommandId } from '../../../api/command-id.ts';
import type { Http } from '../../../api/http.ts';
import { adjust, count, move, reverse } from '../../../api/stock.mutations.ts';
import { stockKeys } from '../../../api/stock.queries.ts';
import { useLevelStore } from '../../../realtime/use-level-store.ts';
import { type Attempt, type AttemptKeeper, attemptFor } from './command-attempt.ts';

/** A command of a person at the console. */
export type ConsoleCommand =
  | { kind: 'adjust'; body: Adjustment }
  | { kind: 'count'; body: Count }
  | { kind: 'move'; body: Move }
  | { kind: 'reverse'; body: Reversal };

/** Posts commands of one form, each under the right id, and shows their effect at once. */
export function useStockCommand(
  warehouseId: number,
  keeper?: AttemptKeeper,
): UseMutationResult<Accepted, Error, ConsoleCommand> {
  const http = useHttp();
  const queryClient = useQueryClient();
  const store = useLevelStore();
  const own = useOwnKeeper();
  const unknown = keeper ?? own;
  return useMutation({
    async mutationFn(command: ConsoleCommand) {
      const attempt = attemptFor(unknown.read(), command, newCommandId);
      unknown.write(attempt);
      return post(http, command, { warehouseId, commandId: attempt.commandId });
    },
    onError(error) {
      if (!isOutcomeUnknown(error)) unknown.write(null);
    },
    onSuccess(accepted) {
      unknown.write(null);
      store?.mergeAccepted(accepted);
      for (const { sku } of accepted.entries) {
        void queryClient.invalidateQueries({ queryKey: stockKeys.item(warehouseId, sku) });
      }
    },
  });
}

/** For whatever nobody takes up again once it is left. */
function useOwnKeeper(): AttemptKeeper {
  const unknown = useRef<Attempt | null>(null);
  return {
    read: () => unknown.current,
    write: (attempt) => {
      unknown.current = attempt;
    },
  };
}

function post(
  http: Http,
  command: ConsoleCommand,
  of: { warehouseId: number; commandId: string },
): Promise<Accepted> {
  switch (command.kind) {
    case 'adjust':
      return adjust({ http }, { ...of, body: command.body });
    case 'count':
      return count({ http }, { ...of, body: command.body });
    case 'move':
      return move({ http }, { ...of, body: command.body });
    case 'reverse':
      return reverse({ http }, { ...of, body: command.body });
  }
}
