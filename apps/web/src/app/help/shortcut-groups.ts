import {
  CONFLICT_KEYS,
  GRID_KEYS,
  ITEM_KEYS,
  STOCK_KEYS,
} from '../../features/stock/stock.shortcuts.ts';
import { stockShortcutWords } from '../../features/stock/stock-shortcuts.words.ts';
import type { Shortcut, Shortcuts } from '../../ui/keys/shortcut.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { APP_KEYS, FRAME_KEYS, SHARED_DEVICE_KEYS } from './app.shortcuts.ts';
import { helpWords } from './help.words.ts';

interface NamedShortcut {
  id: string;
  name: string;
  shortcut: Shortcut;
}

interface ShortcutGroup {
  title: string;
  shortcuts: NamedShortcut[];
}

/** Every shortcut of the console by where it acts: the very data that the handlers read. */
export function shortcutGroups(): ShortcutGroup[] {
  const app = wordsOf(helpWords);
  const stock = wordsOf(stockShortcutWords);
  return [
    {
      title: app.everywhere,
      shortcuts: named({ ...APP_KEYS, ...SHARED_DEVICE_KEYS, ...FRAME_KEYS }, app),
    },
    { title: stock.stock, shortcuts: named(STOCK_KEYS, stock) },
    { title: stock.grid, shortcuts: named(GRID_KEYS, stock) },
    { title: stock.item, shortcuts: named(ITEM_KEYS, stock) },
    { title: stock.conflict, shortcuts: named(CONFLICT_KEYS, stock) },
  ];
}

/** A shortcut without a name does not compile, so none is left out of the help. */
function named<Id extends string>(
  shortcuts: Shortcuts<Id>,
  names: Record<NoInfer<Id>, string>,
): NamedShortcut[] {
  return (Object.keys(shortcuts) as Id[]).map((id) => ({
    id,
    name: names[id],
    shortcut: shortcuts[id],
  }));
}
