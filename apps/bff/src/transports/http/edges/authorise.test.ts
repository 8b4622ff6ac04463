import { expect, test } from 'vitest';
import { aGrant, anActor, asRole } from '../../../../test/actors.ts';
import { Refused } from '../../../domain/refused.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';
import type { Access } from '../route.ts';
import { authorise } from './authorise.ts';

/** A busy processor included; the check itself takes about one. */
const CHECK_WITHIN_US = 10;

function answerOf(access: Access, actor: ReturnType<typeof anActor>, warehouseId?: string): string {
  try {
    authorise(access, actor, warehouseId === undefined ? {} : { warehouseId });
    return 'allowed';
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    if (error instanceof HttpRefusal) return error.problem.code;
    throw error;
  }
}

const ADJUST = { action: 'stock.adjust', warehouse: 'path' } as const;

test('a warehouse that is not seen is absent; in one that is seen the right is asked for', () => {
  const clerk = asRole('clerk', 3);
  expect(answerOf(ADJUST, asRole('operator', 3), '3')).toBe('allowed');
  expect(answerOf(ADJUST, clerk, '3')).toBe('forbidden');
  expect(answerOf(ADJUST, clerk, '4')).toBe('not-found');
  expect(answerOf(ADJUST, anActor(), '3')).toBe('not-found');
});

test('what is no warehouse is refused before anything is looked at', () => {
  for (const text of ['0', '-1', '3.0', '03', '3e0', 'abc', '', '99999999999', '3 ']) {
    expect(answerOf(ADJUST, asRole('operator', 3), text), text).toBe('malformed');
  }
});

test('what concerns all warehouses takes a grant for all of them', () => {
  const access = { action: 'warehouses.change', warehouse: 'none' } as const;
  expect(answerOf(access, asRole('controller'))).toBe('allowed');
  expect(answerOf(access, asRole('controller', 3))).toBe('forbidden');
});

test('a list is for whoever may in one warehouse at least', () => {
  const access = { action: 'imports.read', warehouse: 'any' } as const;
  expect(answerOf(access, asRole('auditor', 3))).toBe('allowed');
  expect(answerOf(access, asRole('clerk', 3))).toBe('forbidden');
  expect(answerOf(access, anActor({ ...asRole('auditor'), scopes: new Set(['stock.read']) }))).toBe(
    'forbidden',
  );
});

test('the check costs a request less than ten microseconds, also with many grants', () => {
  const grants = Array.from({ length: 50 }, (_, place) => aGrant('operator', place + 1));
  const actor = anActor({ grants });
  const params = { warehouseId: '50' };
  const runs = 20_000;
  for (let warm = 0; warm < runs; warm += 1) authorise(ADJUST, actor, params);
  const rounds = Array.from({ length: 5 }, () => {
    const began = process.cpuUsage();
    for (let run = 0; run < runs; run += 1) authorise(ADJUST, actor, params);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / runs;
  });
  expect(Math.min(...rounds)).toBeLessThan(CHECK_WITHIN_US);
});
