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

/** The draft that this window kept under the key; null when there is none that can be read. */
export function readDraft(key: string): Kept | null {
  const stored = attempt(() => sessionStorage.getItem(PREFIX + key));
  if (stored == null) return null;
  try {
    const parsed = StoredDraft.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : null;
  } catch (cause) {
    // Something else wrote under our key: as good as no draft.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Keeps the draft over a reload of the page; null forgets it. */
export function writeDraft(key: string, draft: Kept | null): void {
  attempt(() =>
    draft === null
      ? sessionStorage.removeItem(PREFIX + key)
      : sessionStorage.setItem(PREFIX + key, JSON.stringify(draft)),
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
