import * as catalog from '@stockwire/shared/catalog';
import * as demo from '@stockwire/shared/demo';
import * as problem from '@stockwire/shared/problem';
import * as commands from '@stockwire/shared/stock-commands';
import * as entries from '@stockwire/shared/stock-entries';
import * as level from '@stockwire/shared/stock-level';
import * as views from '@stockwire/shared/stock-views';
import { z } from 'zod';
import { BatchAnswer, CommandOutcome } from '../routes/command-batch.routes.ts';

type Named = z.core.$ZodRegistry<{ id: string }>;

function registryOf(schemas: Record<string, z.ZodType>): Named {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  return registry;
}

/** What callers send. */
export const INPUT_SCHEMAS = registryOf({
  Adjustment: commands.Adjustment,
  Count: commands.Count,
  Receipt: commands.Receipt,
  Sale: commands.Sale,
  Move: commands.Move,
  Reversal: commands.Reversal,
  CommandBatch: commands.CommandBatch,
  NewView: views.NewView,
  LevelFilter: views.LevelFilter,
  ColumnFilter: views.ColumnFilter,
  NewItem: catalog.NewItem,
  ItemPatch: catalog.ItemPatch,
  NewWarehouse: catalog.NewWarehouse,
  WarehousePatch: catalog.WarehousePatch,
  NewBin: catalog.NewBin,
  BinPatch: catalog.BinPatch,
  NewSupplier: catalog.NewSupplier,
  SupplierPatch: catalog.SupplierPatch,
  PutItemSettings: catalog.PutItemSettings,
  PutDemoShift: demo.PutDemoShift,
});

/** What the server answers. */
export const OUTPUT_SCHEMAS = registryOf({
  Problem: problem.Problem,
  FieldError: problem.FieldError,
  BinNow: problem.BinNow,
  Level: level.Level,
  LastChange: level.LastChange,
  BinStock: level.BinStock,
  LevelPage: views.LevelPage,
  View: views.View,
  ViewBlock: views.ViewBlock,
  ItemStock: views.ItemStock,
  StockAt: views.StockAt,
  Entry: entries.Entry,
  EntryPage: entries.EntryPage,
  Accepted: entries.Accepted,
  CommandOutcome,
  BatchAnswer,
  Item: catalog.Item,
  Pack: catalog.Pack,
  Warehouse: catalog.Warehouse,
  Bin: catalog.Bin,
  Supplier: catalog.Supplier,
  ItemSettings: catalog.ItemSettings,
  DemoShift: demo.DemoShift,
});

const toRef = (id: string) => `#/components/schemas/${id}`;

/** A reference to a schema's component; a body or answer without a name cannot be documented well. */
export function refOf(schema: z.ZodType): { $ref: string } {
  const named = INPUT_SCHEMAS.get(schema) ?? OUTPUT_SCHEMAS.get(schema);
  if (named === undefined) throw new Error('a body or answer schema has no name in named-schemas');
  return { $ref: toRef(named.id) };
}

/** All named schemas as JSON Schema, for `components`. */
export function componentSchemas(): Record<string, object> {
  const inputs = z.toJSONSchema(INPUT_SCHEMAS, { io: 'input', uri: toRef }).schemas;
  const outputs = z.toJSONSchema(OUTPUT_SCHEMAS, { io: 'output', uri: toRef }).schemas;
  const all = Object.entries({ ...inputs, ...outputs });
  return Object.fromEntries(all.map(([id, schema]) => [id, withoutItsOwnName(schema)]));
}

/** In a component the place is the name; `$id` and `$schema` would start a document of their own. */
function withoutItsOwnName(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema'),
  );
}
