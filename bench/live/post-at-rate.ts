import { HttpConnection, postText } from '../http/http-connection.ts';
import { newKey } from '../measure/new-key.ts';

export interface RatePlan {
  host: string;
  port: number;
  cookies: readonly string[];
  warehouseId: number;
  skus: readonly string[];
  changesPerSecond: number;
  seconds: number;
}

const COMMANDS_PER_REQUEST = 20;
const CONNECTIONS = 8;

/** Posts single-line adjustments by HTTP at a steady rate; answers how many were accepted. */
export async function postAtRate(plan: RatePlan): Promise<number> {
  const requests = Math.round((plan.changesPerSecond * plan.seconds) / COMMANDS_PER_REQUEST);
  const everyMs = (COMMANDS_PER_REQUEST / plan.changesPerSecond) * 1_000;
  const startedMs = performance.now();
  let next = 0;
  async function work(): Promise<void> {
    const connection = await HttpConnection.open(plan);
    while (next < requests) {
      const turn = next;
      next += 1;
      const waitMs = startedMs + turn * everyMs - performance.now();
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      const { status, body } = await connection.send(requestOf(plan));
      if (status !== 200 || body.includes('"ok":false')) throw new Error(body.slice(0, 500));
    }
    connection.close();
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return requests * COMMANDS_PER_REQUEST;
}

function requestOf({ host, port, cookies, warehouseId, skus }: RatePlan): string {
  const commands = Array.from({ length: COMMANDS_PER_REQUEST }, () => ({
    commandId: newKey(),
    kind: 'adjust',
    sku: skus[Math.floor(Math.random() * skus.length)],
    delta: 1,
    reason: 'found',
  }));
  const path = `/api/v1/warehouses/${warehouseId}/stock/commands`;
  const cookie = cookies[Math.floor(Math.random() * cookies.length)] ?? '';
  return postText({ host, port, path, cookie }, JSON.stringify({ commands }));
}
