import type { Tx } from '../../../platform/db/database.ts';

/**
 * Bounds the statements of this transaction, and has each planned for its own values: the shape of a grid
 * question says little about how many rows it is about.
 */
export async function limitStatements(tx: Tx, timeoutMs: number): Promise<void> {
  await tx`
    select set_config('statement_timeout', ${String(timeoutMs)}, true),
           set_config('plan_cache_mode', 'force_custom_plan', true)`;
}
