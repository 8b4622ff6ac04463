import { foldHeader, IMPORT_FIELDS } from '@stockwire/shared/import-forms';
import type { Examination, Import, ImportDescription, ImportKind } from '@stockwire/shared/imports';
import type { FieldError } from '@stockwire/shared/problem';

/** The column each field is matched to by the names that headers usually bear. */
function matchColumns(kind: ImportKind, names: readonly string[]): Record<string, string> {
  const matched: Record<string, string> = {};
  const taken = new Set<string>();
  for (const [field, { names: known }] of Object.entries(IMPORT_FIELDS[kind])) {
    for (const alias of known) {
      const name = names.find((one) => foldHeader(one) === alias && !taken.has(one));
      if (name === undefined) continue;
      matched[field] = name;
      taken.add(name);
      break;
    }
  }
  return matched;
}

/** What the file proves and its header suggests, and what is left for a person to choose. */
export function proposeDescription(
  kind: ImportKind,
  examination: Examination,
  /** What a saved profile says about such files. */
  saved?: ImportDescription,
): Pick<Import['proposal'], 'dialect' | 'columns' | 'choose'> {
  const { charset, delimiter, header, columns } = examination;
  const names = columns.map(({ name }) => name);
  const matched = saved?.columns ?? matchColumns(kind, names);
  const order = dateOrderOf(examination, matched);
  const open = {
    charset: charset.verdict === 'choose',
    delimiter: delimiter.verdict === 'choose',
    header: header.verdict === 'choose',
    dateOrder: order?.verdict === 'choose',
  };
  return {
    dialect: {
      ...(charset.value !== null && { charset: charset.value }),
      ...(delimiter.value !== null && { delimiter: delimiter.value }),
      ...(header.value !== null && { header: header.value }),
      ...(order?.value != null && { dateOrder: order.value }),
    },
    columns: matched,
    choose: (['charset', 'delimiter', 'header', 'dateOrder'] as const).filter(
      (trait) => open[trait],
    ),
  };
}

function dateOrderOf({ columns }: Examination, matched: Record<string, string>) {
  return columns.find(({ name }) => name === matched.occurredAt)?.dateOrder ?? null;
}

/** Everything that keeps a description from being used on this file, by pointer into the body. */
export function descriptionFaults(
  kind: ImportKind,
  examination: Examination,
  description: ImportDescription,
): FieldError[] {
  return [
    ...charsetFaults(examination, description),
    ...dateFaults(kind, examination, description),
    ...columnFaults(kind, examination, description),
  ];
}

function charsetFaults({ charset }: Examination, { dialect }: ImportDescription): FieldError[] {
  const disproved = (message: string): FieldError[] => [
    { pointer: '/dialect/charset', code: 'charset-disproved', message },
  ];
  const isUtf16 = charset.candidates.some((one) => one.startsWith('utf-16'));
  if (isUtf16) {
    const [mark] = charset.candidates;
    return mark === dialect.charset ? [] : disproved(`the file begins with the mark of ${mark}`);
  }
  if (dialect.charset.startsWith('utf-16')) return disproved('the file is not UTF-16');
  if (dialect.charset !== 'utf-8' || charset.verdict === 'proven') return [];
  const [first] = charset.evidence;
  return disproved(`line ${first?.line ?? 1} is not UTF-8: ${first?.text ?? ''}`);
}

function dateFaults(
  kind: ImportKind,
  examination: Examination,
  { dialect, columns }: ImportDescription,
): FieldError[] {
  if (!('occurredAt' in IMPORT_FIELDS[kind])) return [];
  const order = dateOrderOf(examination, columns);
  const pointer = '/dialect/dateOrder';
  if (dialect.dateOrder === null) {
    return [
      { pointer, code: 'date-order-open', message: 'must be chosen: the order of day and month' },
    ];
  }
  if (order?.verdict !== 'proven' || order.value === dialect.dateOrder) return [];
  const [first] = order.evidence;
  const message = `line ${first?.line ?? 1} proves ${order.value}: ${first?.text ?? ''}`;
  return [{ pointer, code: 'date-order-disproved', message }];
}

function columnFaults(
  kind: ImportKind,
  examination: Examination,
  { dialect, columns }: ImportDescription,
): FieldError[] {
  const fields = IMPORT_FIELDS[kind];
  const isAsExamined =
    (examination.header.value ?? true) === dialect.header &&
    (examination.delimiter.value ?? dialect.delimiter) === dialect.delimiter;
  const names = new Set(examination.columns.map(({ name }) => name));
  const faults = Object.entries(columns).flatMap(([field, name]): FieldError[] => {
    const pointer = `/columns/${field}`;
    if (!(field in fields))
      return [{ pointer, code: 'unknown-field', message: 'is no field of this kind' }];
    if (!isAsExamined || names.has(name)) return [];
    return [{ pointer, code: 'unknown-column', message: `the file has no column ${name}` }];
  });
  const missing = Object.entries(fields)
    .filter(([field, { required }]) => required && columns[field] === undefined)
    .map(([field]) => ({
      pointer: `/columns/${field}`,
      code: 'column-missing',
      message: 'must be matched to a column',
    }));
  return [...faults, ...missing];
}
