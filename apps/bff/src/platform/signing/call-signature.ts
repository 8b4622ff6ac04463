import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What processes of an installation derive their keys for calls to each other for. */
export const CALL_PURPOSE = 'internal calls';

/** Times ten more than two machines of one site differ; a signature is worth nothing after it. */
export const SIGNATURE_WINDOW_S = 30;

export const NONCE_BYTES = 16;

/** What of a call is signed, as its headers say it. */
export interface SignedCall {
  /** In capitals. */
  method: string;
  /** The path with its query, as it is asked for. */
  target: string;
  /** SHA-256 of the body, in base64. */
  digest: string;
  /** What the calling process runs. */
  role: string;
}

/** What makes a signature this one. */
export interface Stamp {
  /** Seconds since 1970. */
  created: number;
  /** Base64url of 16 random bytes. */
  nonce: string;
  /** Of the key that signs. */
  keyId: string;
}

export interface ReadSignature {
  call: Pick<SignedCall, 'digest' | 'role'>;
  stamp: Stamp;
  mac: Buffer;
}

const COMPONENTS = '("@method" "@request-target" "content-digest" "stockwire-role")';

/**
 * The one form that is sent and read, of the many that RFC 9421 allows: whatever else a header says was
 * written by somebody else.
 */
const DIGEST = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;
const INPUT =
  /^stockwire=\("@method" "@request-target" "content-digest" "stockwire-role"\);created=([1-9]\d{9,11});nonce="([\w-]{22})";keyid="([\da-f]{8})";alg="hmac-sha256"$/;
const SIGNATURE = /^stockwire=:([A-Za-z0-9+/]{43}=):$/;
const ROLE = /^[a-z]{1,16}$/;

export function digestOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64');
}

/** The signature base of RFC 9421: a line for each component, then how it is signed. */
export function signatureBase({ method, target, digest, role }: SignedCall, stamp: Stamp): string {
  return [
    `"@method": ${method}`,
    `"@request-target": ${target}`,
    `"content-digest": sha-256=:${digest}:`,
    `"stockwire-role": ${role}`,
    `"@signature-params": ${paramsOf(stamp)}`,
  ].join('\n');
}

export function macOf(key: Uint8Array, call: SignedCall, stamp: Stamp): Buffer {
  return createHmac('sha256', key).update(signatureBase(call, stamp)).digest();
}

/** The headers that a signed call bears. */
export function signedHeaders(
  key: Uint8Array,
  call: SignedCall,
  stamp: Stamp,
): Record<string, string> {
  return {
    'content-digest': `sha-256=:${call.digest}:`,
    'stockwire-role': call.role,
    'signature-input': `stockwire=${paramsOf(stamp)}`,
    signature: `stockwire=:${macOf(key, call, stamp).toString('base64')}:`,
  };
}

/** What the headers of a call say of its signature; null where they say nothing, or say it otherwise. */
export function readSignature(headers: IncomingHttpHeaders): ReadSignature | null {
  const digest = DIGEST.exec(textOf(headers, 'content-digest'));
  const input = INPUT.exec(textOf(headers, 'signature-input'));
  const signature = SIGNATURE.exec(textOf(headers, 'signature'));
  const role = ROLE.exec(textOf(headers, 'stockwire-role'));
  if (digest === null || input === null || signature === null || role === null) return null;
  const [, created, nonce, keyId] = input;
  return {
    call: { digest: String(digest[1]), role: role[0] },
    stamp: { created: Number(created), nonce: String(nonce), keyId: String(keyId) },
    mac: Buffer.from(String(signature[1]), 'base64'),
  };
}

function paramsOf({ created, nonce, keyId }: Stamp): string {
  return `${COMPONENTS};created=${created};nonce="${nonce}";keyid="${keyId}";alg="hmac-sha256"`;
}

/** Node puts values that came twice into one text, which then has no known form. */
function textOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}
