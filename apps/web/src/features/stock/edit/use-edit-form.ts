import { useEffect, useEffectEvent } from 'react';
import type { z } from 'zod';
import type { EditAbout, KeptEdit } from './kept-edit.ts';
import { useKeptEdit } from './use-kept-edit.ts';
import { useOpenedStock } from './use-opened-stock.ts';

interface EditFormOf<Fields, Empty> {
  about: EditAbout;
  schema: z.ZodType<KeptEdit<Fields>>;
  /** What the form begins with where nothing was left in it. */
  empty: Empty;
  onClose: () => void;
}

/** What every form of stock stands on: the item as its person saw it, and what they left in the form before. */
export function useEditForm<Fields, Empty>(of: EditFormOf<Fields, Empty>) {
  const kept = useKeptEdit(of.about, of.schema);
  const reading = useOpenedStock(of.about, kept.restored?.opened ?? null);
  return {
    reading,
    opened: reading.state === 'open' ? reading.opened : null,
    initial: kept.restored?.fields ?? of.empty,
    attempts: kept.attempts,
    note: kept.note,
    close() {
      kept.forget();
      of.onClose();
    },
  };
}

type EditForm<Fields, Empty> = ReturnType<typeof useEditForm<Fields, Empty>>;

/** Keeps the fields of a form as they stand, once anything was typed. */
export function useNoted<Fields, Empty>(
  { initial, note, opened }: EditForm<Fields, Empty>,
  fields: Fields | Empty,
): void {
  const keep = useEffectEvent(note);
  const { stock, atMs } = opened ?? {};
  // The window's storage is outside React: it outlives the page.
  useEffect(() => {
    if (fields === initial || stock === undefined || atMs === undefined) return;
    keep(fields as Fields, { stock, atMs });
  }, [fields, initial, stock, atMs]);
}
