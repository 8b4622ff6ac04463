import type { ImportFailure } from '@stockwire/shared/import-forms';
import type {
  CheckReport,
  Examination,
  Import,
  ImportDescription,
  ImportKind,
  ImportProfile,
  ImportState,
} from '@stockwire/shared/imports';
import { proposeDescription } from '../../../domain/imports/describe.ts';

/** An import as it is stored. */
export interface ImportRow {
  importId: number;
  kind: ImportKind;
  warehouseId: number | null;
  fileName: string;
  fileBytes: number;
  contentSha256: string;
  state: ImportState;
  version: number;
  uploadedAt: Date;
  actor: string;
  device: string | null;
  /** Who brought it, as screens show it. */
  uploadedBy: string;
  /** 32 hex digits. */
  correlationId: string;
  examination: Examination;
  description: ImportDescription | null;
  checkReport: CheckReport | null;
  checkOutdated: boolean;
  earlierImports: number[];
  earlierRows: number;
  rowsTotal: number;
  rowsDone: number;
  bytesDone: number;
  accepted: number;
  refused: number;
  skipped: number;
  rowsPerSecond: number | null;
  workStartedAt: Date | null;
  workEndedAt: Date | null;
  runCursor: number;
  undoCursor: number | null;
  firstSeq: number | null;
  lastSeq: number | null;
  itemsMade: number;
  failure: string | null;
  failureCode: ImportFailure | null;
  failureLine: number | null;
}

/** The import as the wire shows it; `profiles` are those of its kind, newest first. */
export function toImport(row: ImportRow, profiles: readonly ImportProfile[]): Import {
  return {
    importId: row.importId,
    kind: row.kind,
    warehouseId: row.warehouseId,
    fileName: row.fileName,
    fileBytes: row.fileBytes,
    contentSha256: row.contentSha256,
    state: row.state,
    version: row.version,
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: row.uploadedBy,
    examination: row.examination,
    proposal: proposalOf(row, profiles),
    description: row.description,
    check: row.checkReport,
    checkOutdated: row.checkOutdated,
    progress: progressOf(row),
    firstSeq: row.firstSeq,
    lastSeq: row.lastSeq,
    itemsMade: row.itemsMade,
    failure: row.failure,
    failureCode: row.failureCode,
    failureLine: row.failureLine,
  };
}

/** A profile that names columns of this file goes before the names that headers usually bear. */
function proposalOf(
  { kind, examination }: ImportRow,
  profiles: readonly ImportProfile[],
): Import['proposal'] {
  const names = new Set(examination.columns.map(({ name }) => name));
  const fitting = profiles.find(({ description }) =>
    Object.values(description.columns).every((name) => names.has(name)),
  );
  const proposal = proposeDescription(kind, examination, fitting?.description);
  return { ...proposal, profileId: fitting?.profileId ?? null };
}

function progressOf(row: ImportRow): Import['progress'] {
  return {
    rowsDone: row.rowsDone,
    rowsTotal: row.rowsTotal,
    bytesDone: row.bytesDone,
    bytesTotal: row.fileBytes,
    accepted: row.accepted,
    refused: row.refused,
    skipped: row.skipped,
    rowsPerSecond: row.rowsPerSecond,
    startedAt: row.workStartedAt?.toISOString() ?? null,
    endedAt: row.workEndedAt?.toISOString() ?? null,
  };
}
