import { NewBin, NewItem } from '@stockwire/shared/catalog';
import { readCode, readDecimal } from './read-fields.ts';
import { type CellOf, FaultyField, type RowReading } from './row-reading.ts';

const MINOR_PER_MAJOR = 100;
/** A bin without a zone belongs to what stands before the first dash of its code: `A-01-3` to `A`. */
const ZONE = /^[^-]+/;

interface ItemForm {
  decimal: '.' | ',';
  category: string;
}

/** An item of the catalog. */
export function readItem(form: ItemForm, cell: CellOf): RowReading {
  const sku = readCode(cell, 'sku');
  const gtin = cell('gtin');
  const item = parsed(NewItem, cell, {
    sku,
    name: cell('name'),
    category: cell('category') || form.category,
    packs: gtin === '' ? [] : [{ level: 'each', factor: 1, gtin }],
    costMinor: minorOf(readDecimal(cell, 'cost', form.decimal)),
    priceMinor: minorOf(readDecimal(cell, 'price', form.decimal)),
    currency: cell('currency').toUpperCase() || null,
    supplierCode: cell('supplier') || null,
  });
  const optional = ['gtin', 'cost', 'price', 'currency', 'supplier'];
  const fields = {
    sku,
    name: item.name,
    category: item.category,
    ...Object.fromEntries(optional.map((field) => [field, cell(field)])),
  };
  return { effect: 'make-item', fields, stock: null, item, bin: null, identity: '' };
}

/** A bin of the warehouse. */
export function readBin(cell: CellOf): RowReading {
  const code = readCode(cell, 'code');
  const zone = cell('zone') || (ZONE.exec(code)?.[0] ?? code);
  const bin = parsed(NewBin, cell, { code, zone, kind: cell('kind').toLowerCase() || 'storage' });
  const fields = { code, zone, kind: bin.kind };
  return { effect: 'make-bin', fields, stock: null, item: null, bin, identity: '' };
}

function minorOf(major: number | null): number | null {
  return major === null ? null : Math.round(major * MINOR_PER_MAJOR);
}

/** Names of the document's fields where the import calls them otherwise. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  packs: 'gtin',
  costMinor: 'cost',
  priceMinor: 'price',
  supplierCode: 'supplier',
};

/** What is needed of a schema to read one document. */
interface Schema<Document> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Document }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
}

function parsed<Document>(schema: Schema<Document>, cell: CellOf, value: unknown): Document {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? '');
  const field = FIELD_NAMES[name] ?? name;
  const message = issue?.message ?? 'is not valid';
  throw new FaultyField({ field, value: cell(field), code: 'not-valid', message });
}
