import { Readable } from 'node:stream';
import type { ImportAction } from '@stockwire/shared/import-forms';
import {
  type Import,
  ImportDescription,
  type ImportKind,
  type ImportState,
} from '@stockwire/shared/imports';
import { expect } from 'vitest';
import type { Actor } from '../src/domain/actor.ts';
import { describeImport } from '../src/features/integrations/imports/describe/describe-import.ts';
import { uploadImport } from '../src/features/integrations/imports/file/upload-import.ts';
import { moveImport } from '../src/features/integrations/imports/move-import.ts';
import { readImport } from '../src/features/integrations/imports/read-import.ts';
import {
  type ImportWorker,
  startImportWorker,
} from '../src/features/integrations/imports/work/start-import-worker.ts';
import type { Ledger } from '../src/features/stock/ledger.ts';
import type { LedgerWriter } from '../src/features/stock/ledger-writer.ts';
import { createLogger } from '../src/platform/log.ts';
import { TESTER } from './actors.ts';
import { aWarehouse } from './builders.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { aWriter } from './writer.ts';

const ACTOR = { ...TESTER, device: 'Desk 1' };
/** A quarter of a million rows on a busy machine. */
const ENDS_WITHIN_MS = 240_000;
const LOOK_EVERY_MS = 20;
let uploads = 0;

export interface ImportWorld {
  db: TestDatabase;
  writer: LedgerWriter;
  warehouseId: number;
  /** Starts a worker on this world's ledger, or on another one. */
  work(ledger?: Ledger): ImportWorker;
  upload(kind: ImportKind, file: string | Buffer, key?: string): Promise<Import>;
  describe(one: Import, change?: DescriptionChange): Promise<Import>;
  move(one: Import, action: ImportAction): Promise<Import>;
  read(one: Import): Promise<Import>;
  until(one: Import, state: ImportState): Promise<Import>;
  /** Uploads, describes, checks and starts, and waits for the end. */
  run(kind: ImportKind, file: string | Buffer, change?: DescriptionChange): Promise<Import>;
  /** What lies in the warehouse by folded SKU. */
  onHand(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export interface DescriptionChange {
  dialect?: Partial<ImportDescription['dialect']>;
  columns?: Record<string, string>;
  options?: Partial<ImportDescription['options']>;
}

/** A database, a warehouse and a writer to import into, by somebody with every right. */
export async function importWorld(actor: Actor = ACTOR): Promise<ImportWorld> {
  const db = await createTestDatabase();
  const { warehouseId } = await aWarehouse(db);
  const writer = aWriter(db.appUrl);
  const deps = { database: db.database };
  const log = createLogger('error');
  const workers: ImportWorker[] = [];
  const world: ImportWorld = {
    db,
    writer,
    warehouseId,
    work(ledger = writer) {
      const timing = { leaseMs: 1_000, lookEveryMs: LOOK_EVERY_MS };
      const worker = startImportWorker({ ...deps, ledger, log }, timing);
      workers.push(worker);
      return worker;
    },
    async upload(kind, file, key) {
      uploads += 1;
      const { answer } = await uploadImport(deps, actor, {
        kind,
        warehouseId: kind === 'items' ? null : warehouseId,
        fileName: `${kind}.csv`,
        requestKey: key ?? `tester/upload-${String(uploads).padStart(10, '0')}`,
        correlationId: 'c'.repeat(32),
        body: Readable.from([Buffer.from(file)]),
      });
      return answer;
    },
    describe: (one, change = {}) =>
      describeImport(deps, actor, {
        importId: one.importId,
        version: one.version,
        description: proposed(one, change),
      }),
    move: ({ importId, version }, action) => moveImport(deps, actor, { importId, version, action }),
    read: ({ importId }) => readImport(deps, actor, { importId }),
    async until(one, state) {
      const isThere = async () => {
        const now = await world.read(one);
        return now.state === state || now.state === 'failed';
      };
      await expect.poll(isThere, { timeout: ENDS_WITHIN_MS, interval: LOOK_EVERY_MS }).toBe(true);
      const there = await world.read(one);
      expect(there.state, there.failure ?? '').toBe(state);
      return there;
    },
    async run(kind, file, change) {
      const described = await world.describe(await world.upload(kind, file), change);
      const checked = await world.until(await world.move(described, 'check'), 'checked');
      return world.until(await world.move(checked, 'start'), 'done');
    },
    async onHand() {
      const rows = await db.owner.sql<{ sku: string; onHand: number }[]>`
        select sku_key as sku, on_hand as "onHand"
        from stock.stock_levels
        join catalog.items using (item_id)
        where warehouse_id = ${warehouseId}`;
      return Object.fromEntries(rows.map(({ sku, onHand }) => [sku, onHand]));
    },
    async close() {
      for (const worker of workers) await worker.close();
      await writer.close();
      await db.drop();
    },
  };
  return world;
}

/** What the file proposes, with the choices of a test. */
function proposed({ proposal }: Import, change: DescriptionChange): ImportDescription {
  return ImportDescription.parse({
    dialect: { ...proposal.dialect, ...change.dialect },
    columns: { ...proposal.columns, ...change.columns },
    options: change.options ?? {},
  });
}
