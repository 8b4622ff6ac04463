/** What the process of HTTP clients is asked for; one run a message. */
export interface HttpPlan {
  host: string;
  port: number;
  warehouseId: number;
  /** Each connection is one of these people's. */
  cookies: string[];
  connections: number;
  seconds: number;
  skus: string[];
  /** 1 posts to `…/adjustments`, more to `…/commands`. */
  commandsPerRequest: number;
}

export interface HttpRun {
  requests: number;
  requestsPerSecond: number;
  commandsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

export type HttpClientsMessage = { ok: true; run: HttpRun } | { ok: false; error: string };
