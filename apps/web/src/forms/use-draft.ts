import { useCallback, useRef, useState } from 'react';
import { useSignedIn } from '../api/api-provider.tsx';
import { draftKeyOf, readDraft, writeDraft } from './draft-storage.ts';
import { changedFields, type Kept, type Opened } from './texts.ts';

export interface Draft {
  /** What is shown: the draft, or what was read while nothing is typed. */
  now: Kept;
  changed: string[];
  /** The draft comes from before the page was loaded or left. */
  isRestored: boolean;
  /** The draft as of this moment, also between two renders. */
  read: () => Kept;
  hasChanges: () => boolean;
  set: (field: string, text: string) => void;
  update: (next: (kept: Kept) => Kept) => void;
  discard: () => void;
}

/** What a person types into a form, kept by this window for that person until it is saved or thrown away. */
export function useDraft(name: string, opened: Opened): Draft {
  const key = draftKeyOf(useSignedIn().actorId, name);
  const [kept, setKept] = useState<Kept | null>(() => readDraft(key));
  const [isRestored, setRestored] = useState(kept !== null);
  const latest = useRef(kept);
  const { versions, texts } = opened;
  const now = over(kept, opened);

  const replace = useCallback(
    (next: Kept | null) => {
      latest.current = next;
      setKept(next);
      writeDraft(key, next);
      if (next === null) setRestored(false);
    },
    [key],
  );
  const update = useCallback(
    (change: (kept: Kept) => Kept) => {
      const next = change(over(latest.current, { versions, texts }));
      replace(changedFields(next).length === 0 ? null : next);
    },
    [replace, versions, texts],
  );
  return {
    now,
    changed: changedFields(now),
    isRestored,
    read: () => over(latest.current, opened),
    hasChanges: () => latest.current !== null,
    set: (field, text) =>
      update((draft) => ({ ...draft, texts: { ...draft.texts, [field]: text } })),
    update,
    discard: () => replace(null),
  };
}

/** A draft over what is read by now: parts that were read after the typing began stand as they are. */
function over(kept: Kept | null, { versions, texts }: Opened): Kept {
  return {
    versions: { ...versions, ...kept?.versions },
    base: { ...texts, ...kept?.base },
    texts: { ...texts, ...kept?.texts },
  };
}
