import type { ChangeRequest, RequestState } from '@stockwire/shared/change-requests';
import type { FieldError } from '@stockwire/shared/problem';
import type { Actor } from '../actor.ts';
import { Refused } from '../refused.ts';

/** What somebody does with a request that waits. */
export type RequestVerb = 'approve' | 'decline' | 'withdraw';

/** The state that each leads to. */
export const STATE_AFTER = {
  approve: 'approved',
  decline: 'declined',
  withdraw: 'withdrawn',
} as const satisfies Record<RequestVerb, RequestState>;

/** Why a request was not made or decided. Closed. */
export type RequestRefusal =
  | { code: 'not-found'; what: 'request' }
  | { code: 'validation'; errors: FieldError[] }
  | { code: 'idempotency-key-reused' }
  /** It waits no more: somebody was faster, or its time was up. */
  | { code: 'request-state'; current: ChangeRequest }
  /** Whoever asked does not decide, nobody else withdraws, and a machine is nobody's second person. */
  | { code: 'second-person'; why: 'own' | 'not-own' | 'machine' };

/** A refusal to throw. */
export function refuseRequest(refusal: RequestRefusal): Refused<RequestRefusal> {
  return new Refused(refusal);
}

/** Throws unless this is somebody who may do that with a request of theirs or of another. */
export function ensureParty(
  verb: RequestVerb,
  { id, kind }: Pick<Actor, 'id' | 'kind'>,
  askedBy: string,
): void {
  const isOwn = id === askedBy;
  if (verb === 'withdraw') {
    if (!isOwn) throw refuseRequest({ code: 'second-person', why: 'not-own' });
    return;
  }
  if (isOwn) throw refuseRequest({ code: 'second-person', why: 'own' });
  if (kind !== 'person') throw refuseRequest({ code: 'second-person', why: 'machine' });
}

/** The id that an approved request is posted under, however often: no client can reach its namespace. */
export function postingIdOf(requestId: number): string {
  return `request:${requestId}`;
}
