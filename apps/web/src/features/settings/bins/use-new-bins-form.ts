import { expandBinRange, NewBinRange } from '@stockwire/shared/bin-range';
import { NewBin, type Warehouse } from '@stockwire/shared/catalog';
import { useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { createBin, createBinRange } from '../../../api/catalog.mutations.ts';
import { binsQuery } from '../../../api/warehouses.queries.ts';
import { schemaFaults } from '../../../forms/schema-faults.ts';
import type { Opened, Texts } from '../../../forms/texts.ts';
import { useDraft } from '../../../forms/use-draft.ts';
import { type Form, useForm } from '../../../forms/use-form.ts';
import type { DocumentChange } from '../../../forms/use-save.ts';

const FIELDS = ['first', 'last', 'zone', 'kind'];
const NEW: Opened = {
  versions: { bins: 0 },
  texts: { first: '', last: '', zone: '', kind: 'storage' },
};

/** One bin is posted under `code`, a row of them under `first` and `last`. */
function fieldOf(pointer: string): string | null {
  if (pointer === '/code') return 'first';
  return FIELDS.find((field) => pointer === `/${field}`) ?? null;
}

function asRange({ first = '', last = '', zone = '', kind = '' }: Texts) {
  return { first, last: last.trim() === '' ? first : last, zone, kind };
}

/** The codes that the form would make; empty while they make no sense. */
export function codesOf(texts: Texts): string[] {
  const { first, last } = asRange(texts);
  if (first.trim() === '') return [];
  const range = expandBinRange(first, last);
  return range.ok ? range.codes : [];
}

/** The form that makes one bin or a row of them. */
export function useNewBinsForm(
  { warehouseId }: Warehouse,
  onMade: (bins: readonly string[], zone: string) => void,
): Form {
  const http = useHttp();
  const queryClient = useQueryClient();
  const draft = useDraft(`bins:${warehouseId}`, NEW);
  async function save({ texts, commandId }: DocumentChange) {
    const range = NewBinRange.parse(asRange(texts));
    const [code, ...others] = codesOf(texts);
    const of = { warehouseId, commandId };
    const body = NewBin.parse({ code, zone: range.zone, kind: range.kind });
    if (others.length === 0) await createBin(http, { ...of, body });
    else await createBinRange(http, { ...of, body: range });
    await queryClient.invalidateQueries(binsQuery(http, warehouseId));
    return { version: 0, texts };
  }
  return useForm({
    draft,
    documents: [{ id: 'bins', fields: FIELDS, save, fieldOf, textsOf: () => NEW.texts }],
    check: (texts) => schemaFaults(NewBinRange, asRange(texts), fieldOf),
    onSaved: (texts) => onMade(codesOf(texts), (texts.zone ?? '').trim()),
  });
}
