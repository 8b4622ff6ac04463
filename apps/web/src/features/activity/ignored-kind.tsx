import { useSearch } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { Button } from '../../ui/action/button.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { Strip } from '../../ui/status/strip.tsx';
import { activityWords } from './activity.words.ts';
import { unknownKindOf } from './activity-filter.ts';

/** Says that the address asks for a kind that does not exist, so that all movements are not taken for those. */
export function IgnoredKind({ onClear }: { onClear: () => void }) {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const unknown = unknownKindOf(search);
  const words = wordsOf(activityWords);
  if (unknown === null) return null;
  return (
    <Strip
      icon={CircleHelp}
      title={words.notUnderstood}
      action={<Button onPress={onClear}>{words.removeIt}</Button>}
    >
      {words.ignored(`kind=${unknown}`)}
    </Strip>
  );
}
