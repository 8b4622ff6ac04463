import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRefusal } from '../problems/http-refusal.ts';

/** Ours have a dozen, a browser behind three proxies thirty. Node's own limit drops what is beyond silently. */
const HEADERS_MAX = 100;

/** Filters of views stand in the query; the longest of ours is a tenth of this. */
const TARGET_LENGTH_MAX = 8_192;

/**
 * Headers that must not come twice: two readers, such as a proxy and this server, may each believe another one
 * of them.
 */
const ONCE = new Set([
  'host',
  'authorization',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-match',
  'origin',
  'transfer-encoding',
]);

/**
 * Refuses requests that a proxy in front might read otherwise than we do: such a difference smuggles one
 * request within another. The connection ends, since nobody knows where the next one begins.
 */
export function refuseOddForm(request: IncomingMessage, response: ServerResponse): void {
  const fault = faultOf(request);
  if (fault === null) return;
  response.setHeader('Connection', 'close');
  throw new HttpRefusal({
    code: 'malformed',
    detail: `The request cannot be read: ${fault}.`,
  });
}

function faultOf({ url = '', headers, rawHeaders, httpVersion }: IncomingMessage): string | null {
  return (
    targetFault(url) ??
    transferFault(headers['transfer-encoding'], httpVersion) ??
    fieldFault(rawHeaders)
  );
}

/** Only a path: a whole URL would name another host than `Host` may, and two slashes read as one. */
function targetFault(target: string): string | null {
  if (target.length > TARGET_LENGTH_MAX) return `its target is longer than ${TARGET_LENGTH_MAX}`;
  if (!target.startsWith('/')) return 'its target must be a path, such as /api/v1/warehouses';
  return /^\/[/\\]/.test(target) ? 'its target begins with two slashes' : null;
}

function transferFault(encoding: string | undefined, httpVersion: string): string | null {
  if (encoding === undefined) return null;
  if (httpVersion !== '1.1') return 'Transfer-Encoding is not known before HTTP/1.1';
  return encoding === 'chunked' ? null : 'Transfer-Encoding must be chunked, in this very form';
}

function fieldFault(rawHeaders: readonly string[]): string | null {
  if (rawHeaders.length > HEADERS_MAX * 2) return `it has more than ${HEADERS_MAX} headers`;
  const seen = new Set<string>();
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place]?.toLowerCase() ?? '';
    if (!ONCE.has(name)) continue;
    if (seen.has(name)) return `the header ${name} comes twice`;
    seen.add(name);
  }
  return null;
}
