import express, { type Express } from 'express';
import { accessLog } from './access-log.ts';
import { notFound, problemHandler } from './answer-problem.ts';
import { docsRoutes } from './docs.ts';
import { loopbackGuard } from './edges/loopback-guard.ts';
import { securityHeaders } from './edges/security-headers.ts';
import { healthRoutes } from './health.ts';
import type { HttpDeps } from './http-deps.ts';
import { registerRoutes } from './register-routes.ts';
import { ROUTES } from './route-list.ts';
import { webApp } from './web-app.ts';

/** The whole HTTP side: health, metrics, docs, the API and the console, behind one wall. */
export function createHttpApp(deps: HttpDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Queries are read by the routes themselves, which refuse what has no clear meaning.
  app.set('query parser', false);
  app.use(accessLog(deps.log, deps.metrics));
  app.use(securityHeaders);
  app.use(loopbackGuard(deps.edges));
  app.use(healthRoutes(deps));
  app.use(docsRoutes(ROUTES));
  app.use(registerRoutes(deps, ROUTES));
  app.use(['/api', '/socket.io'], notFound);
  if (deps.webDir !== null) app.use(webApp(deps.webDir));
  app.use(notFound);
  app.use(problemHandler(deps.log));
  return app;
}
