import { z } from 'zod';
import { Epoch, Instant, ItemId, Seq, Version, WarehouseId } from './ids.ts';
import { KEYS_MAX } from './limits.ts';
import type { Reason } from './reasons.ts';
import type { EntryKind } from './stock-level.ts';

/** 1: first version. */
export const PROTOCOL_VERSION = 1;

/** A beat comes this often; it finds a lost last frame and carries the server's clock. */
export const BEAT_EVERY_MS = 5_000;

/** The server acknowledges every request of a client within this time. */
export const ACK_WITHIN_MS = 5_000;

/** The server tells of an end that comes by itself this long before it: time to come back to the desk. */
export const EXPIRY_WARNING_MS = 120_000;

/** Minutes of flow that a chart of the last hour shows. */
export const FLOW_MINUTES = 60;

/** What a wallboard can show in a size that is read from the floor. */
export const TOP_MOVERS_MAX = 8;

export const WarehouseTopic = z.string().regex(/^warehouse:[1-9]\d{0,9}$/);
export const PulseTopic = z.string().regex(/^pulse:([1-9]\d{0,9}|all)$/);

/** First eight hex digits of the hash of the entry at a seq; finds a fork that kept the epoch. */
export const Check = z.string().regex(/^[0-9a-f]{8}$/);

export const Watch = z.strictObject({
  topic: z.union([WarehouseTopic, PulseTopic]),
  epoch: Epoch.nullable(),
  /** Cursor the client stands at; replay follows. Null joins at the head. */
  from: Seq.nullable(),
  check: Check.optional(),
  keys: z.array(ItemId).max(KEYS_MAX).optional(),
});
export type Watch = z.infer<typeof Watch>;

export const Keys = z.strictObject({
  topic: WarehouseTopic,
  revision: z.int().min(0),
  add: z.array(ItemId).max(KEYS_MAX),
  remove: z.array(ItemId).max(KEYS_MAX),
  /** The seq that the added rows were read at. */
  asOf: Seq,
});
export type Keys = z.infer<typeof Keys>;

export const Pull = z.strictObject({
  topic: WarehouseTopic,
  epoch: Epoch,
  from: Seq,
  max: z.int().min(1).max(1_000),
});
export type Pull = z.infer<typeof Pull>;

export const Pause = z.strictObject({ topic: z.union([WarehouseTopic, PulseTopic]) });
export type Pause = z.infer<typeof Pause>;

/** [itemId, version, onHand, sellable, held, allocated, short, causeIndex] */
export const Change = z.tuple([
  ItemId,
  Version,
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.int().min(0),
]);
export type Change = z.infer<typeof Change>;

/** Why a row changed: the command whose entry touched it last, named by its first entry. */
export interface Cause {
  seq: Seq;
  kind: EntryKind;
  by: string;
  reason: Reason | null;
  at: Instant;
}

/**
 * A cause on the wire: [seqs before `to`, kind, by, reason, milliseconds before `at`]. Kind, by and reason
 * are places in `texts`; reason −1 is none. See `live-causes`.
 */
export const PackedCause = z.tuple([
  z.int().min(0),
  z.int().min(0),
  z.int().min(0),
  z.int().min(-1),
  z.int(),
]);
export type PackedCause = z.infer<typeof PackedCause>;

/** Absolute state of every row that changed in (from, to]; applying it twice or late changes nothing. */
export const Frame = z.object({
  topic: z.string(),
  epoch: Epoch,
  from: Seq,
  to: Seq,
  check: z.string(),
  at: Instant,
  /** What the causes name: kinds, people or devices, reasons. */
  texts: z.array(z.string()),
  causes: z.array(PackedCause),
  changes: z.array(Change),
});
export type Frame = z.infer<typeof Frame>;

export const Beat = z.object({
  topic: z.string(),
  epoch: Epoch,
  head: Seq,
  /** What this client has been sent; beyond its cursor for a second means a lost frame. */
  to: Seq,
  now: Instant,
});
export type Beat = z.infer<typeof Beat>;

export const RESET_REASONS = ['epoch', 'fork', 'truncated', 'permission', 'deploy'] as const;
export const Reset = z.object({
  topic: z.string(),
  epoch: Epoch,
  why: z.enum(RESET_REASONS),
  head: Seq,
  retryMs: z.int(),
});
export type Reset = z.infer<typeof Reset>;

/** One minute of a warehouse's flow; `at` is the minute's beginning. */
export const FlowMinute = z.object({
  at: Instant,
  unitsIn: z.int(),
  unitsOut: z.int(),
  changes: z.int(),
});
export type FlowMinute = z.infer<typeof FlowMinute>;

/** An item by the units it moved in the last hour, more first. */
export const TopMover = z.object({
  warehouseId: WarehouseId,
  itemId: ItemId,
  sku: z.string(),
  name: z.string(),
  unitsIn: z.int(),
  unitsOut: z.int(),
});
export type TopMover = z.infer<typeof TopMover>;

/** 1 Hz sums over a warehouse, or over all; `commitToSendMs` is the newest minute's p95 on this node. */
export const Pulse = z.object({
  topic: z.string(),
  now: Instant,
  head: Seq.nullable(),
  items: z.int(),
  out: z.int(),
  low: z.int(),
  shortfalls: z.int(),
  changesPerMinute: z.int(),
  unitsInPerMinute: z.int(),
  unitsOutPerMinute: z.int(),
  commitToSendMs: z.number().nullable(),
  /** The minute under way, growing until the next one begins. */
  minute: FlowMinute,
  topMovers: z.array(TopMover).max(TOP_MOVERS_MAX),
});
export type Pulse = z.infer<typeof Pulse>;

/**
 * Answer of `GET /api/v1/overview` and `GET /api/v1/warehouses/:warehouseId/overview`: where a page
 * starts before the pulse carries on. Minutes are complete, oldest first, at most `FLOW_MINUTES`.
 */
export const Overview = z.object({
  now: Instant,
  pulse: Pulse,
  minutes: z.array(FlowMinute),
  /** What ran out last, newest first. */
  stockOuts: z.array(
    z.object({
      warehouseId: WarehouseId,
      itemId: ItemId,
      sku: z.string(),
      name: z.string(),
      since: Instant,
    }),
  ),
  /** One of each warehouse that the page covers. */
  sites: z.array(z.object({ warehouseId: WarehouseId, pulse: Pulse })),
});
export type Overview = z.infer<typeof Overview>;

/** "This changed" of another room: the client fetches it again. */
export const Hint = z.object({
  topic: z.string(),
  room: z.string(),
  ids: z.array(z.union([z.string(), z.int()])),
});
export type Hint = z.infer<typeof Hint>;

export const WATCH_REFUSALS = [
  'need-snapshot',
  'epoch',
  'fork',
  'truncated',
  'forbidden',
  'busy',
  'invalid',
] as const;
export type WatchRefusal = (typeof WATCH_REFUSALS)[number];

/** Acknowledgement of `watch`: where the ledger stands and how far back the node can replay. */
export type WatchAnswer =
  | { ok: true; epoch: number; head: number; floor: number; protocol: number }
  | { ok: false; code: WatchRefusal; head: number; retryMs?: number; message?: string };

/**
 * Acknowledgement of `keys`: the added rows' changes in (asOf, from]; the cursor is `from` now, and the
 * causes are counted back from it and from `at`.
 */
export type KeysAnswer =
  | {
      ok: true;
      from: number;
      at: string;
      texts: string[];
      causes: PackedCause[];
      changes: Change[];
    }
  | { ok: false; code: 'truncated' | 'forbidden' | 'invalid' | 'busy'; message?: string };

export type PullAnswer =
  | { ok: true; frames: Frame[]; more: boolean }
  | { ok: false; code: WatchRefusal; message?: string };

export interface LiveClientEvents {
  watch: (request: Watch, answer: (result: WatchAnswer) => void) => void;
  keys: (request: Keys, answer: (result: KeysAnswer) => void) => void;
  pull: (request: Pull, answer: (result: PullAnswer) => void) => void;
  pause: (request: Pause, answer: (result: { ok: boolean }) => void) => void;
  unwatch: (request: Pause, answer: (result: { ok: boolean }) => void) => void;
}

/**
 * The session, key or token that a socket came in by ends soon. With `idle` any request puts that off, with
 * `end` nothing does; more than `EXPIRY_WARNING_MS` takes an earlier warning back.
 */
export const Expiring = z.object({ inMs: z.int().min(0), why: z.enum(['idle', 'end']) });
export type Expiring = z.infer<typeof Expiring>;

export interface LiveServerEvents {
  frame: (frame: Frame) => void;
  beat: (beat: Beat) => void;
  reset: (reset: Reset) => void;
  pulse: (pulse: Pulse) => void;
  hint: (hint: Hint) => void;
  expiring: (expiring: Expiring) => void;
}
