import { IMPORT_BYTES_MAX } from '@stockwire/shared/imports';
import { expect, test } from 'vitest';
import { fileRefusal } from './file-refusal.ts';

function aFile(bytes: number[], size = bytes.length) {
  return {
    size,
    slice: () => ({ arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) }) as Blob,
  };
}

test('a spreadsheet that is named CSV is told apart by its first bytes', async () => {
  expect(await fileRefusal(aFile([0x50, 0x4b, 0x03, 0x04, 0x14]))).toBe('isSheet');
  expect(await fileRefusal(aFile([0x53, 0x4b, 0x55, 0x2c]))).toBeNull();
});

test('nothing, and more than the server takes, is refused before it is sent', async () => {
  expect(await fileRefusal(aFile([]))).toBe('empty');
  expect(await fileRefusal(aFile([0x53], IMPORT_BYTES_MAX + 1))).toBe('tooLarge');
  expect(await fileRefusal(aFile([0x53], IMPORT_BYTES_MAX))).toBeNull();
});
