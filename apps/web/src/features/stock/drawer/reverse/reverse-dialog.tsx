import type { Warehouse } from '@stockwire/shared/catalog';
import { NOTE_LENGTH_MAX } from '@stockwire/shared/limits';
import { MACHINE_REASONS, REASON_CODES, type Reason } from '@stockwire/shared/reasons';
import type { ShownEntry } from '@stockwire/shared/stock-entries';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHttp } from '../../../../api/api-provider.tsx';
import { reasonLabel } from '../../../../api/reason-text.ts';
import { Select } from '../../../../ui/field/select.tsx';
import { TextField } from '../../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { DialogForm } from '../../../../ui/overlay/dialog-form.tsx';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import { RefusalNote } from '../../edit/edit-notes.tsx';
import { Subject } from '../../edit/subject.tsx';
import { useStockCommand } from '../../edit/use-stock-command.ts';
import { commandEntriesQuery } from './command-entries.ts';
import type { Obstacle } from './foresee-reversal.ts';
import { ObstacleNote, obstacleText } from './obstacle-note.tsx';
import { ReversalEffect } from './reversal-effect.tsx';
import { reversedText } from './reversal-lines.ts';
import { reverseWords } from './reverse.words.ts';
import { useForeseen } from './use-foreseen.ts';

interface ReverseDialogProps {
  warehouse: Warehouse;
  entry: ShownEntry;
  name: string;
  onClose: () => void;
}

/** Posts the opposite of a command, with a reason, after showing exactly what that is and leads to. */
export function ReverseDialog({ warehouse, entry, name, onClose }: ReverseDialogProps) {
  const http = useHttp();
  const toasts = useToasts();
  const words = wordsOf(reverseWords);
  const [reason, setReason] = useState<Reason>('data-entry-error');
  const [note, setNote] = useState('');
  const { data: entries = [entry] } = useQuery(commandEntriesQuery(http, warehouse, entry));
  const foreseen = useForeseen(warehouse.warehouseId, entries);
  const command = useStockCommand(warehouse.warehouseId);
  const { obstacle, effects, stocks } = foreseen;
  const blocked = blockedText(entries[0] ?? entry, obstacle);

  function submit() {
    const text = note.trim() === '' ? {} : { note: note.trim() };
    command.mutate(
      { kind: 'reverse', body: { seq: entry.seq, reason, ...text } },
      {
        onSuccess(accepted) {
          toasts.add({ text: reversedText(accepted) });
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm
      title={words.title}
      subtitle={<Subject warehouse={warehouse} sku={entry.sku} name={name} />}
      leave={words.cancel}
      post={words.post}
      offReason={command.isPending ? words.posting : blocked}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReversalEffect {...{ entry, entries, effects }} />
      {obstacle === null ? null : (
        <ObstacleNote obstacle={obstacle} stock={stocks.get(obstacle.sku)} />
      )}
      <Select
        label={words.reason}
        options={reasonOptions()}
        value={reason}
        onChange={(id) => setReason(REASON_CODES.find((code) => code === id) ?? reason)}
        size="l"
      />
      <TextField
        label={words.note}
        value={note}
        onChange={setNote}
        maxLength={NOTE_LENGTH_MAX}
        placeholder={words.optional}
        size="l"
      />
      <RefusalNote error={command.error} />
    </DialogForm>
  );
}

function reasonOptions() {
  return REASON_CODES.filter((reason) => !MACHINE_REASONS.has(reason)).map((reason) => ({
    id: reason,
    label: reasonLabel(reason),
  }));
}

/** Why nothing can be posted: it was reversed meanwhile, or the pieces are gone. */
function blockedText({ reversedBy }: ShownEntry, obstacle: Obstacle | null): string | undefined {
  if (reversedBy !== null) return wordsOf(reverseWords).already(reversedBy);
  return obstacle === null ? undefined : obstacleText(obstacle);
}
