import type { BinKind, PackLevel } from '@stockwire/shared/catalog';
import { bigint, char, integer, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { bytea, json } from '../../platform/db/column-types.ts';

// The migrations decide; a test compares every column here with the database, both ways.
const catalog = pgSchema('catalog');

const instant = (name: string) => timestamp(name, { withTimezone: true });
const identity = (name: string) => integer(name).primaryKey().generatedAlwaysAsIdentity();
const history = () => ({
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const suppliers = catalog.table('suppliers', {
  supplierId: identity('supplier_id'),
  code: text('code').notNull(),
  codeKey: text('code_key').notNull(),
  name: text('name').notNull(),
  leadTimeDays: integer('lead_time_days').notNull(),
  ...history(),
});

export const items = catalog.table('items', {
  itemId: identity('item_id'),
  sku: text('sku').notNull(),
  skuKey: text('sku_key').notNull(),
  name: text('name').notNull(),
  category: text('category').notNull(),
  supplierId: integer('supplier_id'),
  costMinor: bigint('cost_minor', { mode: 'number' }),
  priceMinor: bigint('price_minor', { mode: 'number' }),
  currency: char('currency', { length: 3 }),
  searchText: text('search_text').notNull(),
  retiredAt: instant('retired_at'),
  ...history(),
});

export const itemPacks = catalog.table(
  'item_packs',
  {
    itemId: integer('item_id').notNull(),
    level: text('level').$type<PackLevel>().notNull(),
    factor: integer('factor').notNull(),
    gtin: text('gtin'),
  },
  (pack) => [primaryKey({ columns: [pack.itemId, pack.level] })],
);

export const warehouses = catalog.table('warehouses', {
  warehouseId: identity('warehouse_id'),
  code: text('code').notNull(),
  codeKey: text('code_key').notNull(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull(),
  ...history(),
});

export const bins = catalog.table('bins', {
  binId: identity('bin_id'),
  warehouseId: integer('warehouse_id').notNull(),
  code: text('code').notNull(),
  codeKey: text('code_key').notNull(),
  zone: text('zone').notNull(),
  kind: text('kind').$type<BinKind>().notNull(),
  retiredAt: instant('retired_at'),
  ...history(),
});

export const itemSettings = catalog.table(
  'item_settings',
  {
    warehouseId: integer('warehouse_id').notNull(),
    itemId: integer('item_id').notNull(),
    homeBinId: integer('home_bin_id'),
    reorderPoint: integer('reorder_point'),
    ...history(),
  },
  (settings) => [primaryKey({ columns: [settings.warehouseId, settings.itemId] })],
);

export const requests = catalog.table('requests', {
  requestKey: text('request_key').primaryKey(),
  fingerprint: bytea('fingerprint').notNull(),
  status: integer('status').notNull(),
  etag: text('etag'),
  answer: json('answer').notNull(),
  recordedAt: instant('recorded_at').notNull().defaultNow(),
});

export const revisions = catalog.table('revisions', {
  scope: integer('scope').primaryKey(),
  revision: bigint('revision', { mode: 'number' }).notNull(),
});
