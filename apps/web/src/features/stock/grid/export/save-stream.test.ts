import { expect, test } from 'vitest';
import { NetworkLost } from '../../../../api/api-error.ts';
import { type FileSink, saveStream } from './save-stream.ts';

const CSV = ['sku,onHand\r\nCUP-1,', '3\r\nCUP-2,4\r\n'];

function aBody(parts: string[], end?: Error): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(encoder.encode(part));
      if (end) controller.error(end);
      else controller.close();
    },
  });
}

function aSink() {
  const seen = { text: '', end: 'open' };
  const decoder = new TextDecoder();
  const sink: FileSink = {
    async write(chunk) {
      seen.text += decoder.decode(chunk);
    },
    async finish(fileName) {
      seen.end = fileName;
    },
    async discard() {
      seen.end = 'discarded';
    },
  };
  return { sink, seen };
}

const run = (body: ReturnType<typeof aBody>, sink: FileSink, stop = new AbortController()) =>
  saveStream({ body, fileName: 'a.csv', sink, signal: stop.signal, onProgress: () => {} });

test('writes every byte as it comes and counts the rows behind the headings', async () => {
  const { sink, seen } = aSink();
  await expect(run(aBody(CSV), sink)).resolves.toEqual({ bytes: 30, rows: 2 });
  expect(seen).toEqual({ text: CSV.join(''), end: 'a.csv' });
});

test('a download that breaks off leaves no file behind, and says that the link was lost', async () => {
  const { sink, seen } = aSink();
  await expect(run(aBody([], new TypeError('network')), sink)).rejects.toBeInstanceOf(NetworkLost);
  expect(seen.end).toBe('discarded');
});

test('stopped, it leaves no file behind', async () => {
  const { sink, seen } = aSink();
  const stop = new AbortController();
  stop.abort();
  await expect(run(aBody(CSV), sink, stop)).rejects.toThrow();
  expect(seen.end).toBe('discarded');
});
