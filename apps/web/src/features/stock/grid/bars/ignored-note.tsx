import { CircleHelp } from 'lucide-react';
import { Button } from '../../../../ui/action/button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Strip } from '../../../../ui/status/strip.tsx';
import { barsWords } from './bars.words.ts';

/** Says what of the address could not be understood, so that a wrong link is not taken for a right one. */
export function IgnoredNote({ ignored, onClear }: { ignored: string[]; onClear: () => void }) {
  const words = wordsOf(barsWords);
  if (ignored.length === 0) return null;
  return (
    <Strip
      icon={CircleHelp}
      title={words.linkNotUnderstood}
      action={<Button onPress={onClear}>{words.removeIt}</Button>}
    >
      {words.ignored(ignored.join('; '))}
    </Strip>
  );
}
