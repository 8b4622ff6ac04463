import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { answerError, notFound } from './answer-problem.ts';
import { docsRoutes } from './docs.ts';
import type { Exchange } from './exchange.ts';
import { healthRoutes } from './health.ts';
import type { HttpDeps } from './http-deps.ts';
import { PUBLIC_ROUTES } from './route-list.ts';
import { webApp } from './web-app.ts';

/**
 * What is no route of the API: health, metrics, docs and the console, served by Express. The API itself
 * does without, because a request costs Express three times what it costs Node.
 */
export function createPages(deps: HttpDeps): (exchange: Exchange) => void {
  const app: Express = express();
  app.disable('x-powered-by');
  app.set('query parser', false);
  app.use(healthRoutes(deps));
  app.use(docsRoutes(PUBLIC_ROUTES));
  app.use(['/api', '/internal', '/socket.io'], refuseUnknown);
  if (deps.webDir !== null) app.use(webApp(deps.webDir));
  app.use(refuseUnknown);
  // Express knows error handlers by their four parameters.
  // oxlint-disable-next-line max-params
  app.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    answerError(exchangeOf(res), error, deps.log);
  });
  return (exchange) => {
    const { request, response } = exchange;
    // Express takes what it finds here for the locals of the answer, and a page names its route in them.
    app(request, Object.assign(response, { locals: exchange }));
  };
}

function exchangeOf(res: Response): Exchange {
  return res.locals as Exchange;
}

function refuseUnknown(_req: Request, res: Response): never {
  throw notFound(exchangeOf(res));
}
