import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { ReaderGone } from '../streaming/write-text.ts';
import { readJsonText } from './json-text.ts';

/** Five hundred commands of a usual size fit four times over. */
export const BODY_BYTES_MAX = 256 * 1024;

/** A receipt of five hundred lines with bins has 24 kB. */
export const COMMAND_BYTES_MAX = 32 * 1024;

/** Reads a JSON body of at most `bytesMax` bytes; anything else is refused, also by the check of its bytes. */
export async function readJsonBody(
  request: IncomingMessage,
  bytesMax: number,
  check: (bytes: Buffer) => void = () => {},
): Promise<unknown> {
  refuseOtherMedia(request);
  const bytes = await readBytes(request, bytesMax);
  check(bytes);
  return readJsonText(bytes);
}

const JSON_MEDIA = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

function refuseOtherMedia({ headers }: IncomingMessage): void {
  const type = headers['content-type'] ?? '';
  if (type !== 'application/json' && !JSON_MEDIA.test(type.trim())) {
    throw new HttpRefusal({
      code: 'media-type',
      detail: 'Send the body as Content-Type: application/json, in UTF-8.',
    });
  }
  const encoding = headers['content-encoding'];
  if (encoding === undefined || encoding === '' || encoding.toLowerCase() === 'identity') return;
  throw new HttpRefusal({
    code: 'media-type',
    detail: 'Send the body uncompressed: Content-Encoding is not read.',
  });
}

/** What is too much is read to its end and thrown away: a client that still sends would not see the refusal. */
export function readBytes(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bytesMax) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.once('end', () => {
      const [first] = chunks;
      if (bytes > bytesMax) reject(tooLarge(bytesMax));
      else resolve(chunks.length === 1 && first ? first : Buffer.concat(chunks));
    });
    // Node says this when the connection ends before the body does.
    request.once('error', () => reject(new ReaderGone()));
  });
}

function tooLarge(bytesMax: number): HttpRefusal {
  return new HttpRefusal({
    code: 'too-large',
    detail: `The body is larger than ${bytesMax / 1024} KiB. Send it in several requests.`,
  });
}
