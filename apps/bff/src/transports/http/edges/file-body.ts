import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../problems/http-refusal.ts';

/** What a file may be sent as; what it is, its bytes say. */
export const FILE_MEDIA = [
  'text/csv',
  'text/tab-separated-values',
  'application/gzip',
  'application/octet-stream',
] as const;

/** Hands the body on as it comes, once its header says that it is a file and not too large. */
export function openFileBody(request: IncomingMessage, bytesMax: number): IncomingMessage {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (!FILE_MEDIA.some((media) => media === type.trim().toLowerCase())) {
    throw new HttpRefusal({
      code: 'media-type',
      detail: `Send the file as the body itself, as ${FILE_MEDIA.join(', ')}.`,
    });
  }
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) {
    throw new HttpRefusal({
      code: 'too-large',
      detail: `The file is larger than ${bytesMax / 1024 / 1024} MB. Split it into several.`,
    });
  }
  return request;
}
