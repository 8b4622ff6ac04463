import { RECEIVING_BIN, UNPLACED_BIN } from '@stockwire/shared/catalog';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import { foldCode } from '@stockwire/shared/text';
import { decide, evolve } from '../../../domain/stock/decide.ts';
import {
  type BinFacts,
  type BinQuantity,
  type EntryDraft,
  type ItemState,
  type LedgerState,
  NO_FIGURES,
} from '../../../domain/stock/ledger-state.ts';
import { quantityIn } from '../../../domain/stock/post-movement.ts';
import type { DemoSite } from '../demo-world.ts';

/** A command that the model has taken, with the place it will have in the real ledger. */
export interface Posted {
  seqFrom: number;
  seqTo: number;
  entries: EntryDraft[];
}

/**
 * A warehouse's ledger in memory, judged by the rules of the real one. History is planned against it, so
 * every planned command will be accepted, and its seq is known before it is written.
 */
export class LedgerModel {
  readonly #state: LedgerState;
  #seq = 0;

  constructor({ bins, placements }: DemoSite) {
    const always: Pick<BinFacts, 'code' | 'kind'>[] = [
      { code: RECEIVING_BIN, kind: 'receiving' },
      { code: UNPLACED_BIN, kind: 'storage' },
    ];
    const facts = [...always, ...bins].map(
      ({ code, kind }, index): BinFacts => ({ binId: index + 1, code, kind, retired: false }),
    );
    const byCode = new Map(facts.map((bin) => [foldCode(bin.code), bin]));
    const items = placements.map(
      ({ sku, homeBin }, index): ItemState => ({
        itemId: index + 1,
        sku,
        homeBin: byCode.get(foldCode(homeBin)) ?? null,
        figures: NO_FIGURES,
        version: 0,
        bins: new Map(),
      }),
    );
    this.#state = {
      items: new Map(items.map((item) => [foldCode(item.sku), item])),
      itemKeys: new Map(items.map((item) => [item.itemId, foldCode(item.sku)])),
      bins: byCode,
      past: new Map(),
    };
  }

  /** Takes the command, or answers null where the ledger would refuse it. */
  post(command: StockCommand): Posted | null {
    const judgement = decide(this.#state, { command });
    if (!judgement.ok) return null;
    evolve(this.#state, judgement.decision);
    const { entries } = judgement.decision;
    const seqFrom = this.#seq + 1;
    this.#seq += entries.length;
    return { seqFrom, seqTo: this.#seq, entries };
  }

  /** Makes an earlier command known as one that can be taken back. */
  recall({ seqFrom, entries }: Posted): void {
    const movements = entries.map(({ itemId, bin, toBin, binDelta }) => ({
      itemId,
      bin,
      toBin,
      binDelta,
    }));
    this.#state.past.set(seqFrom, { seqFrom, posting: null, reversed: false, movements });
  }

  quantityIn(sku: string, binCode: string): BinQuantity {
    const bin = this.#state.bins.get(foldCode(binCode));
    if (!bin) throw new Error(`the warehouse has no bin ${binCode}`);
    return quantityIn(this.#item(sku), bin);
  }

  sellable(sku: string): number {
    return this.#item(sku).figures.sellable;
  }

  binsOf(sku: string): BinQuantity[] {
    return [...this.#item(sku).bins.values()];
  }

  #item(sku: string): ItemState {
    const item = this.#state.items.get(foldCode(sku));
    if (!item) throw new Error(`the warehouse does not hold ${sku}`);
    return item;
  }
}
