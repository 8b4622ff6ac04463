import { z } from 'zod';
import type { Kept } from './texts.ts';

const PREFIX = 'stockwire.draft.';
const StoredTexts = z.record(z.string(), z.string());
const StoredDraft = z.object({
  versions: z.record(z.string(), z.int()),
  base: StoredTexts,
  texts: StoredTexts,
});

/** Under which a person's draft is kept: nobody else who sits down at this window gets it. */
export function draftKeyOf(actorId: string, key: string): string {
  return `${actorId}.${key}`;
}

/** How many things of a person wait in this window, so that whoever sees their name knows. */
export function countDrafts(actorId: string): number {
  return draftKeysOf(actorId).length;
}

/** The keys of a person's that begin so. */
export function draftKeysOf(actorId: string, start = ''): string[] {
  const from = PREFIX + draftKeyOf(actorId, start);
  const keys = attempt(() => Object.keys(sessionStorage)) ?? [];
  return keys.filter((key) => key.startsWith(from)).map((key) => key.slice(PREFIX.length));
}

/** The draft that this window kept under the key; null when there is none that can be read. */
export function readDraft(key: string): Kept | null {
  return readStored(key, StoredDraft);
}

/** Anything that this window kept under the key, in the form of the schema. */
export function readStored<Value>(key: string, schema: z.ZodType<Value>): Value | null {
  const stored = attempt(() => sessionStorage.getItem(PREFIX + key));
  if (stored == null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : null;
  } catch (cause) {
    // Something else wrote under our key: as good as no draft.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Keeps the draft over a reload of the page; null forgets it. */
export function writeDraft(key: string, draft: Kept | null): void {
  writeStored(key, draft);
}

/** The same for anything that JSON can say. */
export function writeStored(key: string, value: object | null): void {
  attempt(() =>
    value === null
      ? sessionStorage.removeItem(PREFIX + key)
      : sessionStorage.setItem(PREFIX + key, JSON.stringify(value)),
  );
}

/** Storage that is forbidden or full costs the draft its life after a reload, and nothing else. */
function attempt<Answer>(use: () => Answer): Answer | null {
  try {
    return use();
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
