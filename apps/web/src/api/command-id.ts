const RANDOM_BYTES = 16;
const TIME_BYTES = 6;

/**
 * A fresh id for one command: 32 hexadecimal digits, a UUIDv7 (RFC 9562 §5.7) without its hyphens. It begins with the
 * time, so that the index over all ids is written to where it was written to last. Keep it for every repeat of
 * the command; a changed one takes a new id.
 */
export function newCommandId(nowMs: number = Date.now()): string {
  // randomUUID exists in secure contexts only, and a handheld may open the page by plain HTTP.
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
  let time = nowMs;
  for (let place = TIME_BYTES - 1; place >= 0; place -= 1) {
    bytes[place] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
