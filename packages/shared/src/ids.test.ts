import { expect, test } from 'vitest';
import { CommandId, formatLedgerCursor, ItemId, LedgerCursor, Seq, Version } from './ids.ts';

test.each([
  ['1.0', { epoch: 1, seq: 0 }],
  ['3.90210', { epoch: 3, seq: 90_210 }],
  ['2147483647.9007199254740991', { epoch: 2_147_483_647, seq: Number.MAX_SAFE_INTEGER }],
])('cursor %s is read and written alike', (text, position) => {
  expect(LedgerCursor.parse(text)).toEqual(position);
  expect(formatLedgerCursor(position)).toBe(text);
});

test.each(['', '1', '1.', '.1', '0.1', '1.-1', '1.01', '01.1', '1.1 ', '1,1', '1.1.1', '1.1e3'])(
  '%j is no cursor',
  (text) => {
    expect(LedgerCursor.safeParse(text).success).toBe(false);
  },
);

test('a command id is 16 to 128 characters that need no quoting', () => {
  expect(CommandId.safeParse('0192f0a1-77aa-7bbb-8ccc-000000000001').success).toBe(true);
  expect(CommandId.safeParse('a'.repeat(128)).success).toBe(true);
  for (const bad of ['a'.repeat(15), 'a'.repeat(129), `${'a'.repeat(16)}/`, `${'a'.repeat(16)}é`]) {
    expect(CommandId.safeParse(bad).success).toBe(false);
  }
});

test('ids begin at 1, versions and seqs at 0, and none is a fraction', () => {
  expect(ItemId.safeParse(0).success).toBe(false);
  expect(ItemId.safeParse(2_147_483_648).success).toBe(false);
  expect(Version.safeParse(0).success).toBe(true);
  expect(Seq.safeParse(0).success).toBe(true);
  expect(Seq.safeParse(1.5).success).toBe(false);
  expect(Seq.safeParse(Number.MAX_SAFE_INTEGER + 1).success).toBe(false);
});
