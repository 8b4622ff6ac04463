import type { Log } from '../../../platform/log.ts';
import type { Random } from '../random.ts';
import type { Scheduler } from './scheduler.ts';

export interface CrewRun {
  /** Takes effect at once: a wait that began at another pace is begun anew. */
  setPace(pace: number): void;
  /** Begins nothing more and waits for what is under way. */
  close(): Promise<void>;
}

export interface RunCrewDeps {
  scheduler: Scheduler;
  log: Log;
  random: Random;
}

/** People pause unevenly: a wait is at least a tenth and at most four times the usual one. */
const WAIT_SHARE = { min: 0.1, max: 4 };
/** After a fault, such as a database that is away, there is nothing to hurry for. */
const AFTER_FAULT_MS = 5_000;

/** Lets one crew do one thing after another, at a pace; never two at once. */
export function runCrew(
  { scheduler, log, random }: RunCrewDeps,
  crew: { code: string; perSecond: number; act: () => Promise<void> },
): CrewRun {
  let pace = 0;
  let closed = false;
  let underWay: Promise<void> | null = null;
  let callOff: () => void = () => {};

  function waitMs(): number {
    const share = -Math.log(1 - random.unit());
    const clipped = Math.min(WAIT_SHARE.max, Math.max(WAIT_SHARE.min, share));
    return (clipped * 1_000) / (crew.perSecond * pace);
  }

  function plan(delayMs: number): void {
    callOff();
    callOff = scheduler.after(delayMs, () => {
      underWay = act();
    });
  }

  async function act(): Promise<void> {
    let faulty = false;
    try {
      await crew.act();
    } catch (error) {
      faulty = true;
      log.warn({ warehouse: crew.code, err: error }, 'demo: the shift met a fault and goes on');
    }
    underWay = null;
    if (!closed && pace > 0) plan(faulty ? AFTER_FAULT_MS : waitMs());
  }

  return {
    setPace(next) {
      pace = next;
      callOff();
      if (!closed && pace > 0 && !underWay) plan(waitMs());
    },
    async close() {
      closed = true;
      callOff();
      await underWay;
    },
  };
}
