import { findActor } from '../../../features/identity/find-actor.ts';
import type { Outcome, Submission } from '../../../features/stock/ledger.ts';
import {
  internalCommandsPath,
  LedgerAnswer,
  LedgerCall,
} from '../../../features/stock/remote/ledger-wire.ts';
import { submitOnBehalf } from '../../../features/stock/remote/submit-on-behalf.ts';
import type { HttpDeps } from '../http-deps.ts';
import { defineRoute, NO_QUERY, type Route } from '../route.ts';
import { WarehouseParams } from './catalog-route.ts';

export const INTERNAL_COMMANDS_ROUTE: Route = defineRoute({
  method: 'post',
  path: internalCommandsPath(':warehouseId'),
  tag: 'Stock',
  summary: 'Write what another process sends on behalf of somebody',
  access: 'internal',
  description:
    'For processes of this installation alone: signed, in no public document. The ids of the commands make ' +
    'repeating it safe.',
  status: 200,
  changes: false,
  guard: 'none',
  problems: ['not-found', 'too-large'],
  params: WarehouseParams,
  query: NO_QUERY,
  body: LedgerCall,
  answer: LedgerAnswer,
  async handler(deps, { requestId }, { params: { warehouseId }, body }) {
    await deps.knownLedgers.ensureKnown(warehouseId);
    const { ledger, database, clock, identity } = deps;
    const onBehalf = {
      ledger,
      database,
      clock,
      findActor: (id: string) => findActor(identity, id),
    };
    const outcomes = await submitOnBehalf(onBehalf, warehouseId, body.submissions);
    await auditForbidden(deps, requestId, { submissions: body.submissions, outcomes });
    return { body: { outcomes } };
  },
});

/** As often as a person's own refusals are: once a minute for the same actor, action and warehouse. */
async function auditForbidden(
  { identity }: Pick<HttpDeps, 'identity'>,
  requestId: string,
  { submissions, outcomes }: { submissions: readonly Submission[]; outcomes: readonly Outcome[] },
): Promise<void> {
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome.accepted || outcome.refusal.reason.code !== 'forbidden') continue;
    const { action, warehouseId } = outcome.refusal.reason;
    const by = submissions[place]?.actor.id ?? null;
    const detail = { action, warehouseId };
    await identity.audit.write({ kind: 'forbidden', by, subject: null, detail, requestId });
  }
}
