import { Button } from '../../../../ui/action/button.tsx';
import { keyLabel } from '../../../../ui/keys/key-label.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { STOCK_KEYS } from '../../stock.shortcuts.ts';
import { goToWords } from './goto.words.ts';

/** Opens the line for going to a SKU. */
export function GoToButton({ onPress }: { onPress: () => void }) {
  return (
    <Button size="xs" variant="ghost" kbd={keyLabel(STOCK_KEYS.goTo)} onPress={onPress}>
      {wordsOf(goToWords).goTo}
    </Button>
  );
}
