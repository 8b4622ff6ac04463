import { CircleHelp } from 'lucide-react';
import { Button } from '../../../../ui/action/button.tsx';
import { Strip } from '../../../../ui/status/strip.tsx';

/** Says what of the address could not be understood, so that a wrong link is not taken for a right one. */
export function IgnoredNote({ ignored, onClear }: { ignored: string[]; onClear: () => void }) {
  if (ignored.length === 0) return null;
  return (
    <Strip
      icon={CircleHelp}
      title="Part of this link was not understood."
      action={<Button onPress={onClear}>Remove it</Button>}
    >
      {`Ignored: ${ignored.join('; ')}.`}
    </Strip>
  );
}
