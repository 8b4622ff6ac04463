import type { ServerResponse } from 'node:http';
import type { Actor } from '../../../domain/actor.ts';
import { networkOf } from '../../../platform/limits/network-of.ts';
import type { RateCounter } from '../../../platform/limits/rate-counter.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';

export const RATE_WINDOW_S = 60;

/**
 * Addresses share this many counters, at 400 bytes each, however many call: memory has an end, and two that
 * meet in one counter are refused too early, never too late.
 */
const ADDRESS_SLOTS = 65_536;

interface RateLimitDeps {
  counter: RateCounter;
  /** A keyed hash, so that nobody can choose whom to share a counter with, and no address is kept. */
  hash: (text: string) => Buffer;
  personRequestsPerMinute: number;
  addressRequestsPerMinute: number;
}

interface Quota {
  /** What the answer calls the limit. */
  policy: 'person' | 'key' | 'address';
  key: string;
  max: number;
}

/** How many requests a person, a machine or an address may send within a minute. */
export class RateLimits {
  readonly #deps: RateLimitDeps;

  constructor(deps: RateLimitDeps) {
    this.#deps = deps;
  }

  /** Counts a request of somebody who is known; each API key has a number of its own. */
  countActor(response: ServerResponse, actor: Actor): Promise<void> {
    const { personRequestsPerMinute } = this.#deps;
    const max = requestsPerMinuteOf(actor) ?? personRequestsPerMinute;
    const policy = actor.kind === 'person' ? 'person' : 'key';
    return this.#count(response, { policy, key: actor.id, max });
  }

  /** Counts a request that nobody is signed in for, or whose proof was refused. */
  countAddress(response: ServerResponse, address: string): Promise<void> {
    const slot = this.#deps.hash(networkOf(address)).readUInt32BE() % ADDRESS_SLOTS;
    const max = this.#deps.addressRequestsPerMinute;
    return this.#count(response, { policy: 'address', key: `address-${slot}`, max });
  }

  /** Says in the answer what is left (draft-ietf-httpapi-ratelimit-headers), and refuses what is too much. */
  async #count(response: ServerResponse, { policy, key, max }: Quota): Promise<void> {
    const { count, resetMs } = await this.#deps.counter.count(key);
    const resetS = Math.max(1, Math.ceil(resetMs / 1000));
    response.setHeader('RateLimit-Policy', `"${policy}";q=${max};w=${RATE_WINDOW_S}`);
    response.setHeader('RateLimit', `"${policy}";r=${Math.max(0, max - count)};t=${resetS}`);
    if (count <= max) return;
    throw new HttpRefusal({
      code: 'rate-limited',
      detail: `More than ${max} requests within a minute. Go on in ${resetS} s, and send them more slowly.`,
      retryAfterS: resetS,
    });
  }
}

function requestsPerMinuteOf(actor: Actor): number | null {
  return 'requestsPerMinute' in actor && typeof actor.requestsPerMinute === 'number'
    ? actor.requestsPerMinute
    : null;
}
