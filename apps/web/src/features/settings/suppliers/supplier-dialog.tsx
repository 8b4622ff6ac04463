import type { Supplier } from '@stockwire/shared/catalog';
import { CODE_LENGTH_MAX, NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { useDenial } from '../../../api/api-provider.tsx';
import { FieldConflict } from '../../../forms/conflict/field-conflict.tsx';
import { formWords } from '../../../forms/form.words.ts';
import { asNumberText, numberOf } from '../../../forms/number-text.ts';
import { RecordDialog } from '../../../forms/record-dialog.tsx';
import { NumberField } from '../../../ui/field/number-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { supplierWords } from './suppliers.words.ts';
import { useSupplierForm } from './use-supplier-form.ts';

/** As the server's own limit: two years. */
const LEAD_TIME_DAYS_MAX = 730;

interface SupplierDialogProps {
  /** Null makes a new one. */
  supplier: Supplier | null;
  onClose: () => void;
}

/** Makes a supplier, or changes its name and lead time. */
export function SupplierDialog({ supplier, onClose }: SupplierDialogProps) {
  const words = wordsOf(supplierWords);
  const texts = wordsOf(formWords);
  const toasts = useToasts();
  const form = useSupplierForm(supplier, (code) => {
    toasts.add({ text: supplier === null ? texts.made(code) : texts.saved(code) });
    onClose();
  });
  const { code, name, leadTimeDays } = words;
  const labels: Readonly<Record<string, string>> = { code, name, leadTimeDays };
  const lead = form.field('leadTimeDays');
  return (
    <>
      <RecordDialog
        title={supplier ? words.edit(supplier.code) : words.add}
        form={form}
        post={supplier ? texts.save : words.make}
        denial={useDenial('catalog.change', null)}
        onClose={onClose}
      >
        {supplier ? null : (
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
          autoFocus={supplier !== null}
          {...form.field('name')}
        />
        <NumberField
          label={words.leadTimeDays}
          description={words.leadNote}
          size="l"
          unit={words.daysUnit}
          minValue={0}
          maxValue={LEAD_TIME_DAYS_MAX}
          value={numberOf(lead.value)}
          onChange={(days) => lead.onChange(asNumberText(days))}
          error={lead.error}
        />
      </RecordDialog>
      <FieldConflict form={form} labelOf={(field) => labels[field] ?? field} />
    </>
  );
}
