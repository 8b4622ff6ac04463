import { formatLedgerCursor, type LedgerPosition } from '@stockwire/shared/ids';
import type { Entry, EntryPage } from '@stockwire/shared/stock-entries';
import type { Actor } from '../../../domain/actor.ts';
import { refuseRead } from '../../../domain/stock/read-refusals.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { readSnapshot } from '../../../platform/db/snapshot.ts';
import { selectEntriesOfSeqs, selectItemEntriesOfSeqs } from '../entry.queries.ts';
import { cursorRefusal } from './check-cursor.ts';
import {
  type FeedSource,
  selectEpochStarts,
  selectOptionalPageEnd,
  selectOptionalPageStart,
} from './feed.queries.ts';
import { selectItemBySku } from './item.queries.ts';
import { type ReadHead, selectReadHead } from './read-head.queries.ts';
import { showEntries } from './show-entries.ts';

export interface ListEntries {
  warehouseId: number;
  limit: number;
  sku?: string | undefined;
  /** `asc` unless asked: the feed. `desc` is a timeline, newest first. */
  order?: 'asc' | 'desc' | undefined;
  /** Where a feed goes on; from the first entry when absent. */
  after?: LedgerPosition | undefined;
  /** Where a timeline goes on, exclusive; from the head when absent. */
  before?: number | undefined;
}

/**
 * A page of a ledger, of all entries or of one item's, without gaps. It holds whole commands, and so may
 * be longer than asked. Its cursor is the last seq looked at, forwards or backwards.
 */
export async function listEntries(
  deps: { database: Database },
  _actor: Actor,
  command: ListEntries,
): Promise<EntryPage> {
  assertOneDirection(command);
  const { warehouseId, limit, sku } = command;
  return readSnapshot(deps.database, async (tx) => {
    const head = await selectReadHead(tx, warehouseId);
    const item = sku === undefined ? null : await selectItemBySku(tx, sku);
    const source = { warehouseId, itemId: item?.itemId ?? null };
    const page =
      command.order === 'desc'
        ? await readBackwards(tx, source, { before: command.before ?? head.seq + 1, limit })
        : await readForwards(tx, source, { ...command, head });
    const cursor = formatLedgerCursor({ epoch: head.epoch, seq: page.seq });
    const rows = await showEntries(tx, warehouseId, page.rows);
    return { rows, head: head.seq, cursor };
  });
}

interface Page {
  rows: Entry[];
  /** The last seq looked at. */
  seq: number;
}

async function readForwards(
  tx: Tx,
  source: FeedSource,
  { after, limit, head }: Pick<ListEntries, 'after' | 'limit'> & { head: ReadHead },
): Promise<Page> {
  if (after !== undefined) await checkCursor(tx, source.warehouseId, { after, head });
  const afterSeq = after?.seq ?? 0;
  const end = await selectOptionalPageEnd(tx, source, { after: afterSeq, limit });
  const seq = end ?? head.seq;
  return { rows: await selectRange(tx, source, { from: afterSeq + 1, to: seq }), seq };
}

async function readBackwards(
  tx: Tx,
  source: FeedSource,
  page: { before: number; limit: number },
): Promise<Page> {
  const start = await selectOptionalPageStart(tx, source, page);
  const seq = start ?? 1;
  const rows = await selectRange(tx, source, { from: seq, to: page.before - 1 });
  return { rows: rows.reverse(), seq };
}

function selectRange(
  tx: Tx,
  { warehouseId, itemId }: FeedSource,
  { from, to }: { from: number; to: number },
): Promise<Entry[]> {
  return itemId === null
    ? selectEntriesOfSeqs(tx, warehouseId, { from, to })
    : selectItemEntriesOfSeqs(tx, { warehouseId, itemId }, { from, to });
}

async function checkCursor(
  tx: Tx,
  warehouseId: number,
  { after, head }: { after: LedgerPosition; head: ReadHead },
): Promise<void> {
  const epochs = after.epoch === head.epoch ? [] : await selectEpochStarts(tx, warehouseId);
  const refused = cursorRefusal(after, head, epochs);
  if (refused !== null) throw refused;
}

function assertOneDirection({ order = 'asc', after, before }: ListEntries): void {
  const wrong = order === 'asc' ? before !== undefined && 'before' : after !== undefined && 'after';
  if (wrong === false) return;
  const message = `has no meaning in a page that is read ${order}`;
  const errors = [{ pointer: `#query/${wrong}`, code: 'direction', message }];
  throw refuseRead({ code: 'validation', errors });
}
