import { z } from 'zod';
import { foldGtin, isGtin } from './gtin.ts';
import { BinId, Instant, ItemId, Version, WarehouseId } from './ids.ts';
import { CODE_LENGTH_MAX, NAME_LENGTH_MAX, QUANTITY_MAX, SKU_LENGTH_MAX } from './limits.ts';
import { lineUpTo } from './text.ts';

export const Sku = lineUpTo(SKU_LENGTH_MAX);
export const Code = lineUpTo(CODE_LENGTH_MAX);
const Name = lineUpTo(NAME_LENGTH_MAX);

/** What lies in a bin is in this condition; only `storage` is sellable. */
export const BIN_KINDS = ['receiving', 'storage', 'staging', 'quality-hold', 'damaged'] as const;
export const BinKind = z.enum(BIN_KINDS);
export type BinKind = z.infer<typeof BinKind>;

export const PACK_LEVELS = ['each', 'inner', 'case', 'pallet'] as const;
export const PackLevel = z.enum(PACK_LEVELS);
export type PackLevel = z.infer<typeof PackLevel>;

/** EAN-8, UPC-A, EAN-13 or ITF-14 with a right check digit. */
export const Gtin = z
  .string()
  .max(14)
  .refine(isGtin, {
    error: 'is no GTIN: 8, 12, 13 or 14 digits with a check digit',
    params: { code: 'gtin' },
  });

/** One pack level of an item; `factor` is its size in base units ("each"). */
export const Pack = z.strictObject({
  level: PackLevel,
  factor: z.int().min(1).max(1_000_000),
  gtin: Gtin.nullable(),
});
export type Pack = z.infer<typeof Pack>;

const packsAreSound = (packs: Pack[]) =>
  new Set(packs.map((pack) => pack.level)).size === packs.length &&
  packs.every((pack) => pack.level !== 'each' || pack.factor === 1);
const gtinsDiffer = (packs: Pack[]) => {
  const gtins = packs.flatMap((pack) => (pack.gtin === null ? [] : [foldGtin(pack.gtin)]));
  return new Set(gtins).size === gtins.length;
};
const Packs = z
  .array(Pack)
  .max(PACK_LEVELS.length)
  .refine(packsAreSound, {
    error: 'each level once, and "each" has factor 1',
    params: { code: 'pack-levels' },
  })
  .refine(gtinsDiffer, {
    error: 'two pack levels cannot share a GTIN',
    params: { code: 'gtin-twice' },
  });

/** ISO 4217 alphabetic code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code' });

/** Money in minor units (pence, cents) of `currency`, never a float. */
const Minor = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const itemFields = {
  name: Name,
  category: lineUpTo(NAME_LENGTH_MAX),
  packs: Packs,
  costMinor: Minor.nullable(),
  priceMinor: Minor.nullable(),
  currency: Currency.nullable(),
  supplierCode: Code.nullable(),
};
const moneyHasCurrency = (item: {
  costMinor?: number | null | undefined;
  priceMinor?: number | null | undefined;
  currency?: string | null | undefined;
}) => item.currency != null || (item.costMinor == null && item.priceMinor == null);
const moneyRule = {
  error: 'cost and price need a currency',
  path: ['currency'],
  params: { code: 'currency-missing' },
};

/** An item as the catalog answers it; `version` is its ETag. */
export const Item = z.object({
  itemId: ItemId,
  sku: z.string(),
  ...itemFields,
  retiredAt: Instant.nullable(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Item = z.infer<typeof Item>;

/** Body of `POST /items`; only SKU and name are needed. The SKU never changes afterwards. */
export const NewItem = z
  .strictObject({
    sku: Sku,
    name: Name,
    category: itemFields.category.default('Uncategorised'),
    packs: Packs.default([]),
    costMinor: Minor.nullable().default(null),
    priceMinor: Minor.nullable().default(null),
    currency: Currency.nullable().default(null),
    supplierCode: Code.nullable().default(null),
  })
  .refine(moneyHasCurrency, moneyRule);
export type NewItem = z.infer<typeof NewItem>;

/** Body of `PATCH /items/:sku`: the fields to change; guarded by If-Match. `retired` takes it out of use. */
export const ItemPatch = z.strictObject({ ...itemFields, retired: z.boolean() }).partial();
export type ItemPatch = z.infer<typeof ItemPatch>;

/** An IANA time zone that this runtime knows. */
export const TimeZone = z
  .string()
  .max(64)
  .refine((zone) => isTimeZone(zone), {
    error: 'is no IANA time zone',
    params: { code: 'time-zone' },
  });

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch (cause) {
    // Intl says "unknown zone" by throwing RangeError; anything else is a bug.
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

export const Warehouse = z.object({
  warehouseId: WarehouseId,
  code: z.string(),
  name: z.string(),
  timeZone: z.string(),
  version: Version,
});
export type Warehouse = z.infer<typeof Warehouse>;

/** Body of `POST /warehouses`; its bins `RECEIVING` and `UNPLACED` and its ledger are made with it. */
export const NewWarehouse = z.strictObject({ code: Code, name: Name, timeZone: TimeZone });
export type NewWarehouse = z.infer<typeof NewWarehouse>;

export const WarehousePatch = z.strictObject({ name: Name, timeZone: TimeZone }).partial();
export type WarehousePatch = z.infer<typeof WarehousePatch>;

export const Bin = z.object({
  binId: BinId,
  warehouseId: WarehouseId,
  code: z.string(),
  zone: z.string(),
  kind: BinKind,
  retiredAt: Instant.nullable(),
  version: Version,
});
export type Bin = z.infer<typeof Bin>;

/** Body of `POST /warehouses/:warehouseId/bins`. Kind and zone are fixed for the bin's life. */
export const NewBin = z.strictObject({ code: Code, zone: Code, kind: BinKind });
export type NewBin = z.infer<typeof NewBin>;

/** The only change a bin knows: retired, it takes nothing in; false brings it back. */
export const BinPatch = z.strictObject({ retired: z.boolean() });
export type BinPatch = z.infer<typeof BinPatch>;

export const Supplier = z.object({
  supplierId: z.int(),
  code: z.string(),
  name: z.string(),
  leadTimeDays: z.int(),
  version: Version,
});
export type Supplier = z.infer<typeof Supplier>;

export const NewSupplier = z.strictObject({
  code: Code,
  name: Name,
  leadTimeDays: z.int().min(0).max(730),
});
export type NewSupplier = z.infer<typeof NewSupplier>;

export const SupplierPatch = NewSupplier.omit({ code: true }).partial();
export type SupplierPatch = z.infer<typeof SupplierPatch>;

/** What one warehouse says about an item: its home bin and the manual reorder point in base units. */
export const ItemSettings = z.object({
  warehouseId: WarehouseId,
  itemId: ItemId,
  sku: z.string(),
  homeBin: z.string().nullable(),
  reorderPoint: z.int().nullable(),
  version: Version,
});
export type ItemSettings = z.infer<typeof ItemSettings>;

/** Body of `PUT /warehouses/:warehouseId/items/:sku/settings`; `If-Match: "0"` makes it anew. */
export const PutItemSettings = z.strictObject({
  homeBin: Code.nullable(),
  reorderPoint: z.int().min(0).max(QUANTITY_MAX).nullable(),
});
export type PutItemSettings = z.infer<typeof PutItemSettings>;

/** The bins every warehouse has: where receipts land and where unplaced pieces lie. */
export const RECEIVING_BIN = 'RECEIVING';
export const UNPLACED_BIN = 'UNPLACED';
