import { Import, type ImportKind } from '@stockwire/shared/imports';
import { Problem } from '@stockwire/shared/problem';
import { ApiProblem, NetworkLost, UnexpectedAnswer } from './api-error.ts';
import { newCommandId } from './command-id.ts';
import { CLIENT_HEADER } from './http.ts';

export interface Upload {
  file: File;
  kind: ImportKind;
  /** Null for items, which belong to no warehouse. */
  warehouseId: number | null;
  deviceName: string;
  /** For whom the page is. */
  actorId: string;
  onSent: (sentBytes: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a file as the body itself and answers the import that the server made of it. XMLHttpRequest,
 * because fetch cannot say how much of a body has been sent.
 * @throws ApiProblem, NetworkLost, UnexpectedAnswer, or the signal's reason
 */
export function uploadImport(upload: Upload): Promise<Import> {
  const { file, deviceName, actorId, onSent, signal } = upload;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', pathOf(upload));
    for (const [name, value] of Object.entries(CLIENT_HEADER)) {
      request.setRequestHeader(name, value);
    }
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', contentTypeOf(file));
    request.setRequestHeader('Idempotency-Key', newCommandId());
    request.setRequestHeader('Stockwire-Person', actorId);
    request.setRequestHeader('Stockwire-Device', encodeURIComponent(deviceName));
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
    request.addEventListener('load', () => {
      try {
        resolve(readAnswer(request));
      } catch (error) {
        reject(error);
      }
    });
    request.addEventListener('error', () => reject(new NetworkLost('the upload broke off')));
    request.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function pathOf({ kind, warehouseId, file }: Upload): string {
  const query = new URLSearchParams({ kind, fileName: file.name });
  if (warehouseId !== null) query.set('warehouseId', String(warehouseId));
  return `/api/v1/imports?${query}`;
}

function contentTypeOf({ name }: File): string {
  return name.toLowerCase().endsWith('.gz') ? 'application/gzip' : 'text/csv';
}

function readAnswer({ status, responseText }: XMLHttpRequest): Import {
  const answer = parseJson(status, responseText);
  if (status >= 200 && status < 300) {
    const made = Import.safeParse(answer);
    if (made.success) return made.data;
    throw new UnexpectedAnswer(status, 'answer to the upload breaks the contract', {
      cause: made.error,
    });
  }
  const problem = Problem.safeParse(answer);
  if (problem.success) throw new ApiProblem(problem.data);
  throw new UnexpectedAnswer(status, `status ${status} without a problem`);
}

function parseJson(status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedAnswer(status, 'answer is not JSON', { cause });
  }
}
