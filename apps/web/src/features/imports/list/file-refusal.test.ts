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

test.each([
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff, 0xe0] },
  { name: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
])('a $name is told apart by its first bytes', async ({ bytes }) => {
  expect(await fileRefusal(aFile(bytes))).toBe('isPicture');
});
