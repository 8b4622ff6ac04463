import type { Warehouse } from '@stockwire/shared/catalog';
import { useDenial } from '../../../api/api-provider.tsx';
import { CodedRecordDialog } from '../../../forms/coded-record-dialog.tsx';
import { useToldSave } from '../../../forms/use-told-save.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { TimeZoneField } from './time-zone-field.tsx';
import { useWarehouseForm } from './use-warehouse-form.ts';
import { warehouseWords } from './warehouses.words.ts';

interface WarehouseDialogProps {
  /** Null makes a new one. */
  warehouse: Warehouse | null;
  onClose: () => void;
}

/** Makes a warehouse, or changes its name and clock. */
export function WarehouseDialog({ warehouse, onClose }: WarehouseDialogProps) {
  const words = wordsOf(warehouseWords);
  const form = useWarehouseForm(warehouse, useToldSave(warehouse === null, onClose));
  return (
    <CodedRecordDialog
      code={warehouse?.code ?? null}
      form={form}
      words={words}
      subtitle={warehouse ? undefined : words.makeNote}
      labels={{ timeZone: words.timeZone }}
      denial={useDenial('warehouses.change', warehouse?.warehouseId ?? null)}
      onClose={onClose}
    >
      <TimeZoneField {...form.field('timeZone')} />
    </CodedRecordDialog>
  );
}
