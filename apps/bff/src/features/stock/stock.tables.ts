import type { RequestState } from '@stockwire/shared/change-requests';
import { REASON_CODES } from '@stockwire/shared/reasons';
import { ENTRY_KINDS } from '@stockwire/shared/stock-level';
import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, json } from '../../platform/db/column-types.ts';

// The migrations decide; a test compares every column here with the database, both ways.
const stock = pgSchema('stock');

export const movementKind = stock.enum('movement_kind', ENTRY_KINDS);
export const reasonCode = stock.enum('reason_code', REASON_CODES);

const instant = (name: string) => timestamp(name, { withTimezone: true });
const seq = (name: string) => bigint(name, { mode: 'number' });
const figures = () => ({
  onHand: integer('on_hand').notNull(),
  sellable: integer('sellable').notNull(),
  held: integer('held').notNull(),
  allocated: integer('allocated').notNull(),
  short: integer('short').notNull(),
});

export const warehouseLedgers = stock.table('warehouse_ledgers', {
  warehouseId: integer('warehouse_id').primaryKey(),
  epoch: integer('epoch').notNull().default(1),
  headSeq: seq('head_seq').notNull().default(0),
  headHash: bytea('head_hash').notNull().default(Buffer.alloc(32)),
  headRecordedAt: instant('head_recorded_at').notNull().default(new Date(0)),
});

export const ledgerEpochs = stock.table(
  'ledger_epochs',
  {
    warehouseId: integer('warehouse_id').notNull(),
    epoch: integer('epoch').notNull(),
    firstSeq: seq('first_seq').notNull(),
    openedAt: instant('opened_at').notNull().defaultNow(),
    reason: text('reason').notNull(),
  },
  (epoch) => [primaryKey({ columns: [epoch.warehouseId, epoch.epoch] })],
);

export const commands = stock.table(
  'commands',
  {
    seqFrom: seq('seq_from').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    warehouseId: integer('warehouse_id').notNull(),
    kind: movementKind('kind').notNull(),
    reason: reasonCode('reason'),
    furtherEntries: integer('further_entries'),
    correlationId: uuid('correlation_id').notNull(),
    reversesSeq: seq('reverses_seq'),
    otherOccurredAt: instant('other_occurred_at'),
    fingerprint: bytea('fingerprint').notNull(),
    commandId: text('command_id').notNull(),
    otherActor: text('other_actor'),
    device: text('device'),
    reference: text('reference'),
    noteDigest: bytea('note_digest'),
    causationId: text('causation_id'),
    // Computed when they are read.
    seqTo: seq('seq_to').generatedAlwaysAs(sql`seq_from + coalesce(further_entries, 0)`),
    occurredAt: instant('occurred_at').generatedAlwaysAs(
      sql`coalesce(other_occurred_at, recorded_at)`,
    ),
    actor: text('actor').generatedAlwaysAs(
      sql`coalesce(other_actor, split_part(command_id, '/', 1))`,
    ),
  },
  (command) => [primaryKey({ columns: [command.warehouseId, command.seqFrom] })],
);

export const commandNotes = stock.table(
  'command_notes',
  {
    warehouseId: integer('warehouse_id').notNull(),
    commandId: text('command_id').notNull(),
    salt: bytea('salt').notNull(),
    note: text('note').notNull(),
  },
  (note) => [primaryKey({ columns: [note.warehouseId, note.commandId] })],
);

export const inventoryTransactions = stock.table('inventory_transactions', {
  seq: seq('seq').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  warehouseId: integer('warehouse_id').notNull(),
  itemId: integer('item_id').notNull(),
  binId: integer('bin_id').notNull(),
  kind: movementKind('kind').notNull(),
  binDelta: integer('bin_delta').notNull(),
  deltaSellable: integer('delta_sellable').notNull(),
  version: integer('version').notNull(),
  onHand: integer('on_hand').notNull(),
  sellable: integer('sellable').notNull(),
  toBinId: integer('to_bin_id'),
  placeInCommand: integer('place_in_command'),
  nonzeroDeltaHeld: integer('nonzero_delta_held'),
  nonzeroDeltaAllocated: integer('nonzero_delta_allocated'),
  nonzeroDeltaShort: integer('nonzero_delta_short'),
  nonzeroHeld: integer('nonzero_held'),
  nonzeroAllocated: integer('nonzero_allocated'),
  nonzeroShort: integer('nonzero_short'),
  hash: bytea('hash').notNull(),
  // Computed when they are read.
  commandSeq: seq('command_seq').generatedAlwaysAs(sql`seq - coalesce(place_in_command, 0)`),
  deltaOnHand: integer('delta_on_hand').generatedAlwaysAs(
    sql`case when to_bin_id is null then bin_delta else 0 end`,
  ),
  deltaHeld: integer('delta_held').generatedAlwaysAs(sql`coalesce(nonzero_delta_held, 0)`),
  deltaAllocated: integer('delta_allocated').generatedAlwaysAs(
    sql`coalesce(nonzero_delta_allocated, 0)`,
  ),
  deltaShort: integer('delta_short').generatedAlwaysAs(sql`coalesce(nonzero_delta_short, 0)`),
  held: integer('held').generatedAlwaysAs(sql`coalesce(nonzero_held, 0)`),
  allocated: integer('allocated').generatedAlwaysAs(sql`coalesce(nonzero_allocated, 0)`),
  short: integer('short').generatedAlwaysAs(sql`coalesce(nonzero_short, 0)`),
});

export const stockLevels = stock.table(
  'stock_levels',
  {
    warehouseId: integer('warehouse_id').notNull(),
    itemId: integer('item_id').notNull(),
    ...figures(),
    version: integer('version').notNull(),
    lastSeq: seq('last_seq').notNull(),
    nextHoldExpiry: instant('next_hold_expiry'),
    updatedAt: instant('updated_at').notNull(),
  },
  (level) => [primaryKey({ columns: [level.warehouseId, level.itemId] })],
);

export const binStock = stock.table(
  'bin_stock',
  {
    warehouseId: integer('warehouse_id').notNull(),
    itemId: integer('item_id').notNull(),
    binId: integer('bin_id').notNull(),
    quantity: integer('quantity').notNull(),
    version: integer('version').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (row) => [primaryKey({ columns: [row.warehouseId, row.itemId, row.binId] })],
);

export const claims = stock.table(
  'claims',
  {
    warehouseId: integer('warehouse_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    kind: text('kind').$type<'hold' | 'allocation'>().notNull(),
    state: text('state')
      .$type<'open' | 'released' | 'expired' | 'converted' | 'shipped'>()
      .notNull(),
    owner: text('owner').notNull(),
    reference: text('reference'),
    expiresAt: instant('expires_at'),
    version: integer('version').notNull().default(1),
    createdSeq: seq('created_seq').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (claim) => [primaryKey({ columns: [claim.warehouseId, claim.claimId] })],
);

export const claimLines = stock.table(
  'claim_lines',
  {
    warehouseId: integer('warehouse_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    itemId: integer('item_id').notNull(),
    quantity: integer('quantity').notNull(),
    picked: integer('picked').notNull().default(0),
    shipped: integer('shipped').notNull().default(0),
    short: integer('short').notNull().default(0),
  },
  (line) => [primaryKey({ columns: [line.warehouseId, line.claimId, line.itemId] })],
);

export const expectedSupply = stock.table(
  'expected_supply',
  {
    warehouseId: integer('warehouse_id').notNull(),
    supplyId: uuid('supply_id').notNull(),
    itemId: integer('item_id').notNull(),
    quantity: integer('quantity').notNull(),
    received: integer('received').notNull().default(0),
    dueOn: date('due_on').notNull(),
    reference: text('reference'),
    version: integer('version').notNull().default(1),
  },
  (supply) => [primaryKey({ columns: [supply.warehouseId, supply.supplyId, supply.itemId] })],
);

export const inboundTransfers = stock.table(
  'inbound_transfers',
  {
    warehouseId: integer('warehouse_id').notNull(),
    transferId: uuid('transfer_id').notNull(),
    itemId: integer('item_id').notNull(),
    fromWarehouseId: integer('from_warehouse_id').notNull(),
    announced: integer('announced').notNull(),
    received: integer('received').notNull().default(0),
    announcedAt: instant('announced_at').notNull(),
  },
  (line) => [primaryKey({ columns: [line.warehouseId, line.transferId, line.itemId] })],
);

export const changeRequests = stock.table(
  'change_requests',
  {
    warehouseId: integer('warehouse_id').notNull(),
    requestId: integer('request_id').notNull().generatedAlwaysAsIdentity(),
    command: json('command').notNull(),
    commandId: text('command_id').notNull(),
    fingerprint: text('fingerprint').notNull(),
    correlationId: text('correlation_id').notNull(),
    itemId: integer('item_id').notNull(),
    binId: integer('bin_id'),
    perCommand: integer('per_command').notNull(),
    perDay: integer('per_day').notNull(),
    pieces: integer('pieces').notNull(),
    leftToday: integer('left_today').notNull(),
    seenQuantity: integer('seen_quantity').notNull(),
    seenVersion: integer('seen_version').notNull(),
    askedBy: text('asked_by').notNull(),
    device: text('device'),
    askedAt: instant('asked_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    state: text('state').$type<RequestState>().notNull().default('waiting'),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    decisionNote: text('decision_note'),
    decisionId: text('decision_id'),
    decisionFingerprint: text('decision_fingerprint'),
    decidedVersion: integer('decided_version'),
    refusal: json('refusal'),
    seq: seq('seq'),
    version: integer('version').notNull().default(1),
  },
  (request) => [primaryKey({ columns: [request.warehouseId, request.requestId] })],
);
