import { IMPORT_FIELDS } from '@stockwire/shared/import-forms';
import type { CheckReport, Import } from '@stockwire/shared/imports';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { importWords } from '../imports.words.ts';
import { checkWords } from './check.words.ts';

type Sample = CheckReport['sample'][number];

/** The first rows with the values that were read of them, and what each will do. */
export function SampleRows({ of, check }: { of: Import; check: CheckReport }) {
  const words = wordsOf(checkWords);
  const { fields, effects, line } = wordsOf(importWords);
  if (check.sample.length === 0) return null;
  const effectNames: Record<string, string> = effects;
  const matched = Object.keys(IMPORT_FIELDS[of.kind]).filter(
    (field) => of.description?.columns[field] !== undefined,
  );
  const columns: Column<Sample>[] = [
    { id: 'line', label: line, cell: (row) => row.line },
    ...matched.map((field) => ({
      id: field,
      label: fields[field] ?? field,
      cell: (row: Sample) => row.fields[field] ?? '',
    })),
    { id: 'effect', label: words.effect, cell: (row) => effectNames[row.effect] ?? row.effect },
  ];
  return (
    <Section level={2} title={words.sample}>
      <DataTable
        label={words.sample}
        columns={columns}
        rows={check.sample}
        rowId={({ row }) => String(row)}
      />
    </Section>
  );
}
