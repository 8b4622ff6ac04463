import type { Clock } from '../../../platform/clock.ts';
import { type Database, openDatabase } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import { listWarehouses } from '../../catalog/warehouses/list-warehouses.ts';
import { WRITER_SESSION } from '../../stock/ledger-writer.ts';
import { DEMO_ACTOR } from '../demo-actor.ts';
import { DEMO_SEED, type DemoScale, type DemoWorld, FULL_SCALE } from '../demo-world.ts';
import { generateWorld } from '../generate-world.ts';
import { DAY_MS } from '../history/working-day.ts';
import type { HistoryBatch } from './group-history.ts';
import { seedCatalog } from './seed-catalog.ts';
import { seedHistory } from './seed-history.ts';
import {
  insertSeeding,
  makePartitions,
  type Seeding,
  selectOptionalSeeding,
  updateSeedingCompleted,
  withSeedingLock,
} from './seeding.queries.ts';

export interface SeedDemoDeps {
  database: Database;
  /** The application role's URL: the past is written through connections of its own. */
  databaseAppUrl: string;
  clock: Clock;
  log: Log;
}

export interface SeedDemo {
  seed?: string;
  scale?: DemoScale;
  /** Called before each batch of history; what it throws ends the seeding there. */
  beforeBatch?: (batch: HistoryBatch) => void;
}

/** `complete` was there before; `foreign` is a database with warehouses that no demo made. */
export type SeedDemoResult = 'seeded' | 'finished' | 'complete' | 'foreign';

const POOL_SIZE = 6;
/**
 * A crash of the database may lose the newest batches of a past, never one in between; the next start
 * writes them again. The commit that marks the demo complete waits for the disk, and so for all before it.
 */
const SEEDING_SESSION = { ...WRITER_SESSION, synchronous_commit: 'off' };

/** Fills an empty database with the demo, and finishes one that was left half-written. */
export function seedDemo(
  deps: SeedDemoDeps,
  { seed = DEMO_SEED, scale = FULL_SCALE, ...rest }: SeedDemo = {},
): Promise<SeedDemoResult> {
  return withSeedingLock(deps.database, async () => {
    const before = await selectOptionalSeeding(deps.database.orm);
    if (before?.completedAt) return 'complete';
    if (!before && (await listWarehouses(deps, DEMO_ACTOR)).length > 0) return 'foreign';
    const startedMs = performance.now();
    await writeDemo(deps, before, { seed: before?.seed ?? seed, scale, ...rest });
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
    deps.log.info({ seconds }, `demo: ready after ${seconds} s`);
    return before ? 'finished' : 'seeded';
  });
}

interface DemoPlan extends SeedDemo {
  seed: string;
  scale: DemoScale;
}

async function writeDemo(deps: SeedDemoDeps, before: Seeding | undefined, plan: DemoPlan) {
  const { seed, scale } = plan;
  const world = generateWorld(seed, scale);
  const seeding = before ?? (await makeWorld(deps, world, { seed, scale }));
  await writeHistories(deps, { world, seeding, plan });
  await updateSeedingCompleted(deps.database.orm, seed, new Date(deps.clock.now()));
}

/** The catalog and the note of what was begun come together or not at all. */
async function makeWorld(
  { database, clock, log }: SeedDemoDeps,
  world: DemoWorld,
  { seed, scale }: { seed: string; scale: DemoScale },
): Promise<Pick<Seeding, 'seed' | 'openedOn'>> {
  const openedOn = new Date(clock.now() - scale.historyDays * DAY_MS).toISOString().slice(0, 10);
  log.info(
    { items: world.items.length, warehouses: world.sites.length },
    `demo: ${world.items.length} items for ${world.sites.length} warehouses`,
  );
  await database.orm.transaction(async (orm) => {
    await insertSeeding(orm, { seed, openedOn });
    await seedCatalog(orm, world);
  });
  return { seed, openedOn };
}

interface Histories {
  world: DemoWorld;
  seeding: Pick<Seeding, 'seed' | 'openedOn'>;
  plan: DemoPlan;
}

/** The warehouses' ledgers have nothing to do with each other: their pasts are written side by side. */
async function writeHistories(
  deps: SeedDemoDeps,
  { world, seeding, plan: demo }: Histories,
): Promise<void> {
  const { seed, openedOn } = seeding;
  const { beforeBatch, scale } = demo;
  const untilMs = deps.clock.now();
  await makePartitions(deps.database.orm, new Date(openedOn), new Date(untilMs));
  const warehouses = await listWarehouses(deps, DEMO_ACTOR);
  const writing = openDatabase({
    url: deps.databaseAppUrl,
    applicationName: 'stockwire demo',
    poolSize: POOL_SIZE,
    session: SEEDING_SESSION,
  });
  try {
    const pasts = world.sites.map((site) => {
      const warehouse = warehouses.find(({ code }) => code === site.character.code);
      if (!warehouse) throw new Error(`the demo has lost its warehouse ${site.character.code}`);
      const plan = { seed, site, openedOn, salesFactor: scale.salesFactor };
      const past = { warehouse, plan, untilMs, ...(beforeBatch ? { beforeBatch } : {}) };
      return seedHistory({ ...deps, writing }, past);
    });
    // All of them end before the pool does, also when one fails.
    const ended = await Promise.allSettled(pasts);
    for (const past of ended) if (past.status === 'rejected') throw past.reason;
  } finally {
    await writing.close();
  }
}
