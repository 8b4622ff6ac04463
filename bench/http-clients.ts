// The process of HTTP clients of `write-http`: takes a plan as a message, answers how it went.
import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { HttpConnection, postText } from './http/http-connection.ts';
import type { HttpClientsMessage, HttpPlan, HttpRun } from './http/http-plan.ts';
import { LatencyHistogram } from './measure/stats.ts';

const WARM_UP_MS = 500;

/** Names the run, so that ids stay unique without the cost of a random one each. */
const RUN = randomUUID();
let made = 0;

function nextKey(): string {
  made += 1;
  return `${RUN}-${made}`;
}

function adjustment(skus: readonly string[]) {
  const sku = skus[Math.floor(Math.random() * skus.length)];
  return { sku, delta: 1, reason: 'found' };
}

function requestOf(plan: HttpPlan, cookie: string): string {
  const path = `/api/v1/warehouses/${plan.warehouseId}/stock/`;
  if (plan.commandsPerRequest === 1) {
    const place = { ...plan, cookie, path: `${path}adjustments` };
    return postText(place, JSON.stringify(adjustment(plan.skus)), nextKey());
  }
  const commands = Array.from({ length: plan.commandsPerRequest }, () => {
    return { commandId: nextKey(), kind: 'adjust', ...adjustment(plan.skus) };
  });
  return postText({ ...plan, cookie, path: `${path}commands` }, JSON.stringify({ commands }));
}

async function loop(
  plan: HttpPlan & { place: number },
  run: { latency: LatencyHistogram; countFromMs: number; untilMs: number },
): Promise<void> {
  const cookie = plan.cookies[plan.place % plan.cookies.length] ?? '';
  const connection = await HttpConnection.open(plan);
  while (performance.now() < run.untilMs) {
    const request = requestOf(plan, cookie);
    const startedMs = performance.now();
    const { status, body } = await connection.send(request);
    const endedMs = performance.now();
    if (status !== 200 || body.includes('"ok":false')) {
      throw new Error(`${status} ${body.slice(0, 500)}`);
    }
    if (endedMs >= run.countFromMs && endedMs < run.untilMs) run.latency.add(endedMs - startedMs);
  }
  connection.close();
}

async function runPlan(plan: HttpPlan): Promise<HttpRun> {
  const latency = new LatencyHistogram();
  const countFromMs = performance.now() + WARM_UP_MS;
  const run = { latency, countFromMs, untilMs: countFromMs + plan.seconds * 1_000 };
  await Promise.all(
    Array.from({ length: plan.connections }, (_, place) => loop({ ...plan, place }, run)),
  );
  const requestsPerSecond = latency.total / plan.seconds;
  return {
    requests: latency.total,
    requestsPerSecond,
    commandsPerSecond: requestsPerSecond * plan.commandsPerRequest,
    p50Ms: latency.percentileMs(0.5),
    p99Ms: latency.percentileMs(0.99),
  };
}

function answer(message: HttpClientsMessage): void {
  process.send?.(message);
}

process.on('message', (plan: HttpPlan) => {
  runPlan(plan).then(
    (run) => answer({ ok: true, run }),
    (error: unknown) => answer({ ok: false, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
