import type { BinNow } from '@stockwire/shared/problem';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { Accepted, Entry } from '@stockwire/shared/stock-entries';
import type { Level } from '@stockwire/shared/stock-level';
import type { Author } from '../../domain/actor.ts';
import type { OwnUndo } from '../../domain/stock/own-undo.ts';
import type { StockRefusal } from '../../domain/stock/refusals.ts';

/** One command on its way to a warehouse's ledger. */
export interface Submission {
  /** Unique for ever within the warehouse: the principal's namespace, a slash, and the key sent. */
  commandId: string;
  command: StockCommand;
  actor: Author;
  /** 32 hex digits: ties request, command, entries, frames and log lines. */
  correlationId: string;
  causationId?: string;
  /** The level's version from `If-Match`: a stale one is `version-stale`, not `version-conflict`. */
  ifMatchVersion?: number;
  /** Set where a reversal may only take back what its actor has just posted: the writer judges that. */
  ownUndo?: OwnUndo;
}

/** A refusal with the row as it was judged and what happened to it since it was read. */
export interface Refusal {
  reason:
    | StockRefusal
    /** The id was used for another body. */
    | { code: 'idempotency-key-reused' }
    /** The queue is full, or the database cannot be reached; nothing was written. */
    | { code: 'busy'; retryAfterS: number }
    /** The deadline passed after commit was sent: repeat with the same id. */
    | { code: 'outcome-unknown' }
    /** The database refused this one command; the others of its batch were committed. */
    | { code: 'not-storable' }
    | { code: 'too-many-failures'; retryAfterS: number };
  current?: Level | BinNow;
  between?: Entry[];
}

export type Outcome =
  | { accepted: true; replayed: boolean; answer: Accepted }
  | { accepted: false; refusal: Refusal };

/**
 * The one way to change stock. Outcomes come in the order of the submissions, each after the commit
 * that it was judged on; a refused submission does not keep the others back.
 */
export interface Ledger {
  submit(warehouseId: number, submissions: Submission[]): Promise<Outcome[]>;
}
