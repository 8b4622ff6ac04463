import type { DemandClass, DemoItem } from '../demo-world.ts';
import type { Random } from '../random.ts';
import type { Category, Product } from '../vocabulary/category.ts';
import { HOME_CATEGORIES } from '../vocabulary/home-categories.ts';
import { HOUSEHOLD_CATEGORIES } from '../vocabulary/household-categories.ts';
import { KITCHEN_CATEGORIES } from '../vocabulary/kitchen-categories.ts';
import { LINEN_CATEGORIES } from '../vocabulary/linen-categories.ts';
import { SUPPLIERS } from '../vocabulary/suppliers.ts';
import { TABLE_CATEGORIES } from '../vocabulary/table-categories.ts';
import { weighted } from '../weighted.ts';
import { moneyOf } from './item-money.ts';
import { packsOf } from './item-packs.ts';

export const CATEGORIES: readonly Category[] = [
  ...TABLE_CATEGORIES,
  ...KITCHEN_CATEGORIES,
  ...LINEN_CATEGORIES,
  ...HOUSEHOLD_CATEGORIES,
  ...HOME_CATEGORIES,
];

/** A distributor lists the variants that sell, not every combination that could be made. */
const VARIANTS_PER_PRODUCT_MAX = 16;
/** Numbers of a family have gaps where items were delisted. */
const SKU_NUMBER_FIRST = 20_400;
const SKU_GAP_MAX = 4;

/** Shares of the classes; seasonal comes from the category. */
const DEMAND = weighted<DemandClass>(
  ['fast', 'medium', 'slow', 'lumpy'],
  (demand) => ({ fast: 9, medium: 30, slow: 46, lumpy: 15, seasonal: 0 })[demand],
);
const GARDEN_SEASONAL_SHARE = 0.5;

interface Variant {
  category: Category;
  product: Product;
  name: string;
  pence: number;
}

/** The assortment, at most `itemsMax` items, spread evenly over the categories. */
export function generateItems(random: Random, itemsMax: number): DemoItem[] {
  const variants = CATEGORIES.flatMap((category) =>
    category.products.flatMap((product) => variantsOf(random, category, product)),
  );
  const listed = thin(variants, itemsMax);
  const nextNumber = new Map<string, number>();
  return listed.map((variant, index) => {
    const { prefix } = variant.category;
    const number = (nextNumber.get(prefix) ?? SKU_NUMBER_FIRST) + random.between(1, SKU_GAP_MAX);
    nextNumber.set(prefix, number);
    return toItem(random, variant, { sku: `${prefix}-${number}`, serial: index + 1 });
  });
}

function variantsOf(random: Random, category: Category, product: Product): Variant[] {
  const { materials, sizes, finishes } = product;
  const all = sizes.flatMap((size, place) =>
    materials.flatMap((material) =>
      finishes.map((finish) => ({
        category,
        product,
        name: nameOf({ material, noun: product.noun, size, finish }),
        pence: penceOf(product, place),
      })),
    ),
  );
  const surplus = all.length - VARIANTS_PER_PRODUCT_MAX;
  for (let dropped = 0; dropped < surplus; dropped += 1) {
    all.splice(random.between(0, all.length - 1), 1);
  }
  return all;
}

function nameOf(words: { material: string; noun: string; size: string; finish: string }): string {
  const { material, noun, size, finish } = words;
  const name = `${material} ${noun} ${size}`;
  return finish === '' ? name : `${name}, ${finish}`;
}

function penceOf({ costMinor: { min, max }, sizes }: Product, place: number): number {
  const share = sizes.length === 1 ? 0.5 : place / (sizes.length - 1);
  return min + (max - min) * share;
}

/** Leaves every n-th out so that what stays still covers everything. */
function thin<T>(list: readonly T[], max: number): T[] {
  const keep = Math.min(1, max / list.length);
  return list.filter((_, index) => Math.floor((index + 1) * keep) > Math.floor(index * keep));
}

function toItem(
  random: Random,
  { category, product, name, pence }: Variant,
  { sku, serial }: { sku: string; serial: number },
): DemoItem {
  const supplierCode = random.pick(category.suppliers);
  const supplier = SUPPLIERS.find(({ code }) => code === supplierCode);
  if (!supplier) throw new Error(`${category.name} names an unknown supplier ${supplierCode}`);
  const { innerPieces, casePieces } = product;
  const demand = demandOf(random, category);
  return {
    item: {
      sku,
      name,
      category: category.name,
      packs: packsOf(serial, product),
      ...moneyOf(random, pence, supplier.currency),
      supplierCode,
    },
    // What sells fast lies nearest to the packing tables.
    zone: demand === 'fast' ? 'A' : category.zone,
    season: demand === 'seasonal' ? category.season : null,
    demand,
    innerPieces,
    casePieces,
  };
}

function demandOf(random: Random, { season }: Category): DemandClass {
  if (season === 'christmas') return 'seasonal';
  if (season === 'garden' && random.chance(GARDEN_SEASONAL_SHARE)) return 'seasonal';
  return DEMAND.draw(random);
}
