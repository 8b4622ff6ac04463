import {
  type ChangeRequest,
  REQUEST_LIFE_DAYS,
  type RequestedCommand,
} from '@stockwire/shared/change-requests';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuseRequest } from '../../../domain/stock/change-request.ts';
import { unfitting } from '../../../domain/stock/decide-adjust.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { checkLimit } from './check-limit.ts';
import {
  insertRequest,
  type NewRequestRow,
  type RequestRow,
  selectOptionalRequestByKey,
} from './request.queries.ts';
import type { RequestDeps } from './request-deps.ts';
import { selectSubject } from './subject.queries.ts';
import { toRequest } from './to-request.ts';

const LIFE_MS = REQUEST_LIFE_DAYS * 24 * 60 * 60_000;

export interface AskForApproval {
  warehouseId: number;
  /** The principal's namespace, a slash, and the key sent: the same one asks once. */
  commandId: string;
  correlationId: string;
  command: RequestedCommand;
  /** Of the request over HTTP, for the audit. */
  requestId: string;
}

/** Puts a change before a second person that goes beyond what its asker may do alone. */
export async function askForApproval(
  deps: Omit<RequestDeps, 'ledger' | 'turns'>,
  actor: Actor,
  asked: AskForApproval,
): Promise<{ request: ChangeRequest; replayed: boolean }> {
  const { sql } = deps.database;
  const at = new Date(deps.clock.now());
  const before = await selectOptionalRequestByKey(sql, asked, at);
  if (before !== undefined) return { request: sameAsBefore(before, asked), replayed: true };
  const fresh = await newRow(deps, actor, { asked, at });
  const isMade = await sql.begin((tx) => writeDown(deps, tx, { asked, fresh }));
  const row = await selectOptionalRequestByKey(sql, asked, at);
  if (row === undefined) throw new Error(`the request under ${asked.commandId} is gone`);
  return { request: sameAsBefore(row, asked), replayed: !isMade };
}

/** False when another one was asked under the same key meanwhile. */
async function writeDown(
  { audit }: Pick<RequestDeps, 'audit'>,
  tx: Tx,
  { asked, fresh }: { asked: AskForApproval; fresh: NewRequestRow },
): Promise<boolean> {
  const made = await insertRequest(tx, fresh);
  if (made === undefined) return false;
  const { askedAt, askedBy, command, warehouseId } = fresh;
  const { sku, delta } = command;
  await audit.append(tx, askedAt, {
    kind: 'request-made',
    by: askedBy,
    subject: askedBy,
    detail: { request: made, warehouseId, sku, delta },
    requestId: asked.requestId,
  });
  return true;
}

async function newRow(
  deps: Omit<RequestDeps, 'ledger' | 'turns'>,
  actor: Actor,
  { asked, at }: { asked: AskForApproval; at: Date },
): Promise<NewRequestRow> {
  const { warehouseId, commandId, correlationId, command } = asked;
  refuseUnfitting(command);
  const { sku, bin } = command;
  const keys = { skuKey: foldCode(sku), binKey: bin === undefined ? null : foldCode(bin) };
  const { itemId, binId, ...figure } = await selectSubject(deps.database.sql, warehouseId, keys);
  if (itemId === null) throw refuseField('sku', 'unknown-sku', `No item has the SKU ${sku}.`);
  if (bin !== undefined && binId === null) {
    throw refuseField('bin', 'unknown-bin', `This warehouse has no bin ${bin}.`);
  }
  const needed = await checkLimit(deps, actor, { warehouseId, command });
  if (needed === null) {
    throw refuseField(
      'delta',
      'within-limit',
      'You may post this change yourself: nobody is needed.',
    );
  }
  return {
    warehouseId,
    command,
    commandId,
    correlationId,
    itemId,
    binId,
    ...figure,
    ...needed.limit,
    fingerprint: fingerprintOf(command),
    pieces: needed.asked,
    leftToday: needed.leftToday,
    askedBy: actor.id,
    device: actor.device,
    askedAt: at,
    expiresAt: new Date(at.getTime() + LIFE_MS),
  };
}

/** What would be refused whatever the stock is must not wait for somebody to find out. */
function refuseUnfitting(command: RequestedCommand): void {
  const refusal = unfitting(command);
  if (refusal?.code !== 'validation') return;
  const errors = refusal.errors.map((error) => ({ ...error, pointer: `/command${error.pointer}` }));
  throw refuseRequest({ code: 'validation', errors });
}

function refuseField(field: string, code: string, message: string) {
  return refuseRequest({
    code: 'validation',
    errors: [{ pointer: `/command/${field}`, code, message }],
  });
}

function sameAsBefore(row: RequestRow, { command }: AskForApproval): ChangeRequest {
  if (row.fingerprint !== fingerprintOf(command)) {
    throw refuseRequest({ code: 'idempotency-key-reused' });
  }
  return toRequest(row);
}
