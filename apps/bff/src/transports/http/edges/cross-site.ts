import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { type EdgeSettings, isOriginAllowed, isOwnOrigin } from './loopback.ts';

/** Reads: another site may cause them, and never sees what they answer. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a form of any page can send without asking first. */
const FORM_MEDIA =
  /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

/**
 * Refuses changes that another site had a browser send with our cookie. Four things must be so, each of
 * which such a site would have to get round: the browser says that the page is ours, the origin is ours,
 * the body is none that a form can send, and there is a header that only a script of ours sets.
 */
export function guardCrossSite(request: IncomingMessage, edges: EdgeSettings): void {
  if (SAFE_METHODS.has(request.method ?? '')) return;
  const { headers } = request;
  const isOurs =
    isOurPage(request, edges) &&
    !FORM_MEDIA.test(headers['content-type'] ?? '') &&
    (headers['stockwire-client'] ?? '') !== '';
  if (!isOurs) throw refuseCrossSite();
}

/**
 * The same for requests without a session, such as signing in: nothing of ours goes along, so a program
 * that is no browser needs none of it; a browser says where its page comes from.
 */
export function guardCrossSiteSignIn(request: IncomingMessage, edges: EdgeSettings): void {
  const { headers } = request;
  const isBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  if (isBrowser) guardCrossSite(request, edges);
}

function isOurPage(request: IncomingMessage, edges: EdgeSettings): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined) return false;
  if (site === undefined) return isOwnOrigin(request, edges);
  return site === 'same-origin' && isOriginAllowed(request, edges);
}

function refuseCrossSite(): HttpRefusal {
  return new HttpRefusal({
    code: 'cross-site',
    detail:
      'Changes are taken from pages of this server only. Programs send an API key as Authorization: Bearer.',
  });
}
