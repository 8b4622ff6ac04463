import type { Kept, Texts } from '../texts.ts';

export type Side = 'mine' | 'theirs';

/** A field that is not the same in the draft and in what is stored now. */
export interface Clash {
  field: string;
  was: string;
  mine: string;
  theirs: string;
  /** Both changed it; otherwise one side left it as it was. */
  isBoth: boolean;
}

/** The fields that somebody else changed meanwhile, to something else than I did. */
export function clashesOf({ base, texts }: Kept, theirs: Texts): Clash[] {
  return Object.entries(theirs).flatMap(([field, their]) => {
    const was = base[field] ?? '';
    const mine = texts[field] ?? '';
    if (their === mine || their === was) return [];
    return [{ field, was, mine, theirs: their, isBoth: mine !== was }];
  });
}

/** Where nobody chose: what I typed stays, and what I left alone follows the others. */
export function sideOf(clash: Clash, chosen: Readonly<Record<string, Side>>): Side {
  return chosen[clash.field] ?? (clash.isBoth ? 'mine' : 'theirs');
}

/** The texts to go on with, after every clash was decided. */
export function resolved(
  texts: Texts,
  clashes: readonly Clash[],
  chosen: Readonly<Record<string, Side>>,
): Texts {
  const theirs = clashes
    .filter((clash) => sideOf(clash, chosen) === 'theirs')
    .map((clash) => [clash.field, clash.theirs]);
  return { ...texts, ...Object.fromEntries(theirs) };
}
