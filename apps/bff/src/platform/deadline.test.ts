import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withDeadline } from './deadline.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const late = () => new Error('late');

test('a promise that settles in time answers, and leaves no timer behind', async () => {
  await expect(withDeadline(Promise.resolve(7), 100, late)).resolves.toBe(7);
  await expect(withDeadline(Promise.reject(new Error('own')), 100, late)).rejects.toThrow('own');
  expect(vi.getTimerCount()).toBe(0);
});

test('a promise that does not settle in time is given up with the named error', async () => {
  const outcome = expect(withDeadline(new Promise(() => {}), 100, late)).rejects.toThrow('late');
  await vi.advanceTimersByTimeAsync(100);
  await outcome;
});
