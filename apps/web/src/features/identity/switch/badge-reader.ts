/** A scanner types faster than this; nobody's fingers do, key after key. */
const KEY_GAP_MAX_MS = 50;

/** As the server asks of a badge; a longer run than that of a hurried PIN is not needed, the pace tells. */
const CODE_LENGTH_MIN = 6;
const CODE_LENGTH_MAX = 64;

type Key = Pick<KeyboardEvent, 'key' | 'timeStamp' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Tells a scanner's typing from a person's: takes every key, and answers the code that an Enter ended. */
export function createBadgeReader(): (event: Key) => string | null {
  let code = '';
  let lastMs = Number.NEGATIVE_INFINITY;

  return (event) => {
    const isFast = event.timeStamp - lastMs <= KEY_GAP_MAX_MS;
    // Shift comes alone before a capital letter.
    if (event.key === 'Shift') return null;
    lastMs = event.timeStamp;
    if (event.key === 'Enter') {
      const read = isFast && code.length >= CODE_LENGTH_MIN ? code : null;
      code = '';
      return read;
    }
    const isSign = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isSign) code = '';
    else code = (isFast ? code + event.key : event.key).slice(-CODE_LENGTH_MAX);
    return null;
  };
}
