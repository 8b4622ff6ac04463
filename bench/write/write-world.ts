import type { BenchDatabase } from '../world/bench-database.ts';
import { type StockedWarehouse, stockWorld } from '../world/stock-world.ts';
import type { Adjuster } from './adjuster.ts';
import { type CallPlan, SeenItems } from './call-in-loops.ts';
import { type CostedRun, runWithCost } from './cost-of-run.ts';
import { DRIZZLE_APPLICATION, drizzleAdjuster } from './drizzle-adjuster.ts';
import { openWriter } from './open-writer.ts';
import { productAdjuster } from './product-adjuster.ts';
import { type BatchMeter, type ProductRun, runProduct } from './product-run.ts';
import { createBaselineSequence } from './statement-adjuster.queries.ts';
import { STATEMENT_APPLICATION, statementAdjuster } from './statement-adjuster.ts';

export const SKUS = 10_000;
export const POOL_SIZES = [8, 16, 32] as const;
const CALIBRATION_SECONDS = 1;

/** How the callers of a run choose their items: all of their own share, or everybody the same one. */
type Choice = 'own items' | 'one item';

interface Side {
  warehouse: StockedWarehouse;
  seen: Record<Choice, SeenItems>;
}

interface RunPlan {
  callers: number;
  seconds: number;
  choice: Choice;
}

/** A baseline under a plan, with a pool of a size. */
type Baseline = (plan: RunPlan & { poolSize: number }) => Promise<CostedRun>;

export interface WriteWorld {
  product: (plan: RunPlan) => Promise<ProductRun>;
  /** The product with its fast lane switched off. */
  locked: (plan: RunPlan) => Promise<ProductRun>;
  statement: Baseline;
  drizzle: Baseline;
  /** The pool size that a baseline is fastest with under a plan. */
  bestPoolSize: (baseline: Baseline, plan: Omit<RunPlan, 'seconds'>) => Promise<number>;
  productWarehouse: StockedWarehouse;
  close: () => Promise<void>;
}

/** A warehouse each for the product and its two baselines, on one server and with the same stock. */
export async function openWriteWorld(database: BenchDatabase): Promise<WriteWorld> {
  await createBaselineSequence(database.owner.sql);
  const [own, ofLocked, ofStatement, ofDrizzle] = await stockWorld(database, {
    items: SKUS,
    warehouses: ['PRODUCT', 'LOCKED', 'STATEMENT', 'DRIZZLE'],
  });
  if (!own || !ofLocked || !ofStatement || !ofDrizzle) throw new Error('a warehouse is missing');
  const sides = { statement: sideOf(ofStatement), drizzle: sideOf(ofDrizzle) };
  const product = openProduct(database, own, { appends: true });
  const locked = openProduct(database, ofLocked, { appends: false });
  /** Pools are opened for each run: their connections must not stand in each other's way. */
  async function runOnce(baseline: Adjuster, name: string, plan: CallPlan): Promise<CostedRun> {
    try {
      return await runWithCost(database.owner.sql, name, plan);
    } finally {
      await baseline.close();
    }
  }
  const { appUrl } = database;
  return {
    product: product.run,
    locked: locked.run,
    statement: ({ poolSize, ...plan }) => {
      const baseline = statementAdjuster({ appUrl, poolSize }, ofStatement.warehouseId);
      return runOnce(baseline, STATEMENT_APPLICATION, callPlan(baseline, sides.statement, plan));
    },
    drizzle: ({ poolSize, ...plan }) => {
      const baseline = drizzleAdjuster({ appUrl, poolSize }, ofDrizzle.warehouseId);
      return runOnce(baseline, DRIZZLE_APPLICATION, callPlan(baseline, sides.drizzle, plan));
    },
    bestPoolSize,
    productWarehouse: own,
    async close() {
      await product.close();
      await locked.close();
    },
  };
}

/** The product's writer on a warehouse of its own, open for all runs: it remembers what it wrote. */
export function openProduct(
  { appUrl, owner }: BenchDatabase,
  warehouse: StockedWarehouse,
  { appends, versions }: { appends: boolean; versions?: ReadonlyMap<number, number> },
): { run: (plan: RunPlan) => Promise<ProductRun>; close: () => Promise<void> } {
  const meter: BatchMeter = { batches: 0, commands: 0, ms: 0 };
  const onBatch = ({ commands, ms }: { commands: number; ms: number }) => {
    meter.batches += 1;
    meter.commands += commands;
    meter.ms += ms;
  };
  const adjuster = productAdjuster(openWriter(appUrl, { appends, onBatch }), warehouse.warehouseId);
  const side = sideOf(warehouse, versions);
  return {
    run: (plan) => runProduct(owner.sql, meter, callPlan(adjuster, side, plan)),
    close: adjuster.close,
  };
}

function sideOf(warehouse: StockedWarehouse, versions?: ReadonlyMap<number, number>): Side {
  const [first] = warehouse.items;
  if (!first) throw new Error('a warehouse without items');
  // One set of versions: the hot item is among the others.
  const all = new SeenItems(warehouse.items.slice(1), versions);
  return { warehouse, seen: { 'own items': all, 'one item': new SeenItems([first]) } };
}

function callPlan(adjuster: Adjuster, side: Side, { choice, callers, seconds }: RunPlan) {
  const guarded = choice === 'own items';
  return { adjuster, seen: side.seen[choice], callers, seconds, guarded };
}

async function bestPoolSize(baseline: Baseline, plan: Omit<RunPlan, 'seconds'>): Promise<number> {
  let best: { poolSize: number; perSecond: number } = { poolSize: POOL_SIZES[0], perSecond: 0 };
  for (const poolSize of POOL_SIZES.filter(
    (size) => size <= Math.max(plan.callers, POOL_SIZES[0]),
  )) {
    const { perSecond } = await baseline({ ...plan, poolSize, seconds: CALIBRATION_SECONDS });
    if (perSecond > best.perSecond) best = { poolSize, perSecond };
  }
  return best.poolSize;
}
