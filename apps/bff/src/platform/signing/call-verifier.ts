import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../clock.ts';
import type { PurposeKeys } from '../secrets/keyring.ts';
import { macOf, type ReadSignature, readSignature, SIGNATURE_WINDOW_S } from './call-signature.ts';
import { KnownNonces } from './known-nonces.ts';

/** Why a call is not taken; the caller is never told which. */
export type CallFault =
  | 'unsigned'
  | 'unknown-key'
  | 'forged'
  | 'wrong-time'
  | 'wrong-role'
  | 'replayed'
  | 'too-many';

export type CallVerdict = { ok: true; digest: string } | { ok: false; why: CallFault };

interface ReceivedCall {
  method: string;
  target: string;
  headers: IncomingHttpHeaders;
}

interface CallVerifierDeps {
  keys: PurposeKeys;
  clock: Clock;
  /** What a process must run to be let in. */
  roles: readonly string[];
  nonces?: KnownNonces;
}

const WINDOW_MS = SIGNATURE_WINDOW_S * 1_000;

/**
 * Tells whether a call comes from another process of this installation. It looks at the head alone: whoever
 * reads the body compares it with the digest that was signed.
 */
export class CallVerifier {
  readonly #deps: CallVerifierDeps;
  readonly #nonces: KnownNonces;
  readonly #startedS: number;

  constructor(deps: CallVerifierDeps) {
    this.#deps = deps;
    this.#nonces = deps.nonces ?? new KnownNonces();
    this.#startedS = Math.floor(deps.clock.now() / 1_000);
  }

  verify({ method, target, headers }: ReceivedCall): CallVerdict {
    const read = readSignature(headers);
    if (read === null) return refuse('unsigned');
    const key = this.#deps.keys.byId.get(read.stamp.keyId);
    if (key === undefined) return refuse('unknown-key');
    const mac = macOf(key, { ...read.call, method, target }, read.stamp);
    if (!timingSafeEqual(mac, read.mac)) return refuse('forged');
    const why = this.#judge(read);
    return why === null ? { ok: true, digest: read.call.digest } : refuse(why);
  }

  #judge({ call, stamp }: ReadSignature): CallFault | null {
    const nowMs = this.#deps.clock.now();
    // What was signed before this process began may have been used at the one before it.
    if (stamp.created < this.#startedS) return 'wrong-time';
    if (Math.abs(nowMs - stamp.created * 1_000) > WINDOW_MS) return 'wrong-time';
    if (!this.#deps.roles.includes(call.role)) return 'wrong-role';
    const untilMs = stamp.created * 1_000 + WINDOW_MS;
    const taken = this.#nonces.take(stamp.nonce, nowMs, untilMs);
    if (taken === 'taken') return null;
    return taken === 'known' ? 'replayed' : 'too-many';
  }
}

function refuse(why: CallFault): CallVerdict {
  return { ok: false, why };
}
