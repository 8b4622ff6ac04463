import { NewSupplier, Supplier, SupplierPatch } from '@stockwire/shared/catalog';
import { useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { changeSupplier, createSupplier } from '../../../api/catalog.mutations.ts';
import { catalogKeys } from '../../../api/catalog.queries.ts';
import type { Faults } from '../../../forms/field-faults.ts';
import { schemaFaults, topField } from '../../../forms/schema-faults.ts';
import type { Opened, Texts } from '../../../forms/texts.ts';
import { useDraft } from '../../../forms/use-draft.ts';
import { type Form, useForm } from '../../../forms/use-form.ts';
import type { DocumentChange } from '../../../forms/use-save.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { supplierWords } from './suppliers.words.ts';

const FIELDS = ['code', 'name', 'leadTimeDays'];
const fieldOf = topField(FIELDS);

const NEW: Opened = {
  versions: { supplier: 0 },
  texts: { code: '', name: '', leadTimeDays: '' },
};

function textsOf({ code, name, leadTimeDays }: Supplier): Texts {
  return { code, name, leadTimeDays: String(leadTimeDays) };
}

function bodyOf({ code = '', name = '', leadTimeDays = '' }: Texts) {
  return { code, name, leadTimeDays: leadTimeDays === '' ? Number.NaN : Number(leadTimeDays) };
}

function check(texts: Texts): Faults {
  const faults = schemaFaults(NewSupplier, bodyOf(texts), fieldOf);
  // The schema speaks of numbers; a person wants to know which.
  return 'leadTimeDays' in faults
    ? { ...faults, leadTimeDays: wordsOf(supplierWords).leadFault }
    : faults;
}

/** The form of a supplier; null makes a new one. */
export function useSupplierForm(supplier: Supplier | null, onSaved: (code: string) => void): Form {
  const http = useHttp();
  const queryClient = useQueryClient();
  const opened = supplier
    ? { versions: { supplier: supplier.version }, texts: textsOf(supplier) }
    : NEW;
  const draft = useDraft(`supplier:${supplier?.code ?? ''}`, opened);
  async function save({ texts, commandId, version }: DocumentChange) {
    const body = bodyOf(texts);
    const { code, ...patch } = body;
    const stored =
      supplier === null
        ? await createSupplier(http, { commandId, body })
        : await changeSupplier(http, {
            code,
            commandId,
            version,
            body: SupplierPatch.parse(patch),
          });
    await queryClient.invalidateQueries({ queryKey: catalogKeys.suppliers });
    return { version: stored.version, texts: textsOf(stored) };
  }
  return useForm({
    draft,
    documents: [
      {
        id: 'supplier',
        fields: FIELDS,
        save,
        fieldOf,
        textsOf: (current) => textsOf(Supplier.parse(current)),
      },
    ],
    check,
    onSaved: (texts) => onSaved(texts.code ?? ''),
  });
}
