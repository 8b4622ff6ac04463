import { NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { NewSharedDevice } from '@stockwire/shared/quick-switch';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDeviceName, useHttp } from '../../../api/api-provider.tsx';
import { enrolDevice } from '../../../api/switch.mutations.ts';
import { switchKeys } from '../../../api/switch.queries.ts';
import { formWords } from '../../../forms/form.words.ts';
import { Select } from '../../../ui/field/select.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { DialogForm } from '../../../ui/overlay/dialog-form.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { usePlaces } from '../parts/use-places.ts';
import { deviceWords } from './devices.words.ts';

interface ShareDialogProps {
  isSharedAlready: boolean;
  onClose: () => void;
}

/** Makes this very browser one that people of a warehouse take over from each other. */
export function ShareDialog({ isSharedAlready, onClose }: ShareDialogProps) {
  const http = useHttp();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const words = wordsOf(deviceWords);
  const texts = wordsOf(formWords);
  const { sites } = usePlaces();
  const { name: known } = useDeviceName();
  const [name, setName] = useState(known);
  const [siteId, setSiteId] = useState<string | null>(null);
  const body = NewSharedDevice.safeParse({ name, warehouseId: Number(siteId) });
  const share = useMutation({
    mutationFn: (device: NewSharedDevice) => enrolDevice(http, device),
    async onSuccess(device) {
      toasts.add({ text: words.shared(device.name) });
      await queryClient.invalidateQueries({ queryKey: switchKeys.devices });
      await queryClient.invalidateQueries({ queryKey: switchKeys.here });
      onClose();
    },
  });
  return (
    <DialogForm
      title={words.share}
      subtitle={isSharedAlready ? words.shareAgain : words.shareText}
      leave={texts.cancel}
      post={words.share}
      offReason={share.isPending ? texts.saving : body.success ? undefined : words.missing}
      onSubmit={() => {
        if (body.success) share.mutate(body.data);
      }}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        description={words.nameNote}
        size="l"
        maxLength={NAME_LENGTH_MAX}
        value={name}
        onChange={setName}
        autoFocus
      />
      <Select
        label={words.site}
        size="l"
        options={sites.map((site) => ({ id: String(site.warehouseId), label: site.name }))}
        value={siteId}
        onChange={setSiteId}
      />
      <RefusalNote error={share.error} />
    </DialogForm>
  );
}
