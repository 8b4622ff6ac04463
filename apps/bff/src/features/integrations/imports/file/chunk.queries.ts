import type { SqlOrTx } from '../../../../platform/db/database.ts';

export async function insertChunk(
  sql: SqlOrTx,
  chunk: { importId: number; chunkNo: number; byteCount: number; bytes: Buffer },
): Promise<void> {
  await sql`
    insert into integrations.import_chunks (import_id, chunk_no, byte_count, bytes)
    values (${chunk.importId}, ${chunk.chunkNo}, ${chunk.byteCount}, ${chunk.bytes})`;
}

/** Undefined behind the last one. */
export async function selectOptionalChunk(
  sql: SqlOrTx,
  importId: number,
  chunkNo: number,
): Promise<{ byteCount: number; bytes: Buffer } | undefined> {
  const [row] = await sql<{ byteCount: number; bytes: Buffer }[]>`
    select byte_count as "byteCount", bytes
    from integrations.import_chunks
    where import_id = ${importId}
      and chunk_no = ${chunkNo}`;
  return row;
}
