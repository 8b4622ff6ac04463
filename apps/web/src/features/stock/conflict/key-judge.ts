/** A scanner types faster than this from key to key, and no person does. */
const SCAN_GAP_MS = 30;

/** A person's key is alone for this long; then it is theirs. */
export const SILENCE_MS = 80;

type Verdict = 'wait' | 'scan';

/** Tells a scanner's typing from a person's by the time between the keys. */
export interface KeyJudge {
  /** A key came. `scan`: it belongs to a burst, and nothing of the burst may choose anything. */
  judge(atMs: number): Verdict;
}

export function createKeyJudge(): KeyJudge {
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    judge(atMs) {
      const gapMs = atMs - lastMs;
      lastMs = atMs;
      return gapMs <= SCAN_GAP_MS ? 'scan' : 'wait';
    },
  };
}
