import type { Overview } from '@stockwire/shared/live';
import type { Actor } from '../../../../domain/actor.ts';
import { refuseRead } from '../../../../domain/stock/read-refusals.ts';
import type { Live } from '../open-live.ts';
import { scopeOfAll } from './pulse-scope.ts';

/**
 * Where an overview starts: the figures of now, the hour behind them, and what ran out last; of one
 * warehouse, or of all that somebody may see.
 */
export async function readOverview(
  { live }: { live: Pick<Live, 'pulses' | 'stockOuts'> },
  actor: Actor,
  { scope }: { scope: number | 'all' },
): Promise<Overview> {
  const reading = await live.pulses.read(scope === 'all' ? scopeOfAll(actor) : scope);
  if (reading === null) throw refuseRead({ code: 'not-found', what: 'warehouse' });
  const { pulse, minutes, sites } = reading;
  const rows = await live.stockOuts.of(sites.map(({ warehouseId }) => warehouseId));
  const stockOuts = rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  return { now: pulse.now, pulse, minutes, stockOuts, sites };
}
