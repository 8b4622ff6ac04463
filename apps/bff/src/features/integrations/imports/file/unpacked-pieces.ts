import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { IMPORT_BYTES_MAX } from '@stockwire/shared/imports';
import { refuseImport } from '../../../../domain/imports/refusals.ts';

/** A piece is parsed in a few milliseconds, so that whoever shares the process hardly waits for it. */
const PIECE_BYTES = 256 * 1024;
const BYTES_MAX_MB = IMPORT_BYTES_MAX / 1024 / 1024;

export interface Unpacking {
  isGzip: boolean;
  pieces: AsyncGenerator<Buffer>;
}

/** The bytes of an upload in pieces of one size, unpacked where they are gzipped, up to the limit. */
export async function unpackedPieces(body: Readable): Promise<Unpacking> {
  const source = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await source.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const all = whole(head, source);
  const bytes = isGzip ? gunzipped(all) : all;
  return { isGzip, pieces: inPieces(bytes) };
}

async function* whole(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    yield next.value;
  }
}

async function* gunzipped(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const packed = Readable.from(bytes);
  const gunzip = packed.pipe(createGunzip());
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    const detail = 'It is a damaged gzip archive. Pack it again, or send the file unpacked.';
    throw refuseImport({ code: 'not-a-table', detail });
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

async function* inPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > IMPORT_BYTES_MAX) {
      const detail = `The file is larger than ${BYTES_MAX_MB} MB unpacked. Split it into several.`;
      throw refuseImport({ code: 'too-large', detail });
    }
    waiting.push(chunk);
    waitingBytes += chunk.length;
    while (waitingBytes >= PIECE_BYTES) {
      const joined = Buffer.concat(waiting);
      yield joined.subarray(0, PIECE_BYTES);
      waiting = [joined.subarray(PIECE_BYTES)];
      waitingBytes -= PIECE_BYTES;
    }
  }
  if (waitingBytes > 0) yield Buffer.concat(waiting);
}
