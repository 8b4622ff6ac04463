import {
  ChangeRequest,
  type NewChangeRequest,
  type RequestApproval,
  type RequestNote,
} from '@stockwire/shared/change-requests';
import { repeatUntilKnown } from './repeat-until-known.ts';
import { requestsPath } from './requests.queries.ts';
import type { CommandDeps, CommandOf } from './stock.mutations.ts';

/** Asks a second person for a change that goes beyond one's own limit. */
export function askForApproval(deps: CommandDeps, asked: CommandOf<NewChangeRequest>) {
  return post(deps, requestsPath(asked.warehouseId), asked);
}

interface OfRequest {
  requestId: number;
}

export function approveRequest(deps: CommandDeps, of: CommandOf<RequestApproval> & OfRequest) {
  return post(deps, `${requestsPath(of.warehouseId)}/${of.requestId}/approve`, of);
}

export function declineRequest(deps: CommandDeps, of: CommandOf<RequestNote> & OfRequest) {
  return post(deps, `${requestsPath(of.warehouseId)}/${of.requestId}/decline`, of);
}

export function withdrawRequest(deps: CommandDeps, of: CommandOf<RequestNote> & OfRequest) {
  return post(deps, `${requestsPath(of.warehouseId)}/${of.requestId}/withdraw`, of);
}

/** Sends until the outcome is known, always under the same id; see `repeatUntilKnown`. */
function post(
  { http, pause }: CommandDeps,
  path: string,
  { commandId, body, signal }: CommandOf<unknown>,
): Promise<ChangeRequest> {
  const send = () => http({ method: 'POST', path, body, commandId, answer: ChangeRequest, signal });
  return repeatUntilKnown(send, { pause, signal });
}
