import {
  type Item,
  type ItemPatch,
  type ItemSettings,
  type NewItem,
  PACK_LEVELS,
  type Pack,
  type PutItemSettings,
} from '@stockwire/shared/catalog';
import type { z } from 'zod';
import { asNumberText, numberOf } from '../../../forms/number-text.ts';
import type { Texts } from '../../../forms/texts.ts';
import { toAmount, toMinor } from '../money/decimal.ts';

/** Items that nobody sorted yet, as the server calls them too. */
export const NO_CATEGORY = 'Uncategorised';

export const ITEM_FIELDS = [
  'sku',
  'name',
  'category',
  'state',
  'cost',
  'price',
  'currency',
  'supplierCode',
  ...PACK_LEVELS.flatMap((level) => [`${level}.factor`, `${level}.gtin`]),
];

const NO_PACKS: Texts = Object.fromEntries(
  PACK_LEVELS.flatMap((level) => [
    [`${level}.factor`, level === 'each' ? '1' : ''],
    [`${level}.gtin`, ''],
  ]),
);

export const NEW_ITEM_TEXTS: Texts = {
  sku: '',
  name: '',
  category: '',
  state: 'active',
  cost: '',
  price: '',
  currency: '',
  supplierCode: '',
  ...NO_PACKS,
};

/** An item as its form shows it. */
export function itemTexts(item: Item): Texts {
  const currency = item.currency ?? '';
  const packs = item.packs.flatMap(({ level, factor, gtin }) => [
    [`${level}.factor`, String(factor)],
    [`${level}.gtin`, gtin ?? ''],
  ]);
  return {
    sku: item.sku,
    name: item.name,
    category: item.category,
    state: item.retiredAt === null ? 'active' : 'retired',
    cost: toAmount(item.costMinor, currency),
    price: toAmount(item.priceMinor, currency),
    currency,
    supplierCode: item.supplierCode ?? '',
    ...NO_PACKS,
    ...Object.fromEntries(packs),
  };
}

/** The packs of a form: a level without pieces and GTIN is not there, and "each" needs a GTIN to be one. */
export function packsOf(texts: Texts): Pack[] {
  return PACK_LEVELS.flatMap((level) => {
    const factor = numberOf(texts[`${level}.factor`]);
    const gtin = (texts[`${level}.gtin`] ?? '').trim();
    if (gtin === '' && (level === 'each' || factor === null)) return [];
    // A pack with a GTIN and no size is refused by the schema, at the field that lacks it.
    return [{ level, factor: factor ?? Number.NaN, gtin: gtin === '' ? null : gtin }];
  });
}

const orNull = (text: string | undefined) => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

function minorOf(amount: string | undefined, currency: string): number | null {
  const minor = toMinor(amount ?? '', currency);
  return minor.ok ? minor.minor : null;
}

/** The body that makes an item of a form. */
export function newItemOf(texts: Texts): z.input<typeof NewItem> {
  const currency = texts.currency ?? '';
  return {
    sku: texts.sku ?? '',
    name: texts.name ?? '',
    category: orNull(texts.category) ?? NO_CATEGORY,
    packs: packsOf(texts),
    costMinor: minorOf(texts.cost, currency),
    priceMinor: minorOf(texts.price, currency),
    currency: orNull(currency),
    supplierCode: orNull(texts.supplierCode),
  };
}

/** The change that makes an item what a form says; only what was changed is named. */
export function itemPatchOf(texts: Texts, changed: readonly string[]): ItemPatch {
  const { sku: _, ...whole } = newItemOf(texts);
  const named = Object.entries(whole).filter(([key]) => isNamed(key, changed));
  return {
    ...Object.fromEntries(named),
    ...(changed.includes('state') ? { retired: texts.state === 'retired' } : {}),
  };
}

const MONEY = ['cost', 'price', 'currency'];

function isNamed(key: string, changed: readonly string[]): boolean {
  if (key === 'packs') return changed.some((field) => /\.(factor|gtin)$/.test(field));
  // A minor unit is worth what its currency says, so the three are changed together.
  if (/Minor$|^currency$/.test(key)) return changed.some((field) => MONEY.includes(field));
  return changed.includes(key);
}

const PACK_POINTER = /^\/packs(?:\/(\d+)(?:\/(\w+))?)?$/;

/** The field that a pointer into the body of an item speaks of. */
export function itemFieldOf(pointer: string, sent: Texts): string | null {
  const pack = PACK_POINTER.exec(pointer);
  if (pack !== null) {
    // What is wrong with all packs together is said at the first one.
    const level = packsOf(sent)[Number(pack[1] ?? 0)]?.level ?? 'each';
    return `${level}.${pack[2] === 'factor' ? 'factor' : 'gtin'}`;
  }
  if (pointer === '/retired') return 'state';
  const field = pointer.slice(1).replace(/Minor$/, '');
  return ITEM_FIELDS.includes(field) ? field : null;
}

/** The fields of what a warehouse says about an item. */
export function siteFields(warehouseId: number) {
  return { homeBin: `${warehouseId}.homeBin`, reorderPoint: `${warehouseId}.reorderPoint` };
}

export function siteTexts({
  warehouseId,
  homeBin,
  reorderPoint,
}: Pick<ItemSettings, 'warehouseId' | 'homeBin' | 'reorderPoint'>): Texts {
  const fields = siteFields(warehouseId);
  return { [fields.homeBin]: homeBin ?? '', [fields.reorderPoint]: asNumberText(reorderPoint) };
}

export function siteSettingsOf(warehouseId: number, texts: Texts): PutItemSettings {
  const fields = siteFields(warehouseId);
  return {
    homeBin: orNull(texts[fields.homeBin]),
    reorderPoint: numberOf(texts[fields.reorderPoint]),
  };
}
