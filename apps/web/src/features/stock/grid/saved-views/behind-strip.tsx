import { Copy } from 'lucide-react';
import { Button } from '../../../../ui/action/button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Strip } from '../../../../ui/status/strip.tsx';
import { savedViewWords } from './saved-views.words.ts';
import type { SavedViews } from './use-saved-views.ts';

/** Says that another window changed the view on screen, before anybody writes over it. */
export function BehindStrip({ views }: { views: SavedViews }) {
  const { current, isBehind, conflict } = views;
  if (current === null || !isBehind || conflict !== null) return null;
  const words = wordsOf(savedViewWords);
  return (
    <Strip
      icon={Copy}
      title={words.elsewhere(current.name)}
      action={<Button onPress={() => views.open(current)}>{words.takeTheirs}</Button>}
    >
      {words.elsewhereDetail}
    </Strip>
  );
}
