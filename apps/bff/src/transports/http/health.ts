import { Router } from 'express';
import { withDeadline } from '../../platform/deadline.ts';
import { assertMayReadMetrics } from './edges/metrics-access.ts';
import type { HttpDeps } from './http-deps.ts';

/** Balancers ask every few seconds; a database that takes longer is not one to send people to. */
const READY_WITHIN_MS = 2_000;

type Deps = Pick<HttpDeps, 'log' | 'metrics' | 'metricsRule' | 'selectPendingMigrations'>;

/** `/healthz`: the process is alive. `/readyz`: it reaches its migrated database. `/metrics`: its numbers, by rule. */
export function healthRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.locals.route = '/healthz';
    res.json({ ok: true });
  });
  router.get('/readyz', async (_req, res) => {
    res.locals.route = '/readyz';
    const reason = await selectReasonNotReady(deps);
    res.set('Cache-Control', 'no-store');
    res
      .status(reason === null ? 200 : 503)
      .json(reason === null ? { ok: true } : { ok: false, reason });
  });
  router.get('/metrics', async (req, res) => {
    res.locals.route = '/metrics';
    assertMayReadMetrics(req, deps.metricsRule);
    const { registry } = deps.metrics;
    res.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

async function selectReasonNotReady(deps: Deps): Promise<string | null> {
  try {
    const pending = await withDeadline(
      deps.selectPendingMigrations(),
      READY_WITHIN_MS,
      () => new Error(`the database did not answer within ${READY_WITHIN_MS} ms`),
    );
    return pending.length === 0 ? null : 'the database is not migrated';
  } catch (cause) {
    deps.log.warn({ err: cause }, 'not ready');
    return 'the database cannot be reached';
  }
}
