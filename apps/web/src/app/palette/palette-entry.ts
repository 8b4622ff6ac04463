import type { LucideIcon } from 'lucide-react';
import type { Shortcut } from '../../ui/keys/shortcut.ts';

/** In the order in which they are listed. */
export const PALETTE_GROUPS = ['recent', 'rooms', 'actions', 'views', 'sites', 'items'] as const;
type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** One thing that the palette can do. */
export interface PaletteEntry {
  /** Says the same thing in every session and language, so that what was used lately is known again. */
  id: string;
  group: Exclude<PaletteGroup, 'recent'>;
  label: string;
  /** Beside the label: where, how many, or what holds now. */
  detail?: string | undefined;
  /** Other words under which it is looked for. */
  keywords?: string | undefined;
  icon: LucideIcon;
  /** The key that does the same without the palette. */
  shortcut?: Shortcut | undefined;
  run: () => void;
}

/** A heading of the palette with what stands below it. */
export interface PaletteSection {
  group: PaletteGroup;
  entries: PaletteEntry[];
}
