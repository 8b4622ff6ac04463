import type { Change, Frame } from '@stockwire/shared/live';

/** A row as a client knows it. */
export interface ReceivedRow {
  itemId: number;
  version: number;
  onHand: number;
  sellable: number;
  held: number;
  allocated: number;
  short: number;
}

/** Rows that were read from the database or by HTTP, all as of one seq. */
export interface RowsRead {
  epoch: number;
  asOf: number;
  rows: ReceivedRow[];
}

export type Verdict = 'applied' | 'dropped' | 'gap' | 'other-epoch';

/** The receive rule of protocol.md §3, and nothing else: a cursor and the rows at it. */
export class ReceivedRows {
  readonly rows = new Map<number, ReceivedRow>();
  epoch: number | null = null;
  cursor = 0;
  /** Hash of the entry at the cursor; null where the cursor came from a read. */
  check: string | null = null;
  /** Null is every row. */
  keys: Set<number> | null = null;
  /** What should never happen, in words. */
  readonly violations: string[] = [];

  /** Starts anew from rows that were read. */
  reload({ epoch, asOf, rows }: RowsRead): void {
    this.rows.clear();
    this.epoch = epoch;
    this.moveTo(asOf, null);
    for (const row of rows) this.rows.set(row.itemId, row);
  }

  receive(frame: Frame): Verdict {
    if (frame.epoch !== this.epoch) return 'other-epoch';
    if (frame.to <= this.cursor) return 'dropped';
    if (frame.from > this.cursor) return 'gap';
    for (const change of frame.changes) this.#takeFramed(frame, change);
    this.moveTo(frame.to, frame.check);
    return 'applied';
  }

  moveTo(cursor: number, check: string | null): void {
    this.cursor = cursor;
    this.check = check;
  }

  /** From now on only these rows matter. */
  narrowTo(wanted: Set<number>): void {
    for (const id of this.rows.keys()) if (!wanted.has(id)) this.rows.delete(id);
    this.keys = wanted;
  }

  /** Takes rows that were read, and what has changed of them since, into the stream at its cursor. */
  join({ rows }: RowsRead, { changes, from }: { changes: readonly Change[]; from: number }): void {
    for (const row of rows) this.take(row);
    for (const change of changes) this.take(toRow(change));
    this.moveTo(from, null);
  }

  /** A row is replaced only by a higher version. */
  take(row: ReceivedRow): void {
    const known = this.rows.get(row.itemId);
    if (known !== undefined && known.version >= row.version) {
      if (known.version === row.version && !sameRow(known, row)) {
        this.violations.push(`item ${row.itemId} has two states of version ${row.version}`);
      }
      return;
    }
    this.rows.set(row.itemId, row);
  }

  #takeFramed(frame: Frame, change: Change): void {
    const row = toRow(change);
    if (frame.causes[change[7]] === undefined) {
      this.violations.push(`the change of item ${row.itemId} in ${frame.to} has no cause`);
    }
    if (this.keys === null || this.keys.has(row.itemId)) this.take(row);
    else this.violations.push(`item ${row.itemId} is not among the keys`);
  }
}

function toRow(change: Change): ReceivedRow {
  const [itemId, version, onHand, sellable, held, allocated, short] = change;
  return { itemId, version, onHand, sellable, held, allocated, short };
}

function sameRow(a: ReceivedRow, b: ReceivedRow): boolean {
  return (Object.keys(a) as (keyof ReceivedRow)[]).every((name) => a[name] === b[name]);
}
