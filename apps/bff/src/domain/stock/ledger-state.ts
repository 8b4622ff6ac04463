import type { BinKind } from '@stockwire/shared/catalog';
import type { CommandKind } from '@stockwire/shared/stock-commands';
import type { EntryKind, Figures } from '@stockwire/shared/stock-level';

/** What never changes about a bin, and whether it still takes pieces in. */
export interface BinFacts {
  binId: number;
  code: string;
  kind: BinKind;
  retired: boolean;
}

/** A bin with what lies of one item in it; `version` 0 means that nothing ever did. */
export interface BinQuantity extends BinFacts {
  quantity: number;
  version: number;
}

/** One item in one warehouse, as of the ledger's head. Never changed in place. */
export interface ItemState {
  itemId: number;
  sku: string;
  homeBin: BinFacts | null;
  figures: Figures;
  version: number;
  bins: ReadonlyMap<number, BinQuantity>;
}

/** What a command was, and whose. */
export interface Posting {
  kind: CommandKind;
  actorId: string;
  /** False where it was posted in their name, as an approved request or an import is. */
  byThemselves: boolean;
  recordedAtMs: number;
}

/** A command that is in the ledger already, for a reversal to take back. */
export interface PastCommand {
  seqFrom: number;
  /** Null where who posted it is nobody's question. */
  posting: Posting | null;
  reversed: boolean;
  movements: { itemId: number; bin: BinFacts; toBin: BinFacts | null; binDelta: number }[];
}

/**
 * The rows that a batch of commands touches, private to that batch: `fold` replaces items in it.
 * Keys are folded codes (see `foldCode`); a missing key means that it does not exist here.
 */
export interface LedgerState {
  items: Map<string, ItemState>;
  itemKeys: Map<number, string>;
  bins: Map<string, BinFacts>;
  past: Map<number, PastCommand>;
}

/** An entry before it has a seq, a time and a hash; figures are those after it. */
export interface EntryDraft {
  kind: EntryKind;
  itemId: number;
  sku: string;
  bin: BinFacts;
  toBin: BinFacts | null;
  binDelta: number;
  deltaOnHand: number;
  deltaSellable: number;
  version: number;
  figures: Figures;
}

/** What an accepted command writes, and the items as they are after it. */
export interface Decision {
  entries: EntryDraft[];
  items: ItemState[];
  /** First seq of the command that this one takes back. */
  reversesSeq: number | null;
}

export const NO_FIGURES: Figures = { onHand: 0, sellable: 0, held: 0, allocated: 0, short: 0 };
