import type { Warehouse } from '@stockwire/shared/catalog';
import { CODE_LENGTH_MAX, NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { useDenial } from '../../../api/api-provider.tsx';
import { FieldConflict } from '../../../forms/conflict/field-conflict.tsx';
import { formWords } from '../../../forms/form.words.ts';
import { RecordDialog } from '../../../forms/record-dialog.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
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
  const texts = wordsOf(formWords);
  const toasts = useToasts();
  const form = useWarehouseForm(warehouse, (code) => {
    toasts.add({ text: warehouse === null ? texts.made(code) : texts.saved(code) });
    onClose();
  });
  const { code, name, timeZone } = words;
  const labels: Readonly<Record<string, string>> = { code, name, timeZone };
  return (
    <>
      <RecordDialog
        title={warehouse ? words.edit(warehouse.code) : words.add}
        subtitle={warehouse ? undefined : words.makeNote}
        form={form}
        post={warehouse ? texts.save : words.make}
        denial={useDenial('warehouses.change', warehouse?.warehouseId ?? null)}
        onClose={onClose}
      >
        {warehouse ? null : (
          <TextField
            label={words.code}
            description={words.codeNote}
            size="l"
            maxLength={CODE_LENGTH_MAX}
            autoFocus
            {...form.field('code')}
          />
        )}
        <TextField
          label={words.name}
          size="l"
          maxLength={NAME_LENGTH_MAX}
          autoFocus={warehouse !== null}
          {...form.field('name')}
        />
        <TimeZoneField {...form.field('timeZone')} />
      </RecordDialog>
      <FieldConflict form={form} labelOf={(field) => labels[field] ?? field} />
    </>
  );
}
