import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import { round } from '../measure/report.ts';
import { median } from '../measure/stats.ts';
import type { History } from './history.ts';
import type { Check } from './judge-history.ts';
import type { ScratchPostgres } from './scratch-postgres.ts';
import { terminateBackends } from './stored-commands.queries.ts';
import type { Victim } from './victim.ts';

export interface Scene {
  victim: Victim;
  history: History;
  owner: Sql;
  /** Null where the database is not ours to kill. */
  postgres: ScratchPostgres | null;
  rounds: number;
}

export interface Ordeal {
  name: string;
  /** Why it cannot be done here, or null. */
  missing?(scene: Scene): string | null;
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
    return { checks: [check], notes: [`ready again after ${seconds(awayMs)}`] };
  },
};

export const TERMINATE_BACKENDS: Ordeal = {
  name: 'all database connections of the server terminated',
  async run(scene) {
    const survived = survivalOf(scene);
    let ended = 0;
    const check = await strike(scene, async () => {
      ended += await terminateBackends(scene.owner);
    });
    return { checks: [check, survived()], notes: [`${ended} connections ended`] };
  },
};

export const KILL_POSTGRES: Ordeal = {
  name: 'kill -9 of PostgreSQL',
  missing: ({ postgres }) =>
    postgres === null ? 'DATABASE_URL names a database of your own, which is not killed' : null,
  async run(scene) {
    const survived = survivalOf(scene);
    const awayMs: number[] = [];
    const backMs: number[] = [];
    const check = await strike(scene, async () => {
      if (scene.postgres === null) throw new Error('there is no server to kill');
      awayMs.push(await scene.postgres.killAndStartAgain());
      const startedMs = performance.now();
      await scene.history.moreAcknowledged(1, PROGRESS_WITHIN_MS);
      backMs.push(performance.now() - startedMs);
    });
    const notes = [
      `the database was away for ${seconds(awayMs)}`,
      `commands accepted ${seconds(backMs)} after it was back`,
    ];
    return { checks: [check, survived()], notes };
  },
};

/** Asked at the end, whether it is still the process of the beginning. */
function survivalOf({ victim }: Scene): () => Check {
  const { pid } = victim;
  return () => ({
    what: 'the server survived all of it',
    faults: victim.isAlive && victim.pid === pid ? [] : ['the process ended'],
  });
}

function seconds(allMs: readonly number[]): string {
  if (allMs.length === 0) return '– s';
  const most = round(Math.max(...allMs) / 1_000);
  return `${round(median(allMs) / 1_000)} s (median, at most ${most} s)`;
}
