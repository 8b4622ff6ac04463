import { NetworkLost } from '../../../../api/api-error.ts';

/** Where the bytes of a download go. */
export interface FileSink {
  write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** The file is whole. */
  finish: (fileName: string) => Promise<void>;
  /** The file is not: nothing of it may stay behind. */
  discard: () => Promise<void>;
}

export interface SavedSoFar {
  bytes: number;
  /** Lines behind the headings. */
  rows: number;
}

interface SaveStream {
  body: ReadableStream<Uint8Array<ArrayBuffer>>;
  fileName: string;
  sink: FileSink;
  signal: AbortSignal;
  onProgress: (saved: SavedSoFar) => void;
}

const NEWLINE = 10;

/** Writes a download as it comes, and leaves nothing behind when it breaks or is stopped. */
export async function saveStream({ body, fileName, sink, signal, onProgress }: SaveStream) {
  const reader = body.getReader();
  const saved = { bytes: 0, rows: -1 };
  try {
    for (;;) {
      const { done, value } = await read(reader, signal);
      if (done) break;
      await sink.write(value);
      saved.bytes += value.byteLength;
      for (const byte of value) if (byte === NEWLINE) saved.rows += 1;
      onProgress({ bytes: saved.bytes, rows: Math.max(0, saved.rows) });
    }
    signal.throwIfAborted();
    await sink.finish(fileName);
    return saved;
  } catch (cause) {
    await reader.cancel(cause).catch(() => {});
    await sink.discard();
    throw cause;
  }
}

async function read(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
) {
  try {
    return await reader.read();
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new NetworkLost('the download broke off', { cause });
  }
}
