/** What a form holds: the text of every field, by the field's name. */
export type Texts = Readonly<Record<string, string>>;

/** Fields as they were read, with the version of every document they came from. */
export interface Opened {
  versions: Readonly<Record<string, number>>;
  texts: Texts;
}

/** Fields as they are being typed, over what was read when the typing began. */
export interface Kept {
  versions: Readonly<Record<string, number>>;
  base: Texts;
  texts: Texts;
}

export function changedFields({ base, texts }: Pick<Kept, 'base' | 'texts'>): string[] {
  return Object.keys(texts).filter((field) => texts[field] !== base[field]);
}

/** A document as it is stored now. */
export interface Stored {
  document: string;
  version: number;
  texts: Texts;
}

/**
 * The draft over what is stored now. A field takes what is stored, unless it was typed on after `sent`;
 * without `sent` everything typed is kept.
 */
export function rebased(kept: Kept, stored: Stored, sent: Texts | null): Kept {
  const taken = Object.entries(stored.texts).filter(
    ([field]) => sent === null || kept.texts[field] === sent[field],
  );
  return {
    versions: { ...kept.versions, [stored.document]: stored.version },
    base: { ...kept.base, ...stored.texts },
    texts: sent === null ? kept.texts : { ...kept.texts, ...Object.fromEntries(taken) },
  };
}
