import { RECEIVING_BIN, UNPLACED_BIN } from '@stockwire/shared/catalog';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import { foldCode } from '@stockwire/shared/text';
import {
  type BinFacts,
  type BinQuantity,
  type ItemState,
  type LedgerState,
  NO_FIGURES,
  type PastCommand,
} from '../../domain/stock/ledger-state.ts';
import type { Tx } from '../../platform/db/database.ts';
import {
  type BinStockRow,
  type ItemRow,
  type NamedBinRow,
  type PastRow,
  selectBinsByCode,
  selectBinsOfItems,
  selectItemsWithLevels,
  selectPastCommands,
} from './commit-batch.queries.ts';
import { factsOf, type ItemFacts } from './item-facts.ts';

/** All that the commands of a batch are judged by, read after the head was locked. */
export interface BatchRows {
  state: LedgerState;
  facts: Map<number, ItemFacts>;
}

/** Reads the rows that the commands name, with as few round trips as they allow. */
export async function readBatchRows(
  tx: Tx,
  warehouseId: number,
  commands: StockCommand[],
): Promise<BatchRows> {
  const reversedSeqs = commands.flatMap((command) =>
    command.kind === 'reverse' ? [command.seq] : [],
  );
  const past =
    reversedSeqs.length > 0 ? await selectPastCommands(tx, warehouseId, reversedSeqs) : [];
  const keys = keysOf(commands);
  const skuKeys = [...new Set([...keys.skuKeys, ...past.map((row) => row.skuKey)])];
  const [items, quantities, named] = await Promise.all([
    selectItemsWithLevels(tx, warehouseId, skuKeys),
    selectBinsOfItems(tx, warehouseId, skuKeys),
    selectBinsByCode(tx, warehouseId, [...keys.binKeys]),
  ]);
  return {
    state: {
      items: itemStates(items, quantities),
      itemKeys: new Map(items.map((row) => [row.itemId, row.skuKey])),
      bins: new Map(named.map((row) => [row.codeKey, binFacts(row)])),
      past: pastCommands(past),
    },
    facts: new Map(items.map((row) => [row.itemId, factsOf(row)])),
  };
}

/** The folded SKUs and bin codes that commands name; two bins are always among them. */
export function keysOf(commands: readonly StockCommand[]) {
  const skuKeys = new Set<string>();
  const binKeys = new Set<string>([RECEIVING_BIN, UNPLACED_BIN]);
  for (const command of commands) {
    for (const sku of skusOf(command)) skuKeys.add(foldCode(sku));
    for (const bin of binsOf(command)) binKeys.add(foldCode(bin));
  }
  return { skuKeys, binKeys };
}

function skusOf(command: StockCommand): string[] {
  if ('sku' in command) return [command.sku];
  return 'lines' in command ? command.lines.map((line) => line.sku) : [];
}

function binsOf(command: StockCommand): string[] {
  switch (command.kind) {
    case 'adjust':
      return command.bin === undefined ? [] : [command.bin];
    case 'count':
      return [command.bin];
    case 'move':
      return [command.from, command.to];
    case 'receive':
      return command.lines.flatMap((line) => (line.bin === undefined ? [] : [line.bin]));
    case 'sell':
    case 'reverse':
      return [];
  }
}

export function binFacts({ binId, code, kind, retired }: NamedBinRow | BinStockRow): BinFacts {
  return { binId, code, kind, retired };
}

export function itemStates(items: ItemRow[], quantities: BinStockRow[]): Map<string, ItemState> {
  const binsByItem = new Map<number, Map<number, BinQuantity>>();
  for (const row of quantities) {
    const bins = binsByItem.get(row.itemId) ?? new Map<number, BinQuantity>();
    bins.set(row.binId, { ...binFacts(row), quantity: row.quantity, version: row.version });
    binsByItem.set(row.itemId, bins);
  }
  return new Map(
    items.map((row) => [row.skuKey, itemState(row, binsByItem.get(row.itemId) ?? new Map())]),
  );
}

function itemState(row: ItemRow, bins: Map<number, BinQuantity>): ItemState {
  const { onHand, sellable, held, allocated, short, version } = row;
  const exists =
    onHand !== null && sellable !== null && held !== null && allocated !== null && short !== null;
  return {
    itemId: row.itemId,
    sku: row.sku,
    homeBin: homeBin(row),
    figures: exists ? { onHand, sellable, held, allocated, short } : NO_FIGURES,
    version: version ?? 0,
    bins,
  };
}

function homeBin({ homeBinId, homeCode, homeKind, homeRetired }: ItemRow): BinFacts | null {
  if (homeBinId === null || homeCode === null || homeKind === null) return null;
  return { binId: homeBinId, code: homeCode, kind: homeKind, retired: homeRetired === true };
}

function pastCommands(rows: PastRow[]): Map<number, PastCommand> {
  const past = new Map<number, PastCommand>();
  for (const row of rows) {
    const command = past.get(row.askedSeq) ?? pastCommand(row);
    command.movements.push({
      itemId: row.itemId,
      bin: { binId: row.binId, code: row.binCode, kind: row.binKind, retired: row.binRetired },
      toBin: toBin(row),
      binDelta: row.binDelta,
    });
    past.set(row.askedSeq, command);
  }
  return past;
}

function pastCommand(row: PastRow): PastCommand {
  const { kind, actorId, byThemselves, recordedAtMs, seqFrom, reversed } = row;
  const posting = { kind, actorId, byThemselves, recordedAtMs };
  return { seqFrom, posting, reversed, movements: [] };
}

function toBin({ toBinId, toBinCode, toBinKind, toBinRetired }: PastRow): BinFacts | null {
  if (toBinId === null || toBinCode === null || toBinKind === null) return null;
  return { binId: toBinId, code: toBinCode, kind: toBinKind, retired: toBinRetired === true };
}
