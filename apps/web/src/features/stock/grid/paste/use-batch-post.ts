import type { CommandOutcome } from '@stockwire/shared/command-outcomes';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isOutcomeUnknown } from '../../../../api/api-error.ts';
import { useHttp } from '../../../../api/api-provider.tsx';
import {
  type BatchCommand,
  COMMANDS_PER_POST,
  postCommands,
} from '../../../../api/post-commands.ts';
import { stockKeys } from '../../../../api/stock.queries.ts';
import { useLevelStore } from '../../../../realtime/use-level-store.ts';

export interface BatchResult {
  /** In the order of the commands, as far as they were answered. */
  answers: CommandOutcome[];
  /** Commands behind those that were sent without an answer. */
  unknownCount: number;
  /** What ended it early; null when nothing did. */
  error: Error | null;
}

export interface BatchProgress {
  done: number;
  all: number;
  isStopping: boolean;
}

/** Posts commands in parts, shows their effect at once, and tells how far it has come. */
export function useBatchPost(warehouseId: number) {
  const http = useHttp();
  const store = useLevelStore();
  const queryClient = useQueryClient();
  const running = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<BatchProgress | null>(null);

  async function run(commands: readonly BatchCommand[]): Promise<BatchResult> {
    running.current = new AbortController();
    const { signal } = running.current;
    const answers: CommandOutcome[] = [];
    setProgress({ done: 0, all: commands.length, isStopping: false });
    const onOutcomes = (outcomes: CommandOutcome[]) => {
      answers.push(...outcomes);
      for (const outcome of outcomes) if (outcome.ok) store?.mergeAccepted(outcome);
      setProgress((now) => now && { ...now, done: answers.length });
    };
    try {
      await postCommands({ http }, { warehouseId, commands, onOutcomes, signal });
      return { answers, unknownCount: 0, error: null };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const left = commands.length - answers.length;
      const unknownCount = isOutcomeUnknown(error) ? Math.min(COMMANDS_PER_POST, left) : 0;
      return { answers, unknownCount, error };
    } finally {
      setProgress(null);
      // Drawers and timelines hold figures of their own.
      const queryKey = [...stockKeys.warehouse(warehouseId), 'item'];
      void queryClient.invalidateQueries({ queryKey });
    }
  }

  return {
    run,
    progress,
    stop() {
      running.current?.abort();
      setProgress((now) => now && { ...now, isStopping: true });
    },
  };
}
