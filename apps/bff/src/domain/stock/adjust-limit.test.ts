import { expect, test } from 'vitest';
import { judgeLimit, limitOf } from './adjust-limit.ts';

const grants = [{ role: 'operator', warehouseId: 1, limit: null } as const];

test('only adjustments have a limit, and where nothing is allowed it is zero', () => {
  const operator = { grants, scopes: null };
  expect(limitOf(operator, { kind: 'adjust' }, 1)).toEqual({ perCommand: 50, perDay: 200 });
  expect(limitOf(operator, { kind: 'adjust' }, 2)).toEqual({ perCommand: 0, perDay: 0 });
  expect(limitOf(operator, { kind: 'receive' }, 1)).toBeNull();
  const machine = {
    grants: [{ role: 'integrator', warehouseId: null, limit: null } as const],
    scopes: null,
  };
  expect(limitOf(machine, { kind: 'adjust' }, 1)).toBeNull();
});

test.each([
  { asked: 50, today: 150, left: null },
  { asked: 51, today: 0, left: 200 },
  { asked: 50, today: 151, left: 49 },
  { asked: 1, today: 200, left: 0 },
  { asked: 1, today: 900, left: 0 },
  { asked: 0, today: 900, left: null },
])('$asked pieces after $today of the day', ({ asked, today, left }) => {
  const limit = { perCommand: 50, perDay: 200 };
  const expected =
    left === null ? null : { code: 'approval-needed', limit, asked, leftToday: left };
  expect(judgeLimit(limit, asked, today)).toEqual(expected);
});
