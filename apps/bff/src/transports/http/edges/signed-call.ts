import { timingSafeEqual } from 'node:crypto';
import { type Actor, NOBODY } from '../../../domain/actor.ts';
import { digestOf } from '../../../platform/signing/call-signature.ts';
import type { CallFault } from '../../../platform/signing/call-verifier.ts';
import type { Exchange } from '../exchange.ts';
import type { HttpDeps } from '../http-deps.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { clientAddress } from './client-address.ts';

type SignedCallDeps = Pick<HttpDeps, 'callers' | 'identity' | 'rates' | 'edges'>;

/** What a call is made by: a process, which may do nothing by itself. On whose behalf stands in its body. */
const PROCESS: Actor = { ...NOBODY, id: 'process', name: 'Process' };

/** Lets a call of another process in by the signature of its head, before anything of the body is read. */
export async function admitCall(deps: SignedCallDeps, exchange: Exchange): Promise<Actor> {
  const { request } = exchange;
  const { method = '', url: target = '', headers } = request;
  const verdict = deps.callers.verify({ method, target, headers });
  if (!verdict.ok) throw await refuseCall(deps, exchange, verdict.why);
  exchange.signedDigest = verdict.digest;
  return PROCESS;
}

/** Whether a body is the one whose digest was signed; every other body was put in on the way. */
export function ensureSigned({ signedDigest }: Exchange, body: Uint8Array): void {
  if (signedDigest === null) return;
  const [signed, came] = [Buffer.from(signedDigest), Buffer.from(digestOf(body))];
  if (signed.length !== came.length || !timingSafeEqual(signed, came)) throw new OtherBody();
}

/** Thrown where the body is read, and audited where the request is answered. */
export class OtherBody extends Error {}

/** The answer to a call that is not believed: it never says why; the audit does. */
export async function refuseCall(
  { identity, rates, edges }: SignedCallDeps,
  { request, response, trace: { requestId } }: Exchange,
  why: CallFault | 'other-body',
): Promise<HttpRefusal> {
  const ip = clientAddress(request, edges.proxies);
  await rates.countAddress(response, ip);
  if (why === 'too-many') return TOO_MANY;
  const detail = { ip, why };
  await identity.audit.write({ kind: 'call-refused', by: null, subject: null, detail, requestId });
  return new HttpRefusal({
    code: 'not-signed-in',
    detail: 'This is for other processes of this installation, which sign what they send.',
    challenge: 'Signature',
  });
}

const TOO_MANY = new HttpRefusal({
  code: 'busy',
  detail: 'More calls came within a minute than are remembered. Try again shortly.',
  retryAfterS: 1,
});
