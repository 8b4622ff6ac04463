import { IMPORT_BYTES_MAX } from '@stockwire/shared/imports';

/** The first bytes of every zip archive, which XLSX and ODS files are. */
const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];

/** Why a file cannot be what it should be, seen before it is sent; null when it may be sent. */
export async function fileRefusal(
  file: Pick<File, 'size' | 'slice'>,
): Promise<'empty' | 'tooLarge' | 'isSheet' | null> {
  if (file.size === 0) return 'empty';
  if (file.size > IMPORT_BYTES_MAX) return 'tooLarge';
  const start = new Uint8Array(await file.slice(0, ZIP_MARK.length).arrayBuffer());
  return ZIP_MARK.every((byte, place) => start[place] === byte) ? 'isSheet' : null;
}
