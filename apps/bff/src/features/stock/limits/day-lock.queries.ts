import type { Tx } from '../../../platform/db/database.ts';

/** Any number that nobody else locks by. */
const DAY_LOCK = 7_146_031;

/** Until the transaction ends no other one holds this day; two names may share a lock, and then only wait. */
export async function lockDay(tx: Tx, day: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(${DAY_LOCK}, hashtext(${day}))`;
}
