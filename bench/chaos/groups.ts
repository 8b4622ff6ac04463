import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import { round } from '../measure/report.ts';
import { median } from '../measure/stats.ts';
import type { History } from './history.ts';
import type { Check } from './judge-history.ts';
import { terminateBackends } from './stored-commands.queries.ts';
import type { Victim } from './victim.ts';

export interface Scene {
  victim: Victim;
  history: History;
  owner: Sql;
  rounds: number;
}

export interface Ordeal {
  name: string;
  /** Hurts the server again and again while the load runs; answers checks of its own. */
  run(scene: Scene): Promise<{ checks: Check[]; notes: string[] }>;
}

/** Under load means: so many commands were accepted since the last blow, and others are on their way. */
const ACCEPTED_BETWEEN_MIN = 60;
const ACCEPTED_BETWEEN_MORE = 240;
/** Also a machine that is busy otherwise gets this far. */
const PROGRESS_WITHIN_MS = 60_000;

function underLoad({ history }: Scene): Promise<void> {
  const count = ACCEPTED_BETWEEN_MIN + Math.floor(Math.random() * ACCEPTED_BETWEEN_MORE);
  return history.moreAcknowledged(count, PROGRESS_WITHIN_MS);
}

async function strike(scene: Scene, blow: () => Promise<void>): Promise<Check> {
  const faults: string[] = [];
  try {
    for (let turn = 0; turn < scene.rounds; turn += 1) {
      await underLoad(scene);
      await blow();
    }
    await underLoad(scene);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return { what: `commands are accepted again after each of ${scene.rounds} blows`, faults };
}

export const KILL_SERVER: Ordeal = {
  name: 'kill -9 of the server',
  async run(scene) {
    const awayMs: number[] = [];
    const check = await strike(scene, async () => {
      awayMs.push(await scene.victim.killAndRestart());
    });
    const middle = awayMs.length > 0 ? round(median(awayMs) / 1_000) : '–';
    return { checks: [check], notes: [`ready again after ${middle} s (median)`] };
  },
};

export const TERMINATE_BACKENDS: Ordeal = {
  name: 'all database connections of the server terminated',
  async run(scene) {
    const { pid } = scene.victim;
    let ended = 0;
    const check = await strike(scene, async () => {
      ended += await terminateBackends(scene.owner);
    });
    const survived = scene.victim.isAlive && scene.victim.pid === pid;
    const alive = {
      what: 'the server survived all of it',
      faults: survived ? [] : ['the process ended'],
    };
    return { checks: [check, alive], notes: [`${ended} connections ended`] };
  },
};
