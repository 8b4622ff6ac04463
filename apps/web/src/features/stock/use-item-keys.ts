import { useShortcuts } from '../../ui/keys/use-shortcuts.ts';
import { ITEM_KEYS } from './stock.shortcuts.ts';

interface ItemKeys {
  onAdjust: () => void;
  onCount: () => void;
  onMove: () => void;
  onClose: () => void;
}

/** While an item is open: A adjusts it, C counts it, M moves it, Escape closes it, wherever the focus stands. */
export function useItemKeys(isOpen: boolean, keys: ItemKeys): void {
  useShortcuts(
    ITEM_KEYS,
    { adjust: keys.onAdjust, count: keys.onCount, move: keys.onMove, close: keys.onClose },
    { isActive: isOpen },
  );
}
