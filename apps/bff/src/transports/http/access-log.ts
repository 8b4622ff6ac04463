import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Log } from '../../platform/log.ts';
import { readTrace, type Trace } from './edges/trace.ts';
import type { Metrics } from './metrics.ts';

/** The trace of a request that went through `accessLog`. */
export function traceOf(res: Response): Trace {
  return res.locals.trace;
}

/** Gives every request its ids, echoes them, and leaves one log line and one measurement when it is answered. */
export function accessLog(log: Log, metrics: Metrics): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const startedAtMs = performance.now();
    const trace = readTrace(req.headers);
    res.locals.trace = trace;
    res.set('X-Request-ID', trace.requestId);
    res.set('traceparent', trace.traceparent);
    res.once('close', () => {
      const durationMs = performance.now() - startedAtMs;
      const route = routeName(res);
      const status = res.writableFinished ? res.statusCode : 499;
      metrics.httpDuration.observe(
        { method: req.method, route, status: String(status) },
        durationMs / 1000,
      );
      const line = {
        requestId: trace.requestId,
        correlationId: trace.correlationId,
        method: req.method,
        route,
        status,
        durationMs: Math.round(durationMs * 10) / 10,
      };
      if (status >= 500) log.error(line, 'request failed');
      else if (status >= 400) log.info(line, 'request refused');
      else log.debug(line, 'request answered');
    });
    next();
  };
}

/** Templates only: a path with ids in it would make a series for every item. */
function routeName(res: Response): string {
  const named: unknown = res.locals.route;
  return typeof named === 'string' ? named : 'other';
}
