import { useRef, useState } from 'react';
import type { z } from 'zod';
import { useSignedIn } from '../../../api/api-provider.tsx';
import { readStored } from '../../../forms/draft-storage.ts';
import type { Attempt, AttemptKeeper } from './command-attempt.ts';
import { type EditAbout, forgetEdit, type KeptEdit, keepEdit, keptEditKey } from './kept-edit.ts';
import type { OpenedStock } from './use-opened-stock.ts';

/** What is typed into a form of stock, kept by this window for its person until it is posted or left by hand. */
export function useKeptEdit<Fields>(about: EditAbout, schema: z.ZodType<KeptEdit<Fields>>) {
  const { actorId } = useSignedIn();
  const [restored] = useState(() => readStored(keptEditKey(actorId, about), schema));
  const attempt = useRef<Attempt | null>(restored?.attempt ?? null);
  const latest = useRef<Pick<KeptEdit, 'fields' | 'opened'> | null>(restored);
  const isForgotten = useRef(false);

  function keep() {
    if (latest.current === null || isForgotten.current) return;
    const keptAtMs = Date.now();
    keepEdit(actorId, { ...about, ...latest.current, keptAtMs, attempt: attempt.current });
  }

  const attempts: AttemptKeeper = {
    read: () => attempt.current,
    write(next) {
      attempt.current = next;
      keep();
    },
  };
  return {
    restored,
    attempts,
    /** What stands in the form now. */
    note(fields: Fields, { stock, atMs }: OpenedStock) {
      latest.current = { fields, opened: { stock, atMs } };
      keep();
    },
    /** It was posted, or its person closed it. */
    forget() {
      isForgotten.current = true;
      forgetEdit(actorId, about);
    },
  };
}
