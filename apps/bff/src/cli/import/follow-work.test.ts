import { Import, type ImportState } from '@stockwire/shared/imports';
import { describe, expect, test } from 'vitest';
import { RefusedByServer } from '../api-client.ts';
import { followWork } from './follow-work.ts';

function anImport(state: ImportState, rowsDone: number, rowsPerSecond: number | null): Import {
  const progress = { ...Import.shape.progress.parse(NO_PROGRESS), rowsDone, rowsPerSecond };
  return { importId: 3, version: 7, state, progress } as Import;
}

const NO_PROGRESS = {
  rowsDone: 0,
  rowsTotal: 60_000,
  bytesDone: 0,
  bytesTotal: 0,
  accepted: 0,
  refused: 0,
  skipped: 0,
  rowsPerSecond: null,
  startedAt: null,
  endedAt: null,
};
const STALE = {
  type: 'urn:stockwire:problem:version-stale',
  title: 'Changed meanwhile',
  status: 412,
  detail: 'Somebody was faster.',
  instance: '/',
  code: 'version-stale',
  requestId: 'r',
  retryable: false,
} as const;

/** A server whose answers are these, the last one for ever. */
function client(reads: Import[], act: () => Promise<Import>) {
  let place = 0;
  return {
    async read() {
      const one = reads[Math.min(place, reads.length - 1)];
      place += 1;
      if (one === undefined) throw new Error('a server without an answer');
      return one;
    },
    act,
  };
}

const stopped = AbortSignal.abort();
const print = () => undefined;

describe('stopping', () => {
  test('counts the rows of the batches that were under way', async () => {
    const paused = anImport('paused', 8_000, null);
    const reads = [
      anImport('running', 8_000, 9_000),
      anImport('paused', 9_000, 9_000),
      anImport('paused', 10_000, null),
    ];
    const server = client(reads, async () => paused);
    const ended = await followWork(
      { client: server, print, stop: stopped, lookEveryMs: 1 },
      paused,
    );
    expect(ended.progress.rowsDone).toBe(10_000);
  });

  test('is no fault where the work has ended a moment before', async () => {
    const done = anImport('done', 60_000, null);
    const server = client([anImport('running', 59_000, 9_000), done], async () => {
      throw new RefusedByServer(STALE);
    });
    const ended = await followWork({ client: server, print, stop: stopped, lookEveryMs: 1 }, done);
    expect(ended.state).toBe('done');
  });
});
