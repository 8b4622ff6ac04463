/** The same words wherever a key meets another request than its first. */
export const KEY_REUSED = {
  detail: 'This Idempotency-Key has already been used for another request. Take a fresh key.',
};
