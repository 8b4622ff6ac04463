import { NewWarehouse, Warehouse, WarehousePatch } from '@stockwire/shared/catalog';
import { useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { changeWarehouse, createWarehouse } from '../../../api/catalog.mutations.ts';
import { warehousesQuery } from '../../../api/warehouses.queries.ts';
import { schemaFaults, topField } from '../../../forms/schema-faults.ts';
import type { Opened, Texts } from '../../../forms/texts.ts';
import { useDraft } from '../../../forms/use-draft.ts';
import { type Form, useForm } from '../../../forms/use-form.ts';
import type { DocumentChange } from '../../../forms/use-save.ts';

const FIELDS = ['code', 'name', 'timeZone'];
const fieldOf = topField(FIELDS);

function textsOf(warehouse: Pick<Warehouse, 'code' | 'name' | 'timeZone'>): Texts {
  const { code, name, timeZone } = warehouse;
  return { code, name, timeZone };
}

const NEW: Opened = {
  versions: { warehouse: 0 },
  texts: textsOf({ code: '', name: '', timeZone: '' }),
};

/** The form of a warehouse; null makes a new one. */
export function useWarehouseForm(
  warehouse: Warehouse | null,
  onSaved: (code: string) => void,
): Form {
  const http = useHttp();
  const queryClient = useQueryClient();
  const opened = warehouse
    ? { versions: { warehouse: warehouse.version }, texts: textsOf(warehouse) }
    : NEW;
  const draft = useDraft(`warehouse:${warehouse?.code ?? ''}`, opened);
  async function save({ texts, commandId, version }: DocumentChange) {
    const { code = '', name = '', timeZone = '' } = texts;
    const stored =
      warehouse === null
        ? await createWarehouse(http, { commandId, body: { code, name, timeZone } })
        : await changeWarehouse(http, {
            warehouseId: warehouse.warehouseId,
            commandId,
            version,
            body: WarehousePatch.parse({ name, timeZone }),
          });
    await queryClient.invalidateQueries({ ...warehousesQuery(http), exact: true });
    return { version: stored.version, texts: textsOf(stored) };
  }
  return useForm({
    draft,
    documents: [
      {
        id: 'warehouse',
        fields: FIELDS,
        save,
        fieldOf,
        textsOf: (current) => textsOf(Warehouse.parse(current)),
      },
    ],
    check: (texts) => schemaFaults(NewWarehouse, texts, fieldOf),
    onSaved: (texts) => onSaved(texts.code ?? ''),
  });
}
