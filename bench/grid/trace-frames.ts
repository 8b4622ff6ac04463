/** What this benchmark reads of a Chromium trace event; times are microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** How long its thread ran on a processor meanwhile. */
  tdur?: number;
  args?: { name?: string };
}

/** The categories that the events below belong to. */
export const TRACE_CATEGORIES = [
  'toplevel',
  'disabled-by-default-devtools.timeline.frame',
  'devtools.timeline',
];

/** A display of sixty frames a second, which headless Chromium has. */
const VSYNC_US = 1_000_000 / 60;
const LONG_FRAME_US = 50_000;

export interface FrameFigures {
  frames: number;
  /** What the main thread worked in one vsync interval, on a processor. */
  workP50Ms: number;
  workP95Ms: number;
  workMaxMs: number;
  /** The same by the clock: with the time in which other programs had the processor. */
  clockP95Ms: number;
  /** Vsync intervals in which a frame was due and none came, in percent of all that were due. */
  missedPercent: number;
  /** Tasks of the main thread that took as long as three frames. */
  longTasks: number;
}

/** Work per frame and missed frames of the page's main thread, from the trace of one run. */
export function framesOf(events: readonly TraceEvent[]): FrameFigures {
  const main = mainThreadOf(events);
  const own = events.filter(({ pid }) => pid === main.pid);
  const tasks = own.filter(
    ({ name, tid, ph }) => name === RUN_TASK && tid === main.tid && ph === 'X',
  );
  const begun = own.filter(({ name }) => name === 'BeginFrame').length;
  const dropped = own.filter(({ name }) => name === 'DroppedFrame').length;
  const work = workPerInterval(tasks, ({ dur = 0, tdur = dur }) => tdur);
  const clock = workPerInterval(tasks, ({ dur = 0 }) => dur);
  return {
    frames: begun,
    workP50Ms: shareOf(work, 0.5),
    workP95Ms: shareOf(work, 0.95),
    workMaxMs: work.at(-1) ?? 0,
    clockP95Ms: shareOf(clock, 0.95),
    missedPercent: begun === 0 ? 0 : (dropped / begun) * 100,
    longTasks: tasks.filter(({ dur = 0 }) => dur >= LONG_FRAME_US).length,
  };
}

const RUN_TASK = 'ThreadControllerImpl::RunTask';

/** The page's main thread: of all threads with that name the one that worked most. */
function mainThreadOf(events: readonly TraceEvent[]): { pid: number; tid: number } {
  const named = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const worked = named.map(({ pid, tid }) => ({
    pid,
    tid,
    us: events
      .filter((event) => event.name === RUN_TASK && event.pid === pid && event.tid === tid)
      .reduce((sum, { dur = 0 }) => sum + dur, 0),
  }));
  const [most] = worked.sort((one, other) => other.us - one.us);
  if (!most || most.us === 0) throw new Error('the trace has no main thread that worked');
  return most;
}

function shareOf(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Milliseconds of each vsync interval, the least first; a task over several intervals counts in each with
 * its part, as if it had worked evenly.
 */
function workPerInterval(
  tasks: readonly TraceEvent[],
  costUs: (task: TraceEvent) => number,
): number[] {
  // Spreading a whole trace into Math.min would overflow the stack.
  const startUs = tasks.reduce((least, { ts }) => Math.min(least, ts), Number.POSITIVE_INFINITY);
  const endUs = tasks.reduce((most, { ts, dur = 0 }) => Math.max(most, ts + dur), 0);
  const work = new Float64Array(Math.ceil((endUs - startUs) / VSYNC_US));
  for (const task of tasks) {
    const { ts, dur = 0 } = task;
    const costPerUs = dur === 0 ? 0 : Math.min(1, costUs(task) / dur);
    let fromUs = ts - startUs;
    const untilUs = fromUs + dur;
    while (fromUs < untilUs) {
      const slot = Math.floor(fromUs / VSYNC_US);
      const nextUs = Math.min(untilUs, (slot + 1) * VSYNC_US);
      if (nextUs <= fromUs) break;
      work[slot] = (work[slot] ?? 0) + ((nextUs - fromUs) * costPerUs) / 1_000;
      fromUs = nextUs;
    }
  }
  return [...work].sort((one, other) => one - other);
}
