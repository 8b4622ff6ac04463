import { Reason } from '@stockwire/shared/reasons';
import { ItemStock } from '@stockwire/shared/stock-views';
import { z } from 'zod';
import { draftKeyOf, draftKeysOf, readStored, writeStored } from '../../../forms/draft-storage.ts';

/** A form that was left open, of one person, in one window; one is open at a time. */
const KEPT_EDITS_MAX = 50;

const bin = z.string().nullable();
const note = z.string();
const pieces = z.int().nullable();

const About = z.object({
  kind: z.enum(['adjust', 'count', 'move']),
  warehouseId: z.int(),
  sku: z.string(),
});
export type EditAbout = z.infer<typeof About>;

/** What a form holds that was left before it was posted: its fields, what the person saw, and what was sent. */
function keptOf<Fields extends z.ZodType>(fields: Fields) {
  return About.extend({
    keptAtMs: z.number(),
    fields,
    opened: z.object({ stock: ItemStock, atMs: z.number() }),
    /** A command whose outcome nobody knows: sent again it keeps its id. */
    attempt: z.object({ commandId: z.string(), content: z.string() }).nullable(),
  });
}

export const KeptAdjust = keptOf(z.object({ bin, delta: pieces, reason: Reason.nullable(), note }));
export const KeptCount = keptOf(
  // Without a bin none was chosen yet.
  z.object({ bin: bin.optional(), counted: pieces, note }),
);
export const KeptMove = keptOf(z.object({ from: bin, to: bin, quantity: pieces, note }));

const KeptEdit = keptOf(z.unknown());
export type KeptEdit<Fields = unknown> = Omit<z.infer<typeof KeptEdit>, 'fields'> & {
  fields: Fields;
};

const START = 'edit.';

export function keptEditKey(actorId: string, { kind, warehouseId, sku }: EditAbout): string {
  return draftKeyOf(actorId, `${START}${warehouseId}.${kind}.${sku}`);
}

/** What a person left open in this window, the newest first. */
export function listKeptEdits(actorId: string): KeptEdit[] {
  return draftKeysOf(actorId, START)
    .flatMap((key) => readStored(key, KeptEdit) ?? [])
    .toSorted((a, b) => b.keptAtMs - a.keptAtMs);
}

/** Keeps a form. Of more than there is room for the oldest goes, but none whose outcome is unknown. */
export function keepEdit(actorId: string, edit: KeptEdit): void {
  const key = keptEditKey(actorId, edit);
  const others = listKeptEdits(actorId).filter((other) => keptEditKey(actorId, other) !== key);
  const surplus = others.filter(({ attempt }) => attempt === null).slice(KEPT_EDITS_MAX - 1);
  for (const old of surplus) forgetEdit(actorId, old);
  writeStored(key, edit);
}

export function forgetEdit(actorId: string, about: EditAbout): void {
  writeStored(keptEditKey(actorId, about), null);
}
