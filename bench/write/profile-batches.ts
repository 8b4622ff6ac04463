import type { StockedWarehouse } from '../world/stock-world.ts';
import { BatchWatch } from './batch-watch.ts';
import { callInLoops, SeenItems } from './call-in-loops.ts';
import { openWriter } from './open-writer.ts';
import { productAdjuster } from './product-adjuster.ts';

const SECONDS = 2;
/** Code is compiled and plans are settled before a step counts. */
const WARM_UP_SECONDS = 2;

/** A run of its own, the locked way, whose statements can be told apart; because watching costs a little; unguarded, since the versions seen are another run's. */
export async function profileBatches(
  appUrl: string,
  { warehouseId, items }: StockedWarehouse,
  callers: number,
): Promise<BatchWatch> {
  const watch = new BatchWatch();
  const writer = openWriter(appUrl, { appends: false, watch: (sql) => watch.watch(sql) });
  const adjuster = productAdjuster(writer, warehouseId);
  const seen = new SeenItems(items);
  const plan = { adjuster, seen, callers, guarded: false };
  await callInLoops({ ...plan, seconds: WARM_UP_SECONDS });
  watch.reset();
  await callInLoops({ ...plan, seconds: SECONDS });
  await adjuster.close();
  return watch;
}
