import { afterEach, expect, test, vi } from 'vitest';
import { createLifecycle } from './lifecycle.ts';
import { createLogger } from './log.ts';

afterEach(() => vi.useRealTimers());

const log = createLogger('silent');

test('parts are closed last to first, one after the other', async () => {
  const lifecycle = createLifecycle(log);
  const steps: string[] = [];
  lifecycle.onClose('database', () => void steps.push('database'));
  lifecycle.onClose('server', async () => {
    steps.push('server begins');
    await Promise.resolve();
    steps.push('server ends');
  });
  await lifecycle.close();
  expect(steps).toEqual(['server begins', 'server ends', 'database']);
});

test('a part that fails does not keep the others, and is named', async () => {
  const lifecycle = createLifecycle(log);
  const closed = vi.fn();
  lifecycle.onClose('database', closed);
  lifecycle.onClose('server', () => {
    throw new Error('stuck');
  });
  await expect(lifecycle.close()).rejects.toMatchObject({
    errors: [expect.objectContaining({ message: 'server could not be closed' })],
  });
  expect(closed).toHaveBeenCalledOnce();
});

test('a part that never lets go is left behind after its deadline', async () => {
  vi.useFakeTimers();
  const lifecycle = createLifecycle(log);
  const closed = vi.fn();
  lifecycle.onClose('database', closed);
  lifecycle.onClose('server', () => new Promise(() => {}));
  const outcome = expect(lifecycle.close()).rejects.toThrow('not everything could be closed');
  await vi.runAllTimersAsync();
  await outcome;
  expect(closed).toHaveBeenCalledOnce();
});

test('closing twice closes once, and nothing can be started meanwhile', async () => {
  const lifecycle = createLifecycle(log);
  const closed = vi.fn();
  lifecycle.onClose('database', closed);
  await Promise.all([lifecycle.close(), lifecycle.close()]);
  expect(closed).toHaveBeenCalledOnce();
  expect(() => lifecycle.onClose('late', closed)).toThrow('late was started while');
});
