import { IMPORT_BYTES_MAX } from '@stockwire/shared/imports';

/** The first bytes of every zip archive, which XLSX and ODS files are. */
const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];

/** The first bytes of PNG, JPEG, GIF and PDF files. */
const PICTURE_MARKS = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
];

export type FileRefusal = 'empty' | 'tooLarge' | 'isSheet' | 'isPicture';

/** Why a file cannot be what it should be, seen before it is sent; null when it may be sent. */
export async function fileRefusal(file: Pick<File, 'size' | 'slice'>): Promise<FileRefusal | null> {
  if (file.size === 0) return 'empty';
  if (file.size > IMPORT_BYTES_MAX) return 'tooLarge';
  const start = new Uint8Array(await file.slice(0, ZIP_MARK.length).arrayBuffer());
  const begins = (mark: readonly number[]) => mark.every((byte, place) => start[place] === byte);
  if (begins(ZIP_MARK)) return 'isSheet';
  return PICTURE_MARKS.some(begins) ? 'isPicture' : null;
}
