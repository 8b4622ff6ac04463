import type { EntryKind } from '@stockwire/shared/stock-level';
import { defineWords } from '../../../../ui/language/words.ts';

const KINDS_EN: Record<EntryKind, string> = {
  receive: 'receipt',
  move: 'move',
  adjust: 'adjustment',
  count: 'count',
  sell: 'sale',
  reverse: 'undo',
};

const KINDS_DE: Record<EntryKind, string> = {
  receive: 'Wareneingang',
  move: 'Umlagerung',
  adjust: 'Korrektur',
  count: 'Zählung',
  sell: 'Verkauf',
  reverse: 'Storno',
};

export const cellWords = defineWords(
  {
    kinds: KINDS_EN,
    noMovement: 'no movement yet',
    unsellable: (pieces: string) =>
      `${pieces} of these cannot be sold: in receiving, staging, quality hold or damaged`,
    noLonger: (value: string) => `no longer ${value}`,
    noLongerAs: (name: string, value: string) => `${name} no longer ${value}`,
    or: (one: string, other: string) => `${one} or ${other}`,
    noTrend: 'not read yet',
    trend: (from: string, to: string, lowest: string) => `${from} to ${to}, lowest ${lowest}`,
  },
  {
    kinds: KINDS_DE,
    noMovement: 'noch keine Buchung',
    unsellable: (pieces: string) =>
      `${pieces} davon nicht verkäuflich: im Wareneingang, in der Bereitstellung, gesperrt oder beschädigt`,
    noLonger: (value: string) => `nicht mehr ${value}`,
    noLongerAs: (name: string, value: string) => `${name} nicht mehr ${value}`,
    or: (one: string, other: string) => `${one} oder ${other}`,
    noTrend: 'noch nicht gelesen',
    trend: (from: string, to: string, lowest: string) => `${from} auf ${to}, tiefster ${lowest}`,
  },
);
