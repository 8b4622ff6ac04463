import type { Supplier } from '@stockwire/shared/catalog';
import { useDenial } from '../../../api/api-provider.tsx';
import { CodedRecordDialog } from '../../../forms/coded-record-dialog.tsx';
import { asNumberText, numberOf } from '../../../forms/number-text.ts';
import { useToldSave } from '../../../forms/use-told-save.ts';
import { NumberField } from '../../../ui/field/number-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
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
  const form = useSupplierForm(supplier, useToldSave(supplier === null, onClose));
  const lead = form.field('leadTimeDays');
  return (
    <CodedRecordDialog
      code={supplier?.code ?? null}
      form={form}
      words={words}
      labels={{ leadTimeDays: words.leadTimeDays }}
      denial={useDenial('catalog.change', null)}
      onClose={onClose}
    >
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
    </CodedRecordDialog>
  );
}
