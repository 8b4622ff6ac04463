import type { SharedDevice } from '@stockwire/shared/quick-switch';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { revokeDevice } from '../../../api/switch.mutations.ts';
import { switchKeys } from '../../../api/switch.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { deviceWords } from './devices.words.ts';

/** Asks before a device is shared no longer. */
export function RevokeDialog({ device, onClose }: { device: SharedDevice; onClose: () => void }) {
  const http = useHttp();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const words = wordsOf(deviceWords);
  const { deviceId, name } = device;
  const revoke = useMutation({
    mutationFn: () => revokeDevice(http, deviceId),
    async onSuccess() {
      toasts.add({ text: words.revoked(name) });
      await queryClient.invalidateQueries({ queryKey: switchKeys.devices });
      await queryClient.invalidateQueries({ queryKey: switchKeys.here });
      onClose();
    },
  });
  return (
    <AlertDialog
      isOpen
      onClose={onClose}
      size="s"
      title={words.revokeTitle(name)}
      subtitle={words.revokeText}
      footer={
        <>
          <Button size="l" autoFocus onPress={onClose}>
            {words.keep}
          </Button>
          <Button
            size="l"
            variant="primary"
            isPending={revoke.isPending}
            onPress={() => revoke.mutate()}
          >
            {words.revoke}
          </Button>
        </>
      }
    >
      <RefusalNote error={revoke.error} />
    </AlertDialog>
  );
}
