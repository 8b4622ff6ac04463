import type { ServerResponse } from 'node:http';

/** A reader that takes nothing for this long has gone without saying so. */
const STALLED_AFTER_MS = 60_000;

/** Nobody reads the answer any more. */
export class ReaderGone extends Error {
  constructor() {
    super('the reader has left');
    this.name = 'ReaderGone';
  }
}

/** Writes a piece of an answer and waits until the reader can take the next; rejects when it has left. */
export async function writeText(response: ServerResponse, text: string): Promise<void> {
  if (response.destroyed) throw new ReaderGone();
  if (response.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = (settled: () => void) => () => {
      clearTimeout(stalled);
      response.off('drain', drained);
      response.off('close', gone);
      settled();
    };
    const drained = settle(resolve);
    const gone = settle(() => reject(new ReaderGone()));
    const stalled = setTimeout(gone, STALLED_AFTER_MS);
    response.once('drain', drained);
    response.once('close', gone);
  });
}
