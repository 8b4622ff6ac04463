import { Item, ItemSettings, type Warehouse } from '@stockwire/shared/catalog';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { changeItem, createItem, putItemSettings } from '../../../api/catalog.mutations.ts';
import { catalogKeys, itemSettingsQuery } from '../../../api/catalog.queries.ts';
import type { Http } from '../../../api/http.ts';
import { itemQuery } from '../../../api/items.queries.ts';
import type { Opened } from '../../../forms/texts.ts';
import { useDraft } from '../../../forms/use-draft.ts';
import { type Form, useForm } from '../../../forms/use-form.ts';
import type { FormDocument } from '../../../forms/use-save.ts';
import { checkItem } from './check-item.ts';
import {
  ITEM_FIELDS,
  itemFieldOf,
  itemPatchOf,
  itemTexts,
  newItemOf,
  siteFields,
  siteSettingsOf,
  siteTexts,
} from './item-texts.ts';
import { siteDocument } from './use-item-opened.ts';

interface ItemFormParts {
  /** Null makes a new one. */
  sku: string | null;
  opened: Opened;
  sites: readonly Warehouse[];
  onSaved: (sku: string) => void;
}

/** The draft of an item belongs to its SKU; there is one draft of a new one. */
export function itemDraftKey(sku: string | null): string {
  return sku === null ? 'new-item' : `item:${sku}`;
}

/** The form of an item and of what each warehouse says about it. */
export function useItemForm({ sku, opened, sites, onSaved }: ItemFormParts): Form {
  const http = useHttp();
  const queryClient = useQueryClient();
  const draft = useDraft(itemDraftKey(sku), opened);
  const documents = [
    itemDocument(http, queryClient),
    ...sites.map(({ warehouseId }) => siteDocumentOf(http, queryClient, warehouseId)),
  ];
  return useForm({
    draft,
    documents,
    check: checkItem,
    onSaved: (texts) => onSaved((texts.sku ?? '').trim()),
  });
}

function itemDocument(http: Http, queryClient: QueryClient): FormDocument {
  return {
    id: 'item',
    fields: ITEM_FIELDS,
    fieldOf: itemFieldOf,
    textsOf: (current) => itemTexts(Item.parse(current)),
    async save({ texts, changed, version, commandId }) {
      const sku = (texts.sku ?? '').trim();
      const stored =
        version === 0
          ? await createItem(http, { commandId, body: newItemOf(texts) })
          : await changeItem(http, {
              sku,
              commandId,
              version,
              body: itemPatchOf(texts, changed),
            });
      queryClient.setQueryData(itemQuery(http, sku).queryKey, stored);
      void queryClient.invalidateQueries({ queryKey: catalogKeys.itemLists });
      void queryClient.invalidateQueries({ queryKey: catalogKeys.categories });
      return { version: stored.version, texts: itemTexts(stored) };
    },
  };
}

function siteDocumentOf(http: Http, queryClient: QueryClient, warehouseId: number): FormDocument {
  const fields = siteFields(warehouseId);
  const names: Readonly<Record<string, string>> = {
    '/homeBin': fields.homeBin,
    '/reorderPoint': fields.reorderPoint,
  };
  return {
    id: siteDocument(warehouseId),
    fields: Object.values(fields),
    fieldOf: (pointer) => names[pointer] ?? null,
    textsOf: (current) => siteTexts(ItemSettings.parse(current)),
    async save({ texts, version }) {
      const of = { warehouseId, sku: (texts.sku ?? '').trim() };
      const body = siteSettingsOf(warehouseId, texts);
      const stored = await putItemSettings(http, of, { body, version });
      queryClient.setQueryData(itemSettingsQuery(http, of).queryKey, stored);
      return { version: stored.version, texts: siteTexts(stored) };
    },
  };
}
