import type { Import, ImportState } from '@stockwire/shared/imports';

export const STEPS = ['file', 'describe', 'check', 'run', 'result'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF = {
  uploaded: 'describe',
  described: 'describe',
  checking: 'check',
  checked: 'check',
  running: 'run',
  paused: 'run',
  undoing: 'run',
  'undo-paused': 'run',
  done: 'result',
  cancelled: 'result',
  undone: 'result',
} as const satisfies Record<Exclude<ImportState, 'failed'>, Step>;

/**
 * The step that an import stands at. One that was checked stays at its check while rows of it are put
 * right; what failed goes on where it stopped: in its check or its run.
 */
export function stepOf({
  state,
  check,
  progress,
}: Pick<Import, 'state' | 'check' | 'progress'>): Step {
  if (state === 'described' && check !== null) return 'check';
  if (state !== 'failed') return STEP_OF[state];
  return progress.startedAt === null ? 'describe' : 'run';
}
