import { useShortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { STOCK_KEYS } from '../stock.shortcuts.ts';

interface GridShortcuts {
  onFind: () => void;
  onHold: () => void;
  onGoTo: () => void;
}

/** Keys of the whole page: `/` finds, P holds the view still, Ctrl+G goes to a SKU. Not while somebody types or a dialog is open. */
export function useGridShortcuts({ onFind, onHold, onGoTo }: GridShortcuts): void {
  useShortcuts(STOCK_KEYS, { find: onFind, hold: onHold, goTo: onGoTo });
}
