import { PACK_LEVELS, type Warehouse } from '@stockwire/shared/catalog';
import { localeNow } from '../../../ui/language/language.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { showDraftAmount } from '../money/decimal.ts';
import { itemFormWords } from './item-form.words.ts';
import { itemWords } from './items.words.ts';

/** The name of a field of an item, as a conflict speaks of it. */
export function itemLabel(field: string, sites: readonly Warehouse[]): string {
  const words = wordsOf(itemFormWords);
  const { sku, name, category, state } = wordsOf(itemWords);
  const { cost, price, currency, supplier: supplierCode } = words;
  const plain: Readonly<Record<string, string>> = {
    sku,
    name,
    category,
    state,
    cost,
    price,
    currency,
    supplierCode,
  };
  const [part = '', of = ''] = field.split('.');
  const level = PACK_LEVELS.find((one) => one === part);
  if (level) {
    const pack = words.levels[level];
    return of === 'gtin' ? words.gtinOf(pack) : words.piecesOf(pack);
  }
  const site = sites.find(({ warehouseId }) => String(warehouseId) === part);
  if (site) return of === 'homeBin' ? words.homeBinOf(site.name) : words.reorderPointOf(site.name);
  return plain[field] ?? field;
}

/** The text of a field as a person reads it. */
export function showItemText(field: string, text: string): string {
  const words = wordsOf(itemWords);
  if (field === 'cost' || field === 'price') return showDraftAmount(text, localeNow());
  if (field === 'state') return text === 'retired' ? words.retired : words.active;
  return text;
}
