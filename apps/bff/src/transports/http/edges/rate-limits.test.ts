import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import { anActor } from '../../../../test/actors.ts';
import { rateLimits } from '../../../../test/test-edges.ts';
import type { Sql } from '../../../platform/db/database.ts';
import { countTogether } from '../../../platform/limits/rate-counter.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { RateLimits } from './rate-limits.ts';

function paper() {
  const headers: Record<string, string> = {};
  const setHeader = (name: string, value: string) => {
    headers[name] = value;
  };
  return { headers, response: { setHeader } as unknown as ServerResponse };
}

async function refusalOf(counting: Promise<void>) {
  const error: unknown = await counting.catch((reason: unknown) => reason);
  if (error === undefined) return null;
  if (error instanceof HttpRefusal) return error.problem;
  throw error;
}

const person = anActor({ id: 'person-a' });

test('the answer says what is left, and the request beyond the limit is refused', async () => {
  const limits = rateLimits({ person: 3 });
  for (const left of [2, 1, 0]) {
    const { headers, response } = paper();
    await limits.countActor(response, person);
    expect(headers['RateLimit-Policy']).toBe('"person";q=3;w=60');
    expect(headers.RateLimit).toMatch(new RegExp(`^"person";r=${left};t=(59|60)$`));
  }
  const { headers, response } = paper();
  const problem = await refusalOf(limits.countActor(response, person));
  expect(problem).toMatchObject({ code: 'rate-limited', retryAfterS: expect.any(Number) });
  expect(headers.RateLimit).toMatch(/^"person";r=0;/);
});

test('everybody has a number of their own, and a key the one that it was made with', async () => {
  const limits = rateLimits({ person: 1 });
  const key = anActor({ id: 'key-a', kind: 'key', scopes: new Set() });
  const withFive = Object.assign(key, { requestsPerMinute: 5 });
  const count = (actor: typeof person) => limits.countActor(paper().response, actor);
  await count(person);
  await count(anActor({ id: 'person-b' }));
  for (let times = 0; times < 5; times += 1) await count(withFive);
  const { headers, response } = paper();
  const refused = limits.countActor(response, withFive);
  expect(await refusalOf(refused)).toMatchObject({ code: 'rate-limited' });
  expect(headers['RateLimit-Policy']).toBe('"key";q=5;w=60');
  expect(await refusalOf(count(person))).toMatchObject({ code: 'rate-limited' });
});

test('a customer with a network of addresses is one customer', async () => {
  const limits = rateLimits({ address: 2 });
  const count = (address: string) => limits.countAddress(paper().response, address);
  await count('2001:db8:1:2::1');
  await count('2001:db8:1:2::2');
  expect(await refusalOf(count('2001:db8:1:2:ffff::3'))).toMatchObject({ code: 'rate-limited' });
  await count('2001:db8:1:3::1');
});

test('however many addresses call, the counters stay within their bound', async () => {
  const keys = new Set<string>();
  const limits = new RateLimits({
    counter: {
      count: (key) => {
        keys.add(key);
        return Promise.resolve({ count: 1, resetMs: 1_000 });
      },
    },
    // Any number that is spread over all of 32 bits will do.
    hash: (text) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE((Number(text.split('.')[3]) * 2_654_435_761) % 2 ** 32);
      return bytes;
    },
    personRequestsPerMinute: 1,
    addressRequestsPerMinute: 1,
  });
  const { response } = paper();
  for (let host = 0; host < 100_000; host += 1) {
    await limits.countAddress(response, `198.51.100.${host}`);
  }
  expect(keys.size).toBeGreaterThan(10_000);
  expect(keys.size).toBeLessThanOrEqual(65_536);
});

test('while the database is away nothing goes uncounted', async () => {
  const unsafe = vi.fn(() => Promise.reject(new Error('the database is away')));
  const counter = countTogether({ unsafe } as unknown as Sql, { name: 'requests', windowS: 60 });
  expect((await counter.count('a')).count).toBe(1);
  expect((await counter.count('a')).count).toBe(2);
  expect((await counter.count('b')).count).toBe(1);
  expect(unsafe).toHaveBeenCalledTimes(3);
});
