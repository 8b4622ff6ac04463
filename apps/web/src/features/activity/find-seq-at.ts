/** Tells when an entry was recorded, in milliseconds; null when the ledger has no such entry. */
export type ReadRecordedAt = (seq: number) => Promise<number | null>;

/**
 * The newest seq that was recorded before a moment, 0 when there is none. Time never runs back along a
 * ledger, so halving finds it in some twenty reads of one entry.
 */
export async function findSeqAt(
  head: number,
  atMs: number,
  readRecordedAt: ReadRecordedAt,
): Promise<number> {
  let before = 0;
  let notBefore = head + 1;
  while (notBefore - before > 1) {
    const middle = Math.floor((before + notBefore) / 2);
    const recordedAtMs = await readRecordedAt(middle);
    if (recordedAtMs !== null && recordedAtMs < atMs) before = middle;
    else notBefore = middle;
  }
  return before;
}
