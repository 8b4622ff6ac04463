import { CommandId } from '@stockwire/shared/ids';
import { expect, test } from 'vitest';
import { newCommandId } from './command-id.ts';

test('an id is a UUIDv7 that begins with its time', () => {
  const id = newCommandId(Date.UTC(2026, 10, 23, 8, 30));
  expect(id).toMatch(/^01a20786bb40[0-9a-f]{20}$/);
  expect(id).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
  expect(CommandId.safeParse(id).success).toBe(true);
});

test('ids of one moment differ, and later ones sort behind', () => {
  const ids = new Set(Array.from({ length: 1_000 }, () => newCommandId(1)));
  expect(ids.size).toBe(1_000);
  expect(newCommandId(2_000) > newCommandId(1_999)).toBe(true);
});
