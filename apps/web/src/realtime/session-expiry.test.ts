import { expect, test, vi } from 'vitest';
import { SessionExpiry } from './session-expiry.ts';

const IDLE = { inMs: 120_000, why: 'idle' } as const;
const END = { inMs: 90_000, why: 'end' } as const;

test('a warning stands by the clock of this browser, and its repetition changes nothing', () => {
  const expiry = new SessionExpiry();
  const told = vi.fn<() => void>();
  expiry.subscribe(told);
  expiry.receive(IDLE, 1_000);
  expect(expiry.read()).toEqual({ atMs: 121_000, ...IDLE });
  expiry.receive({ inMs: 105_100, why: 'idle' }, 16_000);
  expect(expiry.read()).toEqual({ atMs: 121_000, ...IDLE });
  expect(told).toHaveBeenCalledTimes(1);
});

test('the server takes a warning back when the session was used elsewhere', () => {
  const expiry = new SessionExpiry();
  expiry.receive(IDLE, 0);
  expiry.receive({ inMs: 1_790_000, why: 'idle' }, 15_000);
  expect(expiry.read()).toBeNull();
});

test('an answer of the server puts an idle end off, and the very end only with a new session', () => {
  const expiry = new SessionExpiry();
  expiry.renewed('08:00');
  expiry.receive(IDLE, 0);
  expiry.renewed('08:00');
  expect(expiry.read()).toBeNull();
  expiry.receive(END, 0);
  expiry.renewed('08:00');
  expect(expiry.read()).not.toBeNull();
  expiry.renewed('19:59');
  expect(expiry.read()).toBeNull();
});

test('what the person has put away stays away until the end is another one', () => {
  const expiry = new SessionExpiry();
  expiry.receive(END, 0);
  expiry.dismiss();
  expiry.receive({ ...END, inMs: 75_000 }, 15_000);
  expect(expiry.read()).toBeNull();
  expiry.receive(IDLE, 15_000);
  expect(expiry.read()).toEqual({ atMs: 135_000, ...IDLE });
});
