import type { Scheduler } from '../src/features/demo/shift/scheduler.ts';

interface Waiting {
  delayMs: number;
  run: () => void;
}

export interface HandScheduler extends Scheduler {
  /** What waits, longest planned first. */
  waiting(): Waiting[];
  /** Runs what was planned first and answers when something is planned again. */
  runNext(): Promise<void>;
}

/** A scheduler whose hands are turned by the test: nothing in it takes time. */
export function aHandScheduler(): HandScheduler {
  const waiting = new Set<Waiting>();
  let planned = () => {};
  return {
    waiting: () => [...waiting],
    after(delayMs, run) {
      const task = { delayMs, run };
      waiting.add(task);
      planned();
      return () => waiting.delete(task);
    },
    async runNext() {
      const [task] = waiting;
      if (!task) throw new Error('nothing waits');
      waiting.delete(task);
      const again = new Promise<void>((resolve) => {
        planned = resolve;
      });
      task.run();
      await again;
    },
  };
}
