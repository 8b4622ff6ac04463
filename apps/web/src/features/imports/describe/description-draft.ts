import { IMPORT_FIELDS } from '@stockwire/shared/import-forms';
import {
  type Dialect,
  type Import,
  ImportDescription,
  ImportOptions,
} from '@stockwire/shared/imports';

/** The description as it is being made: what is not proven is missing until somebody chooses. */
export interface DescriptionDraft {
  dialect: { [Trait in keyof Dialect]?: Dialect[Trait] | undefined };
  /** Field of the kind → name of the column; a field that no column is matched to is left out. */
  columns: Record<string, string>;
  options: ImportOptions;
}

/** What somebody has chosen and not saved, and the import as it stood when they began. */
export interface KeptDraft {
  draft: DescriptionDraft;
  version: number;
  /** How the file was described then. */
  before: Import['description'];
}

/** Choices made on the import as it stands now, or on what they began with. */
export function keepDraft(of: Import, kept: KeptDraft | null, draft: DescriptionDraft): KeptDraft {
  return { version: of.version, before: of.description, ...kept, draft };
}

/** True when somebody else has described the file since these choices were begun. */
export function isOvertaken(of: Import, kept: KeptDraft | null): boolean {
  if (kept === null || kept.version === of.version) return false;
  return JSON.stringify(kept.before) !== JSON.stringify(of.description);
}

/** What still has to be chosen; `field` names the required field that has no column. */
export type Missing =
  | { what: 'charset' | 'delimiter' | 'header' | 'rows' | 'dateOrder' }
  | { what: 'column'; field: string };

/** As it was saved, or as the file proves it and its headers suggest. */
export function draftOf({ description, proposal }: Import): DescriptionDraft {
  if (description) return { ...description, columns: { ...description.columns } };
  return {
    dialect: proposal.dialect,
    columns: { ...proposal.columns },
    options: ImportOptions.parse({}),
  };
}

/** The column of dates that is matched, as the file has it; null where the kind needs none. */
export function dateColumnOf({ examination }: Import, { columns }: DescriptionDraft) {
  const name = columns.occurredAt;
  if (name === undefined) return null;
  return examination.columns.find((column) => column.name === name) ?? null;
}

/** Matches a field to a column; its dates decide the order of day and month if they prove one. */
export function matchColumn(
  of: Import,
  draft: DescriptionDraft,
  { field, column }: { field: string; column: string | null },
): DescriptionDraft {
  const { [field]: _before, ...others } = draft.columns;
  const columns = column === null ? others : { ...others, [field]: column };
  const matched = { ...draft, columns };
  if (field !== 'occurredAt') return matched;
  const proven = dateColumnOf(of, matched)?.dateOrder;
  const dateOrder = proven?.verdict === 'proven' ? proven.value : null;
  return { ...matched, dialect: { ...draft.dialect, dateOrder } };
}

export function missingOf(of: Import, draft: DescriptionDraft): Missing[] {
  const { dialect } = draft;
  const missing = [...missingTraits(dialect), ...missingColumns(of, draft)];
  // Where its only line may be data there is a row after all.
  if (dialect.header === true && of.examination.rows === 0) missing.unshift({ what: 'rows' });
  const hasDates = dateColumnOf(of, draft) !== null;
  if (hasDates && (dialect.dateOrder ?? null) === null) missing.push({ what: 'dateOrder' });
  return missing;
}

function missingTraits(dialect: DescriptionDraft['dialect']): Missing[] {
  const traits = ['charset', 'delimiter', 'header'] as const;
  return traits.filter((what) => (dialect[what] ?? null) === null).map((what) => ({ what }));
}

function missingColumns({ kind }: Import, { columns }: DescriptionDraft): Missing[] {
  return Object.entries(IMPORT_FIELDS[kind])
    .filter(([field, { required }]) => required && columns[field] === undefined)
    .map(([field]) => ({ what: 'column', field }));
}

/** The finished description, or null while something is missing. */
export function finishedDescription(of: Import, draft: DescriptionDraft): ImportDescription | null {
  if (missingOf(of, draft).length > 0) return null;
  return ImportDescription.parse(draft);
}
