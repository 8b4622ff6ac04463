import { Readable } from 'node:stream';
import type { Import } from '@stockwire/shared/imports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asRole } from '../../../../test/actors.ts';
import { aWarehouse } from '../../../../test/builders.ts';
import { type ImportWorld, importWorld } from '../../../../test/import-world.ts';
import type { Actor } from '../../../domain/actor.ts';
import { uploadImport } from './file/upload-import.ts';
import { listImports } from './list-imports.ts';
import { listProblems } from './list-problems.ts';
import { moveImport } from './move-import.ts';
import { readImport } from './read-import.ts';
import { readResult } from './read-result.ts';
import { previewUndo } from './undo/preview-undo.ts';

let world: ImportWorld;
let other: number;
let ofOwn: Import;
let ofAll: Import;

beforeAll(async () => {
  world = await importWorld();
  other = (await aWarehouse(world.db)).warehouseId;
  ofOwn = await world.upload('opening-balances', 'SKU,Bin,Quantity\nA-1,A,3\n');
  ofAll = await world.upload('items', 'SKU,Name\nA-1,One\n');
});
afterAll(() => world.close());

const deps = () => world.db;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error & { refusal?: { code: string } }) => error.refusal?.code ?? error.message,
  );

test('an import belongs to its warehouse: who may not read there does not find it', async () => {
  const { importId, version } = ofOwn;
  const stranger = asRole('controller', other);
  const manager = asRole('manager', world.warehouseId);
  const reads = (actor: Actor) => {
    const all: Promise<unknown>[] = [
      readImport(deps(), actor, { importId }),
      listProblems(deps(), actor, { importId, after: 0, limit: 10 }),
      previewUndo(deps(), actor, { importId }),
    ];
    return Promise.all(all.map(codeOf));
  };
  expect(await reads(stranger)).toEqual(['not-found', 'not-found', 'not-found']);
  expect(await reads(manager)).toEqual(['done', 'done', 'done']);
  expect(await codeOf(readResult(deps(), stranger, { importId }))).toBe('not-found');
  const move = { importId, version, action: 'cancel' } as const;
  expect(await codeOf(moveImport(deps(), stranger, move))).toBe('not-found');
  expect(await codeOf(moveImport(deps(), manager, move))).toBe('forbidden');
});

test('an import of no warehouse takes a grant for all of them', async () => {
  const { importId } = ofAll;
  const inOne = asRole('controller', world.warehouseId);
  expect(await codeOf(readImport(deps(), inOne, { importId }))).toBe('not-found');
  expect(await codeOf(readImport(deps(), asRole('auditor'), { importId }))).toBe('done');
});

test('a list holds the imports that somebody may read', async () => {
  const idsFor = async (actor: Actor) =>
    (await listImports(deps(), actor, { limit: 10 })).rows.map(({ importId }) => importId);
  expect(await idsFor(asRole('auditor'))).toEqual([ofAll.importId, ofOwn.importId]);
  expect(await idsFor(asRole('auditor', world.warehouseId))).toEqual([ofOwn.importId]);
  expect(await idsFor(asRole('auditor', other))).toEqual([]);
});

test('a file is taken for the warehouses in which somebody may import', async () => {
  const upload = (actor: Actor, warehouseId: number | null) =>
    codeOf(
      uploadImport(deps(), actor, {
        kind: warehouseId === null ? 'items' : 'opening-balances',
        warehouseId,
        fileName: 'a.csv',
        requestKey: `${actor.id}/${warehouseId ?? 'all'}-upload`,
        correlationId: 'c'.repeat(32),
        body: Readable.from([Buffer.from('SKU,Bin,Quantity\nA-1,A,3\n')]),
      }),
    );
  expect(await upload(asRole('controller', other), world.warehouseId)).toBe('not-found');
  expect(await upload(asRole('manager', world.warehouseId), world.warehouseId)).toBe('forbidden');
  expect(await upload(asRole('controller', other), null)).toBe('forbidden');
  expect(await upload(asRole('controller', other), other)).toBe('done');
});
