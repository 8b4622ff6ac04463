import { useQuery } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { peopleHereQuery } from '../../../api/switch.queries.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { switchWords } from './switch.words.ts';
import { SwitchPanel } from './switch-panel.tsx';

/** Hands a shared device over; what the person before typed stays theirs. */
export function SwitchDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { data: here } = useQuery(peopleHereQuery(useHttp()));
  const words = wordsOf(switchWords);
  if (!here?.device) return null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size="s"
      title={words.title}
      subtitle={words.device(here.device.name)}
    >
      <SwitchPanel here={here} onDone={onClose} />
    </Dialog>
  );
}
