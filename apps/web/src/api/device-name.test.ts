import { expect, test, vi } from 'vitest';
import { createDeviceNameStore } from './device-name.ts';

function aStorage(start: string | null = null) {
  let value = start;
  return {
    getItem: () => value,
    setItem: (_key: string, next: string) => {
      value = next;
    },
  };
}

test('a fresh browser gets a name and keeps it', () => {
  const storage = aStorage();
  const first = createDeviceNameStore({ storage, random: () => 0.5 }).read();
  expect(first).toBe('Desk 55');
  expect(createDeviceNameStore({ storage, random: () => 0.9 }).read()).toBe('Desk 55');
});

test('takes a new name over and tells who listens; refuses one that is empty or too long', () => {
  const store = createDeviceNameStore({ storage: aStorage('Till 3'), random: () => 0 });
  const heard = vi.fn();
  store.subscribe(heard);
  expect(store.save('  Till 4 ')).toBe(true);
  expect(store.read()).toBe('Till 4');
  expect(store.save('   ')).toBe(false);
  expect(store.save('x'.repeat(41))).toBe(false);
  expect(store.read()).toBe('Till 4');
  expect(heard).toHaveBeenCalledTimes(1);
});

test('works where the browser forbids storage', () => {
  const forbid = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const storage = { getItem: forbid, setItem: forbid };
  expect(createDeviceNameStore({ storage, random: () => 0 }).read()).toBe('Desk 10');
});
