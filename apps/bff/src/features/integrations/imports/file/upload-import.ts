import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Import, ImportKind } from '@stockwire/shared/imports';
import type { Actor } from '../../../../domain/actor.ts';
import { maySee } from '../../../../domain/identity/may.ts';
import { ensureMay } from '../../../../domain/identity/refuse-forbidden.ts';
import { refuseImport } from '../../../../domain/imports/refusals.ts';
import { selectOptionalWarehouse } from '../../../catalog/warehouses/warehouse.queries.ts';
import {
  deleteUpload,
  insertImport,
  selectOptionalUpload,
  updateUploaded,
} from '../import.queries.ts';
import type { ImportDeps } from '../import-deps.ts';
import { findImport, shownImport } from '../read-import.ts';
import { insertChunk } from './chunk.queries.ts';
import { Examiner } from './examine-pieces.ts';
import { unpackedPieces } from './unpacked-pieces.ts';

const gzipped = promisify(gzip);
/** Sales rows shrink to a sixth by this already. */
const GZIP_LEVEL = 1;

export interface UploadImport {
  kind: ImportKind;
  warehouseId: number | null;
  fileName: string;
  requestKey: string;
  correlationId: string;
  body: Readable;
}

/** Stores a file and answers what its bytes prove; the same upload sent again finds its first one. */
export async function uploadImport(
  deps: ImportDeps,
  actor: Actor,
  upload: UploadImport,
): Promise<{ answer: Import; replayed: boolean }> {
  const { sql } = deps.database;
  const { requestKey } = upload;
  await refuseUnknownPlace(deps, actor, upload);
  ensureMay(actor, 'imports.run', upload);
  const before = await selectOptionalUpload(sql, requestKey);
  if (before !== undefined) {
    refuseOtherUpload(before, upload);
    upload.body.resume();
    return { answer: await shownImport(sql, before), replayed: true };
  }
  await deleteUpload(sql, requestKey);
  const importId = await insertImport(sql, { ...upload, actor });
  if (importId === undefined) throw refuseImport({ code: 'idempotency-key-reused' });
  try {
    await storeFile(deps, importId, upload.body);
  } catch (cause) {
    await deleteUpload(sql, requestKey);
    throw cause;
  }
  return { answer: await shownImport(sql, await findImport(sql, importId)), replayed: false };
}

async function refuseUnknownPlace(
  { database }: ImportDeps,
  actor: Actor,
  { kind, warehouseId }: UploadImport,
): Promise<void> {
  if ((kind === 'items') !== (warehouseId === null)) {
    const message =
      kind === 'items' ? 'has no meaning: items belong to no warehouse' : 'is missing';
    const errors = [{ pointer: '#query/warehouseId', code: 'warehouse', message }];
    throw refuseImport({ code: 'validation', errors });
  }
  if (warehouseId === null) return;
  const isThere = (await selectOptionalWarehouse(database.orm, warehouseId)) !== undefined;
  if (!isThere || !maySee(actor, warehouseId)) {
    throw refuseImport({ code: 'not-found', what: 'warehouse' });
  }
}

function refuseOtherUpload(
  before: Pick<UploadImport, 'kind' | 'warehouseId' | 'fileName'>,
  now: UploadImport,
): void {
  const isSame =
    before.kind === now.kind &&
    before.warehouseId === now.warehouseId &&
    before.fileName === now.fileName;
  if (!isSame) throw refuseImport({ code: 'idempotency-key-reused' });
}

async function storeFile({ database: { sql } }: ImportDeps, importId: number, body: Readable) {
  const hash = createHash('sha256');
  const examiner = new Examiner();
  const { isGzip, pieces } = await unpackedPieces(body);
  let bytes = 0;
  let chunkNo = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    examiner.push(piece);
    const packed = await gzipped(piece, { level: GZIP_LEVEL });
    await insertChunk(sql, { importId, chunkNo, byteCount: piece.length, bytes: packed });
    bytes += piece.length;
    chunkNo += 1;
  }
  await updateUploaded(sql, importId, {
    bytes,
    sha256: hash.digest(),
    examination: examiner.end(isGzip),
  });
}
