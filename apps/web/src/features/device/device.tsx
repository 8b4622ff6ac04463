import { useDeviceName } from '../../api/api-provider.tsx';
import { DeviceName } from '../../ui/shell/device-name.tsx';
import { useToasts } from '../../ui/toast/toasts-provider.tsx';

/** The name under which this browser acts, and what it is worth while nobody signs in. */
export function Device() {
  const { name, save } = useDeviceName();
  const toasts = useToasts();
  return (
    <DeviceName
      value={name}
      onChange={(next) => {
        if (save(next)) toasts.add({ text: `You act as ${next} now` });
        else toasts.add({ text: 'That name cannot be taken', tone: 'problem' });
      }}
      notice="Only this computer can reach Stockwire: sign-in is off, so a name is all there is."
    />
  );
}
