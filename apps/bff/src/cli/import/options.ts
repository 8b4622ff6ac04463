import { parseArgs } from 'node:util';
import { IMPORT_KINDS } from '@stockwire/shared/import-forms';
import { Dialect, ImportKind, type ImportOptions } from '@stockwire/shared/imports';

const USAGE = `Usage: npm run import -- --file FILE --kind KIND [--warehouse CODE] [options]
       npm run import -- --go-on ID | --undo ID [--yes]
  --file FILE          CSV or CSV.gz
  --kind KIND          ${IMPORT_KINDS.join(', ')}
  --warehouse CODE     where the goods are; not for items
  --map COLUMN=FIELD   matches a column, as often as needed; header names that are known match themselves
  --profile NAME       a saved matching and dialect; --save-profile NAME saves this one
  --charset, --delimiter, --date-order ymd|dmy|mdy, --decimal . or ,  what the file does not prove by itself
  --header, --no-header  the first line names the columns, or is a row
  --time-zone ZONE     of local times (default: the warehouse's)
  --known-items-only   rows of SKUs that the catalog lacks are problems, not new items
  --no-openings        sales: make no opening balances
  --repeats skip|import  rows that an earlier import brought in already
  --result FILE        writes every row with its outcome there
  --dry-run            checks and stops
  --yes                does not ask
  --url URL            a running server (default http://127.0.0.1:4000)
Who it acts as: STOCKWIRE_API_KEY, or STOCKWIRE_EMAIL and STOCKWIRE_PASSWORD; else the demo's controller.`;

/** What was asked on the command line. */
export type Order =
  | { order: 'import'; asked: AskedImport }
  | { order: 'go-on' | 'undo'; importId: number; url: string; yes: boolean; result: string | null };

export interface AskedImport {
  file: string;
  kind: ImportKind;
  warehouse: string | null;
  profile: string | null;
  saveProfile: string | null;
  /** Field → column. */
  columns: Record<string, string>;
  dialect: Partial<Dialect>;
  options: Partial<ImportOptions>;
  result: string | null;
  dryRun: boolean;
  yes: boolean;
  url: string;
}

/** Thrown for a command line that cannot be carried out; the message is for people. */
export class BadUsage extends Error {}

/** Reads the command line. */
export function readOrder(args: string[]): Order {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { url, yes, result = null } = values;
  for (const order of ['go-on', 'undo'] as const) {
    const id = values[order];
    if (id === undefined) continue;
    if (!/^[1-9]\d{0,9}$/.test(id))
      throw new BadUsage(`--${order} ${id}: give the import's number`);
    return { order, importId: Number(id), url, yes, result };
  }
  return { order: 'import', asked: readImport(values, { url, yes, result }) };
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function readImport(
  values: Values,
  common: Pick<AskedImport, 'url' | 'yes' | 'result'>,
): AskedImport {
  const { file, warehouse = null, profile = null } = values;
  if (file === undefined || values.kind === undefined) throw new BadUsage(USAGE);
  const kind = readKind(values.kind, warehouse);
  return {
    ...common,
    file,
    kind,
    warehouse,
    profile,
    saveProfile: values['save-profile'] ?? null,
    columns: Object.fromEntries((values.map ?? []).map(readMatch)),
    dialect: readDialect(values),
    options: readOptions(values),
    dryRun: values['dry-run'],
  };
}

function readKind(text: string, warehouse: string | null): ImportKind {
  const kind = ImportKind.safeParse(text);
  if (!kind.success) throw new BadUsage(`--kind ${text}: one of ${IMPORT_KINDS.join(', ')}`);
  if (kind.data === 'items' && warehouse !== null) {
    throw new BadUsage('Items belong to no --warehouse.');
  }
  if (kind.data !== 'items' && warehouse === null) throw new BadUsage('Say the --warehouse.');
  return kind.data;
}

const text = { type: 'string' } as const;
const onOff = { type: 'boolean', default: false } as const;
const OPTIONS = {
  file: text,
  kind: text,
  warehouse: text,
  map: { type: 'string', multiple: true },
  profile: text,
  'save-profile': text,
  charset: text,
  delimiter: text,
  'date-order': text,
  decimal: text,
  header: onOff,
  'no-header': onOff,
  'time-zone': text,
  'known-items-only': onOff,
  'no-openings': onOff,
  repeats: text,
  result: text,
  'dry-run': onOff,
  yes: onOff,
  'go-on': text,
  undo: text,
  url: { type: 'string', default: 'http://127.0.0.1:4000' },
} as const;

function readMatch(match: string): [string, string] {
  const at = match.lastIndexOf('=');
  if (at < 1 || at === match.length - 1) throw new BadUsage(`--map ${match}: write COLUMN=FIELD`);
  return [match.slice(at + 1), match.slice(0, at)];
}

interface DialectValues {
  charset?: string | undefined;
  delimiter?: string | undefined;
  'date-order'?: string | undefined;
  decimal?: string | undefined;
  header: boolean;
  'no-header': boolean;
  'time-zone'?: string | undefined;
}

function readDialect(values: DialectValues): Partial<Dialect> {
  const given = {
    charset: values.charset?.toLowerCase().replace(/^(latin-?1|iso-8859-1)$/, 'windows-1252'),
    delimiter: values.delimiter?.replace(/^(tab|\\t)$/i, '\t'),
    dateOrder: values['date-order'],
    decimal: values.decimal,
    header: values['no-header'] ? false : values.header || undefined,
    timeZone: values['time-zone'],
  };
  const read = Dialect.partial().safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (read.success) return onlyGiven(read.data, given);
  const [issue] = read.error.issues;
  const flag = String(issue?.path[0]).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new BadUsage(`--${flag}: ${issue?.message ?? 'is not known'}`);
}

/** Defaults of the schema are the server's to give: here only what was asked counts. */
function onlyGiven(dialect: object, given: Record<string, unknown>): Partial<Dialect> {
  return Object.fromEntries(Object.entries(dialect).filter(([name]) => given[name] !== undefined));
}

function readOptions(values: {
  'known-items-only': boolean;
  'no-openings': boolean;
  repeats?: string | undefined;
}): Partial<ImportOptions> {
  const { repeats } = values;
  if (repeats !== undefined && repeats !== 'skip' && repeats !== 'import') {
    throw new BadUsage(`--repeats ${repeats}: skip or import`);
  }
  return {
    ...(values['known-items-only'] && { makeItems: false }),
    ...(values['no-openings'] && { openBalances: false }),
    ...(repeats !== undefined && { repeats }),
  };
}
