import { type Request, type RequestHandler, type Response, Router } from 'express';
import { traceOf } from './access-log.ts';
import { methodNotAllowed, pathOf } from './answer-problem.ts';
import { fileBody } from './edges/file-body.ts';
import { BODY_BYTES_MAX, jsonBody } from './edges/json-body.ts';
import { readQuery } from './edges/query-text.ts';
import {
  formatEtag,
  preconditionRequired,
  readIdempotencyKey,
  readIfMatch,
} from './edges/request-guards.ts';
import { namespaced, resolveActor } from './edges/resolve-actor.ts';
import type { Trace } from './edges/trace.ts';
import type { HttpDeps } from './http-deps.ts';
import { HttpRefusal, malformed } from './problems/http-refusal.ts';
import {
  FILE_BODY,
  NO_BODY,
  type Route,
  type RouteAnswer,
  type RouteContext,
  type RouteStream,
  toTemplate,
} from './route.ts';
import { ReaderGone } from './streaming/write-text.ts';

/**
 * Mounts the routes, and behind all of them a 405 for every path that is known by other methods: an item
 * may be called `views`, and is still found.
 */
export function registerRoutes(deps: HttpDeps, routes: readonly Route[]): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const route of routes) router[route.method](route.path, ...handlersOf(deps, route));
  for (const path of new Set(routes.map((route) => route.path))) {
    const onPath = routes.filter((route) => route.path === path);
    router.all(path, methodNotAllowed(onPath.flatMap(methodNames)));
  }
  return router;
}

function methodNames(route: Route): string[] {
  return route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()];
}

function handlersOf(deps: HttpDeps, route: Route): RequestHandler[] {
  const name = toTemplate(route.path);
  const open: RequestHandler = (req, res, next) => {
    res.locals.route = name;
    refuseUnacceptable(req, route.media ?? 'application/json');
    next();
  };
  const body = bodyReaders(route);
  const serve: RequestHandler = async (req, res) => {
    const answer = await route.serve(deps, readContext(route, req, traceOf(res)), {
      params: req.params,
      query: readQuery(req.url),
      body: route.body === NO_BODY ? undefined : req.body,
    });
    if ('stream' in answer) await sendStream(deps, res.type(route.media ?? 'json'), answer);
    else sendAnswer(res, route, answer);
  };
  return [open, ...body, serve];
}

function bodyReaders(route: Route): RequestHandler[] {
  if (route.body === NO_BODY) return [];
  if (route.body === FILE_BODY) return [fileBody(route.bodyBytesMax ?? BODY_BYTES_MAX)];
  return [jsonBody(route.bodyBytesMax ?? BODY_BYTES_MAX)];
}

function refuseUnacceptable(req: Request, media: string): void {
  if (req.accepts([media, 'application/problem+json']) !== false) return;
  throw new HttpRefusal({
    code: 'not-acceptable',
    detail: `Answers are ${media}. Accept that, or leave the header out.`,
  });
}

function readContext(route: Route, req: Request, trace: Trace): RouteContext {
  const actor = resolveActor(req.headers);
  const commandId = route.changes ? namespaced(actor, readIdempotencyKey(req.headers)) : null;
  const ifMatchVersion = readIfMatch(req.headers);
  if (route.guard === 'required' && ifMatchVersion === null) throw preconditionRequired();
  if (route.guard === 'none' && route.method !== 'get' && ifMatchVersion !== null) {
    throw malformed({
      pointer: '#header/if-match',
      code: 'not-known-here',
      message: 'has no meaning for this request: there is no single version it could guard',
    });
  }
  const { requestId, correlationId } = trace;
  return { actor, requestId, correlationId, path: pathOf(req), commandId, ifMatchVersion };
}

function sendAnswer(res: Response, route: Route, answer: RouteAnswer<unknown>): void {
  if (answer.version !== undefined) res.set('ETag', formatEtag(answer.version));
  if (answer.replayed === true) res.set('Idempotency-Replayed', 'true');
  // Stock moves while it is read: no cache between here and the screen may keep an answer.
  res.set('Cache-Control', 'no-store');
  res.status(answer.status ?? route.status).json(answer.body);
}

async function sendStream(deps: HttpDeps, res: Response, answer: RouteStream): Promise<void> {
  res.set('Cache-Control', 'no-store');
  if (res.req.method === 'HEAD') {
    res.end();
    return;
  }
  try {
    await answer.stream(res);
  } catch (error) {
    if (!res.headersSent) throw error;
    if (!(error instanceof ReaderGone)) deps.log.error({ err: error }, 'a stream broke off');
    res.destroy();
  }
}
