import type { IncomingMessage } from 'node:http';
import { HttpRefusal, malformed } from '../problems/http-refusal.ts';
import { readBytes } from './json-body.ts';

const FORM_MEDIA = /^application\/x-www-form-urlencoded\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Reads a form of at most `bytesMax` bytes, as OAuth asks for. No field may come twice: which would count? */
export async function readFormBody(
  request: IncomingMessage,
  bytesMax: number,
): Promise<Record<string, string>> {
  if (!FORM_MEDIA.test((request.headers['content-type'] ?? '').trim())) {
    throw new HttpRefusal({
      code: 'media-type',
      detail: 'Send the body as Content-Type: application/x-www-form-urlencoded.',
    });
  }
  const fields = new URLSearchParams((await readBytes(request, bytesMax)).toString('utf8'));
  for (const name of fields.keys()) {
    if (fields.getAll(name).length === 1) continue;
    throw malformed({ pointer: '', code: 'repeated', message: `holds ${name} twice` });
  }
  return Object.fromEntries(fields);
}
