import {
  Bookmark,
  ClipboardCheck,
  Gauge,
  Keyboard,
  Languages,
  LayoutGrid,
  MoveRight,
  PencilLine,
  SunMoon,
  Warehouse as WarehouseGlyph,
  Zap,
} from 'lucide-react';
import { paceOffers } from '../../features/demo/paces.ts';
import type { SavedView } from '../../features/stock/grid/saved-views/stored-views.ts';
import { ITEM_KEYS } from '../../features/stock/stock.shortcuts.ts';
import type { ScreenCommand } from '../../ui/keys/screen-commands.tsx';
import type { Shortcut } from '../../ui/keys/shortcut.ts';
import { LANGUAGES, type Language } from '../../ui/language/language.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { LANGUAGE_NAMES } from '../../ui/shell/language-switch.words.ts';
import { themeWords } from '../../ui/theme/theme.words.ts';
import { THEME_CHOICES, type ThemeChoice } from '../../ui/theme/theme-choice.ts';
import { APP_KEYS } from '../help/app.shortcuts.ts';
import { shortcutGroups } from '../help/shortcut-groups.ts';
import type { Room } from '../rooms.ts';
import { roomWords } from '../rooms.words.ts';
import { paletteWords } from './palette.words.ts';
import type { PaletteEntry } from './palette-entry.ts';

type Go = (path: string, search?: Record<string, string>) => void;

/** The rooms and the gallery. */
export function roomEntries(go: Go, shown: readonly Room[]): PaletteEntry[] {
  const names = wordsOf(roomWords);
  const words = wordsOf(paletteWords);
  const rooms = shown.map(({ id, path, icon }): PaletteEntry => {
    return { id: `room ${id}`, group: 'rooms', label: names[id], icon, run: () => go(path) };
  });
  const gallery: PaletteEntry = {
    id: 'room gallery',
    group: 'rooms',
    label: words.gallery,
    keywords: words.keywords.gallery,
    icon: LayoutGrid,
    run: () => go('/gallery'),
  };
  return [...rooms, gallery];
}

interface Site {
  code: string;
  name: string;
}

/** The warehouses, each as the one that the page speaks of. */
export function siteEntries(
  sites: readonly Site[],
  choose: (code: string) => void,
): PaletteEntry[] {
  return sites.map(({ code, name }) => ({
    id: `site ${code}`,
    group: 'sites',
    label: name,
    detail: code,
    keywords: code,
    icon: WarehouseGlyph,
    run: () => choose(code),
  }));
}

/** The views that this device keeps. */
export function viewEntries(views: readonly SavedView[], go: Go): PaletteEntry[] {
  return views.map(({ id, name, params }) => ({
    id: `view ${id}`,
    group: 'views',
    label: name,
    icon: Bookmark,
    run: () => go('/stock', { ...params, view: id }),
  }));
}

/** How the console looks and in which language it speaks. */
export function settingEntries(of: {
  chooseTheme: (choice: ThemeChoice) => void;
  chooseLanguage: (language: Language) => void;
}): PaletteEntry[] {
  const words = wordsOf(paletteWords);
  const themes = wordsOf(themeWords);
  return [
    ...LANGUAGES.map(
      (language): PaletteEntry => ({
        id: `language ${language}`,
        group: 'actions',
        label: words.language(LANGUAGE_NAMES[language]),
        keywords: words.keywords.language,
        icon: Languages,
        run: () => of.chooseLanguage(language),
      }),
    ),
    ...THEME_CHOICES.map(
      (choice): PaletteEntry => ({
        id: `theme ${choice}`,
        group: 'actions',
        label: words.theme(themes[choice]),
        keywords: words.keywords.theme,
        icon: SunMoon,
        run: () => of.chooseTheme(choice),
      }),
    ),
  ];
}

/** How busy the practice shift is, where there is one. */
export function paceEntries(setPace: ((pace: number) => void) | null): PaletteEntry[] {
  if (setPace === null) return [];
  const words = wordsOf(paletteWords);
  return paceOffers().map(({ pace, label, hint }) => ({
    id: `pace ${pace}`,
    group: 'actions',
    label: words.pace(label),
    detail: hint,
    keywords: words.keywords.pace,
    icon: Gauge,
    run: () => setPace(pace),
  }));
}

type ItemAct = 'adjust' | 'count' | 'move';

/** What can be done with the item that is open or whose row has the focus. */
export function itemActionEntries(
  sku: string | null,
  act: (sku: string, shortcut: Shortcut) => void,
  isAllowed: (id: ItemAct) => boolean,
): PaletteEntry[] {
  if (sku === null) return [];
  const words = wordsOf(paletteWords);
  const acts = [
    { id: 'adjust', label: words.adjust(sku), icon: PencilLine, shortcut: ITEM_KEYS.adjust },
    { id: 'count', label: words.count(sku), icon: ClipboardCheck, shortcut: ITEM_KEYS.count },
    { id: 'move', label: words.move(sku), icon: MoveRight, shortcut: ITEM_KEYS.move },
  ] as const;
  const allowed = acts.filter(({ id }) => isAllowed(id));
  return allowed.map(({ shortcut, ...entry }) => ({
    ...entry,
    group: 'actions',
    shortcut,
    run: () => act(sku, shortcut),
  }));
}

/** These have entries of their own, which say of which item they speak. */
const TOLD_OTHERWISE: readonly Shortcut[] = [APP_KEYS.palette, ...Object.values(ITEM_KEYS)];

/** What the screen offers now, by the names that the keyboard help gives it. */
export function screenEntries(commands: readonly ScreenCommand[]): PaletteEntry[] {
  const known = shortcutGroups().flatMap(({ shortcuts }) => shortcuts);
  return commands.flatMap(({ shortcut, named, run }): PaletteEntry[] => {
    const common = { group: 'actions', run } as const;
    if (named) return [{ ...common, icon: Zap, ...named, id: `screen ${named.id}` }];
    if (shortcut === undefined || TOLD_OTHERWISE.includes(shortcut)) return [];
    const name = known.find((one) => one.shortcut === shortcut);
    if (name === undefined) return [];
    const icon = shortcut === APP_KEYS.help ? Keyboard : Zap;
    return [{ ...common, id: `key ${name.id}`, label: name.name, icon, shortcut }];
  });
}
