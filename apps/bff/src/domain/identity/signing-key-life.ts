/** How long one key signs. */
export const SIGNS_FOR_MS = 30 * 24 * 60 * 60_000;

/** A key is published this long before it signs: longer than others keep a list of ours. */
export const PUBLISHED_BEFORE_MS = 60 * 60_000;

/** A token lives for this at most, whoever issued it. */
export const TOKEN_LIFE_MAX_S = 15 * 60;

/** Clocks of two servers may be apart by this. */
export const CLOCK_SKEW_S = 30;

export interface SigningKeyRow {
  generation: number;
  keyId: string;
  signsFrom: Date;
}

/** The key that signs at this time: the newest whose time has come. */
export function signingKeyAt<Key extends SigningKeyRow>(
  keys: readonly Key[],
  nowMs: number,
): Key | undefined {
  return keys
    .filter(({ signsFrom }) => signsFrom.getTime() <= nowMs)
    .toSorted((a, b) => b.generation - a.generation)[0];
}

/** The keys that a token may be signed with that is still good, or will be. */
export function publishedKeysAt<Key extends SigningKeyRow>(
  keys: readonly Key[],
  nowMs: number,
): Key[] {
  const endedMs = nowMs - (TOKEN_LIFE_MAX_S + 2 * CLOCK_SKEW_S) * 1_000;
  return keys.filter(({ generation }) => {
    const next = keys.find((other) => other.generation === generation + 1);
    return next === undefined || next.signsFrom.getTime() > endedMs;
  });
}

/** When the next key is to sign, or null while it need not be made yet. The first one signs at once. */
export function nextKeySigns(keys: readonly SigningKeyRow[], nowMs: number): Date | null {
  const newestMs = Math.max(...keys.map(({ signsFrom }) => signsFrom.getTime()));
  if (keys.length === 0) return new Date(nowMs);
  if (newestMs + SIGNS_FOR_MS - PUBLISHED_BEFORE_MS > nowMs) return null;
  return new Date(Math.max(newestMs + SIGNS_FOR_MS, nowMs + PUBLISHED_BEFORE_MS));
}
