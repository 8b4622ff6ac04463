import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopbackName } from '../../../platform/settings/loopback-name.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { isNamedByLoopback } from './loopback.ts';

/** Who may read the numbers of the process. */
export interface MetricsRule {
  /** Where there is one, whoever asks bears it, also from this machine. */
  token: string | null;
  /** Whether this machine may ask without one; never in production, where a proxy on it asks for others. */
  isOpenHere: boolean;
}

const BEARER = /^Bearer +(\S{1,256})$/i;
/** A proxy that says one of these asks for somebody else. */
const FORWARDED = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'];

/** Throws unless the request may read the numbers: without a token of the settings it finds nothing here. */
export function assertMayReadMetrics(request: IncomingMessage, rule: MetricsRule): void {
  if (rule.token === null) {
    if (rule.isOpenHere && isFromHere(request)) return;
    throw new HttpRefusal({
      code: 'not-found',
      detail: 'The numbers are for this machine alone. Elsewhere METRICS_TOKEN opens them.',
    });
  }
  if (bearsMetricsToken(request, rule)) return;
  throw new HttpRefusal({
    code: 'not-signed-in',
    detail: 'Send METRICS_TOKEN as Authorization: Bearer.',
    challenge: 'Bearer',
  });
}

/**
 * Whether the request proves that it is a collector of ours. It calls the server by whatever address it found:
 * nobody can have tricked a browser into sending that token, which is what the wall of names is against.
 */
export function bearsMetricsToken({ headers }: IncomingMessage, { token }: MetricsRule): boolean {
  const sent = BEARER.exec(headers.authorization ?? '')?.[1];
  if (token === null || sent === undefined) return false;
  return timingSafeEqual(sha256(sent), sha256(token));
}

function isFromHere(request: IncomingMessage): boolean {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
  const isForwarded = FORWARDED.some((name) => request.headers[name] !== undefined);
  return isLoopbackName(peer) && !isForwarded && isNamedByLoopback(request);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
