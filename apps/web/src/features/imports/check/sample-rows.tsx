import { IMPORT_FIELDS } from '@stockwire/shared/import-forms';
import type { CheckReport, Import } from '@stockwire/shared/imports';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatTimeOfDay } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { importWords } from '../imports.words.ts';
import { checkWords } from './check.words.ts';

type Sample = CheckReport['sample'][number];

interface SampleRowsProps {
  of: Import;
  check: CheckReport;
  /** Of the warehouse, by whose clock times are shown. */
  timeZone: string;
}

/** The first rows with the values that were read of them, and what each will do. */
export function SampleRows({ of, check, timeZone }: SampleRowsProps) {
  const words = wordsOf(checkWords);
  const { fields, effects, line } = wordsOf(importWords);
  if (check.sample.length === 0) return null;
  const effectNames: Record<string, string> = effects;
  const matched = Object.keys(IMPORT_FIELDS[of.kind]).filter(
    (field) =>
      of.description?.columns[field] !== undefined &&
      check.sample.some((row) => row.fields[field] !== undefined),
  );
  const columns: Column<Sample>[] = [
    { id: 'line', label: line, cell: (row) => row.line },
    ...matched.map((field) => ({
      id: field,
      label: fields[field] ?? field,
      cell: (row: Sample) => shownValue(field, row.fields[field] ?? '', timeZone),
    })),
    { id: 'effect', label: words.effect, cell: (row) => effectNames[row.effect] ?? row.effect },
  ];
  return (
    <Section level={2} title={words.sample}>
      <DataTable
        label={words.sampleTable}
        columns={columns}
        rows={check.sample}
        rowId={({ row }) => String(row)}
      />
    </Section>
  );
}

function shownValue(field: string, value: string, timeZone: string): string {
  if (field !== 'occurredAt' || value === '') return value;
  const at = new Date(value);
  // The year is shown always: a distant "now" makes it part of the date.
  const never = new Date(0);
  return `${formatDate(at, never, { timeZone })}, ${formatTimeOfDay(at, { timeZone })}`;
}
