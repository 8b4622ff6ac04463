import { randomUUID } from 'node:crypto';
import type { DemoShift } from '@stockwire/shared/demo';
import { Refused } from '../../../domain/refused.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import { listWarehouses } from '../../catalog/warehouses/list-warehouses.ts';
import type { Ledger } from '../../stock/ledger.ts';
import { readItemStock } from '../../stock/reads/read-item-stock.ts';
import { actorAt, DEMO_ACTOR, demoCommandId } from '../demo-actor.ts';
import { DEMO_SEED, type DemoScale, FULL_SCALE } from '../demo-world.ts';
import { generateWorld } from '../generate-world.ts';
import { createRandom } from '../random.ts';
import { chooseWork } from './choose-work.ts';
import { type Crew, createCrew, type ReadStock } from './crew.ts';
import { runCrew } from './run-crew.ts';
import { type Scheduler, timerScheduler } from './scheduler.ts';

export interface StartShiftDeps {
  database: Database;
  ledger: Ledger;
  log: Log;
  scheduler?: Scheduler;
  /** Gives each command a key of its own. */
  newKey?: () => string;
}

export interface StartShift {
  pace: number;
  seed?: string;
  scale?: DemoScale;
}

/** The simulated shift as it is steered. */
export interface ShiftControl {
  state(): DemoShift;
  /** 0 pauses it. */
  setPace(pace: number): DemoShift;
  close(): Promise<void>;
}

/** Commands a second over all warehouses at pace 1: what a calm hour on three floors looks like. */
const COMMANDS_PER_SECOND = 1.5;

/** Starts the shift that keeps the demo's warehouses busy through the ledger, as people would. */
export async function startShift(
  deps: StartShiftDeps,
  { pace, seed = DEMO_SEED, scale = FULL_SCALE }: StartShift,
): Promise<ShiftControl> {
  const { scheduler = timerScheduler, newKey = randomUUID, log } = deps;
  const shift: DemoShift = { available: true, pace, commandsPosted: 0, commandsRefused: 0 };
  const { sites } = generateWorld(seed, scale);
  const warehouses = await listWarehouses(deps, DEMO_ACTOR);
  // Each start draws anew, so that a restarted demo does not repeat yesterday.
  const random = createRandom(newKey());
  const trade = sites.reduce((sum, { character }) => sum + character.saleLinesPerDay, 0);

  const runs = sites.flatMap((site) => {
    const { code, saleLinesPerDay } = site.character;
    const warehouse = warehouses.find((found) => found.code === code);
    if (!warehouse) return [];
    const crew = createCrew(site, random.fork(code));
    const { warehouseId } = warehouse;
    const act = async () => {
      const accepted = await actOnce({ ...deps, newKey }, crew, warehouseId);
      if (accepted === true) shift.commandsPosted += 1;
      if (accepted === false) shift.commandsRefused += 1;
    };
    const perSecond = (COMMANDS_PER_SECOND * saleLinesPerDay) / trade;
    return [runCrew({ scheduler, log, random: crew.random }, { code, perSecond, act })];
  });

  function setPace(next: number): DemoShift {
    shift.pace = next;
    for (const run of runs) run.setPace(next);
    return { ...shift };
  }

  setPace(pace);
  return {
    state: () => ({ ...shift }),
    setPace,
    async close() {
      await Promise.all(runs.map((run) => run.close()));
    },
  };
}

/** One piece of work; null where nothing was to do. Refusals are part of a working day. */
async function actOnce(
  deps: StartShiftDeps & { newKey: () => string },
  crew: Crew,
  warehouseId: number,
): Promise<boolean | null> {
  const work = await chooseWork(crew, readerOf(deps, warehouseId));
  if (!work) return null;
  const [outcome] = await deps.ledger.submit(warehouseId, [
    {
      commandId: demoCommandId(`shift-${deps.newKey()}`),
      command: work.command,
      actor: actorAt(work.device),
      correlationId: crew.random.hex(),
    },
  ]);
  if (!outcome?.accepted) return false;
  if (work.command.kind === 'sell') crew.lastSaleSeq = outcome.answer.seq;
  return true;
}

/** People may have changed the catalog meanwhile: what is gone is passed over. */
function readerOf(deps: Pick<StartShiftDeps, 'database'>, warehouseId: number): ReadStock {
  return async (sku) => {
    try {
      return await readItemStock(deps, DEMO_ACTOR, { warehouseId, sku });
    } catch (cause) {
      if (cause instanceof Refused) return null;
      throw cause;
    }
  };
}
