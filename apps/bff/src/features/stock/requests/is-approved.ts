import { fingerprintOf } from '../fingerprint.ts';
import type { Submission } from '../ledger.ts';
import { type RequestPlace, selectOptionalRequest } from './request.queries.ts';
import type { RequestDeps } from './request-deps.ts';
import { toSubmission } from './settle-approval.ts';

/** Whether a second person has let this very command pass, for the one who asked for it. */
export async function isApproved(
  { database, clock }: Pick<RequestDeps, 'database' | 'clock'>,
  place: RequestPlace,
  { actor, command }: Pick<Submission, 'actor' | 'command'>,
): Promise<boolean> {
  const row = await selectOptionalRequest(database.sql, place, new Date(clock.now()));
  if (row?.state !== 'approved' || row.askedBy !== actor.id) return false;
  return fingerprintOf(toSubmission(row).command) === fingerprintOf(command);
}
