import { createHash } from 'node:crypto';
import { countHere } from '../src/platform/limits/rate-counter.ts';
import { Keyring } from '../src/platform/secrets/keyring.ts';
import { type MasterKey, masterKeyOf } from '../src/platform/secrets/master-key.ts';
import { RATE_WINDOW_S, RateLimits } from '../src/transports/http/edges/rate-limits.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** A key of its own for each name, the same in every run. */
export function aMasterKey(name = 'tests'): MasterKey {
  return masterKeyOf(sha256(name));
}

export function aKeyring(name = 'tests'): Keyring {
  return new Keyring(aMasterKey(name));
}

/** Limits that no test reaches unless it asks for smaller ones. */
export function rateLimits({ person = 1_000_000, address = 1_000_000 } = {}): RateLimits {
  return new RateLimits({
    counter: countHere({ name: 'requests', windowS: RATE_WINDOW_S }),
    hash: sha256,
    personRequestsPerMinute: person,
    addressRequestsPerMinute: address,
  });
}
