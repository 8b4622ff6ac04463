import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../../platform/clock.ts';
import type { PurposeKeys } from '../../../platform/secrets/keyring.ts';
import { digestOf, NONCE_BYTES, signedHeaders } from '../../../platform/signing/call-signature.ts';
import type { Outcome } from '../ledger.ts';
import { LedgerAnswer } from './ledger-wire.ts';

/** Above the longest that a writer tries, so that the node speaks first; with all repeats less than a lease. */
const ATTEMPT_MS = 13_000;

export interface CallNodeDeps {
  /** Origin of the node that writes. */
  url: string;
  keys: PurposeKeys;
  /** What this process runs. */
  role: string;
  clock: Clock;
}

export interface NodeCall {
  path: string;
  body: string;
  /** 32 hex digits: the trace of the first command. */
  correlationId: string;
}

/** What became of one attempt: nothing was written, or that is not known. */
export type Attempt =
  | { kind: 'answered'; outcomes: Outcome[] }
  | { kind: 'not-taken' | 'unknown'; why: string };

/** The connection never stood: nothing can have arrived. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Turned away before anything was read: too busy, or the clocks or keys of the two differ at the moment. */
const NOT_TAKEN = new Set([401, 408, 429]);
const NOT_TAKEN_CODES = new Set(['busy', 'unavailable']);

/** Sends a call once, signed anew. Throws where the two processes do not understand each other. */
export async function callNode(deps: CallNodeDeps, call: NodeCall): Promise<Attempt> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(deps.url + call.path, {
      method: 'POST',
      headers: headersOf(deps, call),
      body: call.body,
      redirect: 'error',
      signal: AbortSignal.timeout(ATTEMPT_MS),
    });
    text = await response.text();
  } catch (error) {
    const code = codeOf(error);
    return { kind: NEVER_SENT.has(code) ? 'not-taken' : 'unknown', why: code };
  }
  if (response.status === 200) {
    return { kind: 'answered', outcomes: LedgerAnswer.parse(JSON.parse(text)).outcomes };
  }
  const why = `${response.status} ${problemOf(text)}`;
  if (NOT_TAKEN.has(response.status) || isTurnedAway(response.status, text)) {
    return { kind: 'not-taken', why };
  }
  if (response.status >= 500) return { kind: 'unknown', why };
  throw new Error(`INTERNAL_URL answered ${why}: does it run the same version?`);
}

function isTurnedAway(status: number, text: string): boolean {
  return status === 503 && NOT_TAKEN_CODES.has(problemOf(text));
}

function headersOf({ keys, role, clock }: CallNodeDeps, call: NodeCall): Record<string, string> {
  const { path, body, correlationId } = call;
  const key = keys.byId.get(keys.currentId);
  if (key === undefined) throw new Error('there is no current key');
  const stamp = {
    created: Math.floor(clock.now() / 1_000),
    nonce: randomBytes(NONCE_BYTES).toString('base64url'),
    keyId: keys.currentId,
  };
  const signed = { method: 'POST', target: path, digest: digestOf(body), role };
  return {
    'content-type': 'application/json',
    'x-request-id': randomUUID(),
    traceparent: `00-${correlationId}-${randomBytes(8).toString('hex')}-01`,
    ...signedHeaders(key, signed, stamp),
  };
}

/** The code of a problem, or nothing where something else answered. */
function problemOf(text: string): string {
  return /"code":"([a-z-]{1,40})"/.exec(text)?.[1] ?? '';
}

/** `fetch` says "fetch failed" and keeps the reason in the cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'failed';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
