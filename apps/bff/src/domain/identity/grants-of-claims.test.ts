import { expect, test } from 'vitest';
import { claimTexts, grantsOfClaims } from './grants-of-claims.ts';

const ROLES = [
  { value: 'admins', role: 'admin' as const, placeCode: null },
  { value: 'leeds', role: 'operator' as const, placeCode: 'LDS' },
  { value: 'leeds-too', role: 'operator' as const, placeCode: 'LDS' },
  { value: 'moon', role: 'manager' as const, placeCode: 'MOON' },
];
const IDS = new Map([['LDS', 7]]);

test('a value gives its role in its place, and everything else gives nothing', () => {
  expect(grantsOfClaims(['leeds', 'choir'], ROLES, IDS)).toEqual([
    { role: 'operator', warehouseId: 7, limit: null },
  ]);
  expect(grantsOfClaims(['admins'], ROLES, IDS)).toEqual([
    { role: 'admin', warehouseId: null, limit: null },
  ]);
  expect(grantsOfClaims([], ROLES, IDS)).toEqual([]);
  expect(grantsOfClaims(['Leeds', ' leeds', 'admins '], ROLES, IDS)).toEqual([]);
});

test('a warehouse that is not there is never taken for all of them', () => {
  expect(grantsOfClaims(['moon'], ROLES, IDS)).toEqual([]);
});

test('two values for one role in one place give it once', () => {
  expect(grantsOfClaims(['leeds', 'leeds-too'], ROLES, IDS)).toHaveLength(1);
});

test('a claim may be a text, a list, or lie within another one; what is no text is nothing', () => {
  expect(claimTexts({ groups: 'one' }, 'groups')).toEqual(['one']);
  expect(claimTexts({ groups: ['one', 2, null, 'two'] }, 'groups')).toEqual(['one', 'two']);
  expect(claimTexts({ realm_access: { roles: ['one'] } }, 'realm_access.roles')).toEqual(['one']);
  expect(
    claimTexts({ 'https://acme.example/roles': ['one'] }, 'https://acme.example/roles'),
  ).toEqual(['one']);
  expect(claimTexts({ groups: { one: true } }, 'groups')).toEqual([]);
  expect(claimTexts({}, 'constructor.name')).toEqual([]);
});
