import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../platform/log.ts';
import { readTrace } from './edges/trace.ts';
import { type Exchange, pathOf } from './exchange.ts';
import type { Metrics } from './metrics.ts';

/** Gives a request its ids, echoes them, and leaves one log line and one measurement when it is answered. */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  { log, metrics }: { log: Log; metrics: Metrics },
): Exchange {
  const startedAtMs = performance.now();
  const trace = readTrace(request.headers);
  const path = pathOf(request.url ?? '/');
  const exchange: Exchange = {
    request,
    response,
    trace,
    path,
    route: 'other',
    bodyCut: null,
    signedDigest: null,
  };
  response.setHeader('X-Request-ID', trace.requestId);
  response.setHeader('traceparent', trace.traceparent);
  response.once('close', () => {
    const durationMs = performance.now() - startedAtMs;
    const status = response.writableFinished ? response.statusCode : 499;
    const { route } = exchange;
    const method = request.method ?? '';
    metrics.httpDuration.observe({ method, route, status: String(status) }, durationMs / 1000);
    writeLine(log, { trace, method, route, status, durationMs });
  });
  return exchange;
}

interface Answered {
  trace: Exchange['trace'];
  method: string;
  route: string;
  status: number;
  durationMs: number;
}

function writeLine(log: Log, { trace, method, route, status, durationMs }: Answered): void {
  const level = levelOf(status);
  if (!log.isLevelEnabled(level)) return;
  const { requestId, correlationId } = trace;
  const rounded = Math.round(durationMs * 10) / 10;
  log[level](
    { requestId, correlationId, method, route, status, durationMs: rounded },
    LINES[level],
  );
}

const LINES = {
  error: 'request failed',
  info: 'request refused',
  debug: 'request answered',
} as const;

function levelOf(status: number): keyof typeof LINES {
  if (status >= 500) return 'error';
  return status >= 400 ? 'info' : 'debug';
}
