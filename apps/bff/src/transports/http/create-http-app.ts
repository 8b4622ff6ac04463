import type { RequestListener } from 'node:http';
import { openExchange } from './access-log.ts';
import { answerError, methodNotAllowed } from './answer-problem.ts';
import { limitBodyTime } from './edges/body-deadline.ts';
import { guardLoopback } from './edges/loopback-guard.ts';
import { bearsMetricsToken } from './edges/metrics-access.ts';
import { refuseOddForm } from './edges/request-form.ts';
import { createSecurityHeaders } from './edges/security-headers.ts';
import type { Exchange } from './exchange.ts';
import type { HttpDeps } from './http-deps.ts';
import { createPages } from './pages.ts';
import { ROUTES } from './route-list.ts';
import { RouteTable } from './route-table.ts';
import { serveRoute } from './serve-route.ts';

const INTERNAL_PATH = '/internal/';

/** The whole HTTP side: health, metrics, docs, the API and the console, behind one wall. */
export function createHttpApp(deps: HttpDeps): RequestListener {
  const table = new RouteTable(ROUTES);
  const servePage = createPages(deps);
  const setSecurityHeaders = createSecurityHeaders(deps.edges.publicUrl);

  async function serve(exchange: Exchange): Promise<void> {
    const { request, response, path } = exchange;
    setSecurityHeaders(response);
    refuseOddForm(request, response);
    limitBodyTime(exchange);
    const isCollector = path === '/metrics' && bearsMetricsToken(request, deps.metricsRule);
    // Processes call each other by whatever name they know; no page can sign, so none is kept out by name.
    const isOfMachines = isCollector || path.startsWith(INTERNAL_PATH);
    if (!isOfMachines && guardLoopback(request, response, deps.edges)) return;
    const method = request.method ?? '';
    const found = table.find(method, path);
    if (found === null) servePage(exchange);
    else if ('allow' in found) throw methodNotAllowed(method, found.allow);
    else await serveRoute(deps, exchange, found);
  }

  return (request, response) => {
    const exchange = openExchange(request, response, deps);
    serve(exchange).catch((error: unknown) => answerError(exchange, error, deps.log));
  };
}
