import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../../../domain/actor.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';

/**
 * `Stockwire-Person`: for whom the page that asks was made. All windows of a browser send the cookie of
 * whoever signed in last; without this what one person pressed would be done in the name of the next.
 */
export function refuseOtherPerson(headers: IncomingHttpHeaders, actor: Actor): void {
  const expected = headers['stockwire-person'];
  if (expected === undefined || expected === actor.id) return;
  throw new HttpRefusal({
    code: 'session-ended',
    detail: 'Somebody else is signed in at this browser now. Nothing was done; sign in again.',
  });
}
