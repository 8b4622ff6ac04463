import type { ServerResponse } from 'node:http';
import { type Actor, NOBODY } from '../../domain/actor.ts';
import { refuseUnacceptable } from './edges/accepted-media.ts';
import { auditHiddenStream } from './edges/audit-hidden-stream.ts';
import { authenticateRequest, credentialsOf, refuseCaller } from './edges/authenticate-request.ts';
import { authorise } from './edges/authorise.ts';
import { liftBodyLimit } from './edges/body-deadline.ts';
import { clientAddress } from './edges/client-address.ts';
import { namespaced } from './edges/command-namespace.ts';
import { type Cookies, readCookies, writeCookies } from './edges/cookies.ts';
import { guardCrossSite, guardCrossSiteSignIn } from './edges/cross-site.ts';
import { readDeviceName } from './edges/device-name.ts';
import { refuseOtherPerson } from './edges/expected-person.ts';
import { explainForbidden } from './edges/explain-forbidden.ts';
import { openFileBody } from './edges/file-body.ts';
import { readFormBody } from './edges/form-body.ts';
import { hasVersion } from './edges/if-none-match.ts';
import { BODY_BYTES_MAX, readJsonBody } from './edges/json-body.ts';
import { readQuery } from './edges/query-text.ts';
import {
  formatEtag,
  preconditionRequired,
  readIdempotencyKey,
  readIfMatch,
} from './edges/request-guards.ts';
import { shedLoad } from './edges/shed-load.ts';
import { admitCall, ensureSigned, OtherBody, refuseCall } from './edges/signed-call.ts';
import type { Exchange } from './exchange.ts';
import type { HttpDeps } from './http-deps.ts';
import { malformed } from './problems/http-refusal.ts';
import {
  FILE_BODY,
  FORM_BODY,
  NO_BODY,
  type Route,
  type RouteAnswer,
  type RouteContext,
  type RouteStream,
} from './route.ts';
import type { FoundRoute } from './route-table.ts';
import { sendText } from './send-text.ts';
import { ReaderGone } from './streaming/write-text.ts';

/** Reads a request as its route wants it, and writes what the route answers. */
export async function serveRoute(
  deps: HttpDeps,
  exchange: Exchange,
  { served: { route, template }, params }: FoundRoute,
): Promise<void> {
  const { request } = exchange;
  exchange.route = template;
  shedLoad(deps.load, exchange.response, route);
  refuseUnacceptable(request.headers.accept, route.media ?? 'application/json');
  const cookies = readCookies(request, deps.edges);
  const actor = await admit(deps, exchange, { route, cookies });
  try {
    authorise(route.access, actor, params);
    const body = await readBody(route, exchange);
    const query = readQuery(request.url ?? '');
    const ip = clientAddress(request, deps.edges.proxies);
    const context = readContext(route, exchange, { actor, cookies, ip });
    const answer = await route.serve(deps, context, { params, query, body });
    if ('stream' in answer) await sendStream(deps, exchange, { route, answer });
    else sendAnswer(deps, exchange, { route, answer });
  } catch (error) {
    if (error instanceof OtherBody) throw await refuseCall(deps, exchange, 'other-body');
    const { requestId } = exchange.trace;
    await auditHiddenStream(deps, { route, params, actor, requestId });
    throw await explainForbidden(deps, { actor, requestId }, error);
  }
}

/** Finds out who asks, before anything of the body is read. Whoever may ask of an open route is nobody. */
async function admit(
  deps: HttpDeps,
  exchange: Exchange,
  { route, cookies }: { route: Route; cookies: Cookies },
): Promise<Actor> {
  if (route.access === 'internal') return admitCall(deps, exchange);
  const { identity, edges, rates } = deps;
  const { request, response } = exchange;
  if (route.access === 'open') {
    await rates.countAddress(response, clientAddress(request, edges.proxies));
    guardCrossSiteSignIn(request, edges);
    return NOBODY;
  }
  const credentials = credentialsOf(request.headers, cookies.sessionToken);
  const caller = await authenticateRequest(identity.authenticator, credentials);
  if (caller.actor === null) {
    await rates.countAddress(response, clientAddress(request, edges.proxies));
    throw refuseCaller(caller);
  }
  await rates.countActor(response, caller.actor);
  if (caller.by === 'session') {
    guardCrossSite(request, edges);
    refuseOtherPerson(request.headers, caller.actor);
  }
  const device = readDeviceName(request.headers) ?? caller.actor.device;
  return device === caller.actor.device ? caller.actor : { ...caller.actor, device };
}

function readBody(route: Route, exchange: Exchange): unknown {
  if (route.body === NO_BODY) return undefined;
  const bytesMax = route.bodyBytesMax ?? BODY_BYTES_MAX;
  if (route.body === FORM_BODY) return readFormBody(exchange.request, bytesMax);
  if (route.body !== FILE_BODY) {
    return readJsonBody(exchange.request, bytesMax, (bytes) => ensureSigned(exchange, bytes));
  }
  const file = openFileBody(exchange.request, bytesMax);
  liftBodyLimit(exchange);
  return file;
}

function readContext(
  route: Route,
  { request, trace, path }: Exchange,
  { actor, cookies, ip }: { actor: Actor; cookies: Cookies; ip: string },
): RouteContext {
  const { headers } = request;
  const commandId = route.changes ? namespaced(actor, readIdempotencyKey(headers)) : null;
  const ifMatchVersion = readIfMatch(headers);
  if (route.guard === 'required' && ifMatchVersion === null) throw preconditionRequired();
  if (route.guard === 'none' && route.method !== 'get' && ifMatchVersion !== null) {
    throw malformed({
      pointer: '#header/if-match',
      code: 'not-known-here',
      message: 'has no meaning for this request: there is no single version it could guard',
    });
  }
  const { requestId, correlationId } = trace;
  const client = {
    ip,
    device: readDeviceName(headers),
    browser: headers['user-agent'] ?? null,
    ...cookies,
  };
  const authorization = headers.authorization ?? null;
  const said = { requestId, correlationId, path, commandId, ifMatchVersion, authorization };
  return { actor, client, ...said };
}

function sendAnswer(
  { edges }: Pick<HttpDeps, 'edges'>,
  { request, response }: Exchange,
  { route, answer }: { route: Route; answer: RouteAnswer<unknown> },
): void {
  const { body, status, version, replayed, session, attempt, shared, challenge } = answer;
  writeCookies(request, response, { session, attempt, shared, edges });
  // Stock moves while it is read: no cache between here and the screen may keep an answer.
  response.setHeader('Cache-Control', 'no-store');
  response.statusCode = status ?? route.status;
  if (challenge !== undefined) response.setHeader('WWW-Authenticate', challenge);
  if (replayed === true) response.setHeader('Idempotency-Replayed', 'true');
  if (version !== undefined) {
    const etag = formatEtag(version);
    response.setHeader('ETag', etag);
    if (route.method === 'get' && hasVersion(request.headers, etag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  sendText(response, JSON.stringify(body));
}

interface OpenStream {
  route: Route;
  answer: RouteStream;
}

async function sendStream(
  deps: HttpDeps,
  { request, response }: Exchange,
  { route, answer }: OpenStream,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  if (request.method === 'HEAD') {
    response.setHeader('Content-Type', `${route.media ?? 'application/json'}; charset=utf-8`);
    response.end();
    return;
  }
  try {
    await answer.stream(response);
  } catch (error) {
    breakOff(deps, response, error);
  }
}

function breakOff({ log }: HttpDeps, response: ServerResponse, error: unknown): void {
  if (!response.headersSent) throw error;
  if (!(error instanceof ReaderGone)) log.error({ err: error }, 'a stream broke off');
  response.destroy();
}
