import type { ServerResponse } from 'node:http';
import { HttpRefusal } from '../problems/http-refusal.ts';

/** What of a route says when it is turned away. */
interface Asked {
  method: string;
  isReport?: true;
  media?: string;
}

/** How much the node has to do: who is turned away first is in `shedAt`. */
type Pressure = 'calm' | 'high' | 'higher' | 'highest';

/** Where each pressure begins: the loop runs late by this, or this many requests are under way. */
const PRESSURES = [
  { pressure: 'highest', delayMs: 2_000, requests: 4_000 },
  { pressure: 'higher', delayMs: 800, requests: 1_500 },
  { pressure: 'high', delayMs: 300, requests: 500 },
] as const;

const TICK_MS = 100;
/** One pause of the garbage collector is no load: what counts is the mean of about half a second. */
const NEWEST_COUNTS_FOR = 0.2;

/** Told to try again over this spread, so that they do not all come back at once. */
const RETRY_AFTER_S = { min: 1, max: 5 };

/** Measures how late this node's event loop runs, and how many requests it has under way. */
export class LoadGauge {
  #delayMs = 0;
  #requests = 0;

  /** Starts to measure; answers how to stop. */
  start(): () => void {
    let expectedMs = performance.now() + TICK_MS;
    const timer = setInterval(() => {
      const nowMs = performance.now();
      this.note(nowMs - expectedMs);
      expectedMs = nowMs + TICK_MS;
    }, TICK_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  /** A timer came this much later than it should have. */
  note(lateMs: number): void {
    this.#delayMs += (Math.max(0, lateMs) - this.#delayMs) * NEWEST_COUNTS_FOR;
  }

  /** Counts a request until its answer is over. */
  enter(response: ServerResponse): void {
    this.#requests += 1;
    response.once('close', () => {
      this.#requests -= 1;
    });
  }

  get pressure(): Pressure {
    const found = PRESSURES.find(
      ({ delayMs, requests }) => this.#delayMs >= delayMs || this.#requests >= requests,
    );
    return found?.pressure ?? 'calm';
  }
}

const ORDER: Readonly<Record<Pressure, number>> = { calm: 0, high: 1, higher: 2, highest: 3 };

/** Reports go first: they cost most and can be asked for later. Commands go last: goods move while they wait. */
function shedAt({ isReport, method }: Asked): Pressure {
  if (isReport === true) return 'high';
  return method === 'get' ? 'higher' : 'highest';
}

/** Takes a request in, or turns it away while others that matter more are waiting. */
export function shedLoad(gauge: LoadGauge, response: ServerResponse, route: Asked): void {
  if (ORDER[gauge.pressure] >= ORDER[shedAt(route)]) {
    const { min, max } = RETRY_AFTER_S;
    throw new HttpRefusal({
      code: 'busy',
      detail: 'The server has more to do than it can at the moment. Try again shortly.',
      retryAfterS: min + Math.floor(Math.random() * (max - min + 1)),
    });
  }
  // A stream of events stays open for hours and asks for nothing meanwhile.
  if (route.media !== 'text/event-stream') gauge.enter(response);
}
