import { useDeviceName } from '../../api/api-provider.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { DeviceName } from '../../ui/shell/device-name.tsx';
import { useToasts } from '../../ui/toast/toasts-provider.tsx';
import { deviceWords } from './device.words.ts';

/** The name under which this browser acts, and what it is worth while nobody signs in. */
export function Device() {
  const { name, save } = useDeviceName();
  const toasts = useToasts();
  const words = wordsOf(deviceWords);
  return (
    <DeviceName
      value={name}
      onChange={(next) => {
        if (save(next)) toasts.add({ text: words.changed(next) });
        else toasts.add({ text: words.refused, tone: 'problem' });
      }}
      notice={words.notice}
    />
  );
}
