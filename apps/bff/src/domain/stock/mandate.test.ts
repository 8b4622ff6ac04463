import { expect, test } from 'vitest';
import { aGrant, anActor } from '../../../test/actors.ts';
import { SYSTEM_ACTORS } from '../identity/system-actors.ts';
import { isMandated, mandateOf } from './mandate.ts';

const IMPORTER = anActor({ id: 'person-1', grants: [aGrant('controller', 7)] });

const sent = (commandId: string, kind: 'adjust' | 'receive' | 'reverse' | 'sell') => ({
  commandId,
  command: { kind },
  warehouseId: 7,
});

test.each([
  ['import/import-12:4', 'receive', 'import'],
  ['import/undo-12:900', 'reverse', 'import'],
  ['request:31', 'adjust', 'request'],
  ['import/import-12:4', 'reverse', 'none'],
  ['import/undo-12:900', 'adjust', 'none'],
  ['request:31', 'receive', 'none'],
  ['request:0', 'adjust', 'none'],
  ['request:31x', 'adjust', 'none'],
  ['person-1/key-000000000001', 'adjust', 'none'],
  ['ximport/import-12:4', 'receive', 'none'],
] as const)('%s as a %s has the mandate %s', (commandId, kind, expected) => {
  expect(mandateOf(sent(commandId, kind), IMPORTER).kind).toBe(expected);
});

test('a part of the server sends under its own name, and under no other', () => {
  const { demoShift } = SYSTEM_ACTORS;
  expect(mandateOf(sent('demo-shift/shift-1', 'sell'), demoShift).kind).toBe('own');
  expect(mandateOf(sent('person-1/shift-1', 'sell'), demoShift).kind).toBe('none');
  const liar = anActor({ id: 'demo-shift', grants: [aGrant('controller')] });
  expect(mandateOf(sent('demo-shift/shift-1', 'sell'), liar).kind).toBe('none');
});

test('who runs an import needs the right to, there and now', () => {
  const one = sent('import/import-12:4', 'receive');
  const mandate = mandateOf(one, IMPORTER);
  expect(isMandated(mandate, IMPORTER, one)).toBe(true);
  expect(isMandated(mandate, IMPORTER, { ...one, warehouseId: 8 })).toBe(false);
  const viewer = anActor({ grants: [aGrant('viewer')] });
  expect(isMandated(mandate, viewer, one)).toBe(false);
  const key = { ...IMPORTER, scopes: new Set(['stock.read'] as const) };
  expect(isMandated(mandate, key, one)).toBe(false);
});
