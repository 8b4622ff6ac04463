import type { Warehouse } from '@stockwire/shared/catalog';
import { NOTE_LENGTH_MAX } from '@stockwire/shared/limits';
import { MACHINE_REASONS, REASON_CODES, type Reason } from '@stockwire/shared/reasons';
import type { Entry } from '@stockwire/shared/stock-entries';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { entryText } from '../../../api/entry-text.ts';
import { reasonLabel } from '../../../api/reason-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { RefusalNote } from '../edit/edit-notes.tsx';
import form from '../edit/form.module.css';
import { Subject } from '../edit/subject.tsx';
import { useStockCommand } from '../edit/use-stock-command.ts';
import { commandEntriesQuery } from './command-entries.ts';
import { reversalLines, reversedText } from './reversal-lines.ts';
import styles from './reverse-dialog.module.css';

interface ReverseDialogProps {
  warehouse: Warehouse;
  entry: Entry;
  name: string;
  onClose: () => void;
}

const REASONS = REASON_CODES.filter((reason) => !MACHINE_REASONS.has(reason)).map((reason) => ({
  id: reason,
  label: reasonLabel(reason),
}));

/** Posts the opposite of a command, with a reason, after showing exactly what that is. */
export function ReverseDialog({ warehouse, entry, name, onClose }: ReverseDialogProps) {
  const http = useHttp();
  const toasts = useToasts();
  const formId = useId();
  const [reason, setReason] = useState<Reason>('data-entry-error');
  const [note, setNote] = useState('');
  const { data: entries = [entry] } = useQuery(commandEntriesQuery(http, warehouse, entry));
  const command = useStockCommand(warehouse.warehouseId);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (command.isPending) return;
    const words = note.trim() === '' ? {} : { note: note.trim() };
    command.mutate(
      { kind: 'reverse', body: { seq: entry.seq, reason, ...words } },
      {
        onSuccess(accepted) {
          toasts.add({ text: reversedText(accepted) });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="s"
      title="Reverse this movement"
      subtitle={<Subject warehouse={warehouse} sku={entry.sku} name={name} />}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            Cancel
          </Button>
          <Button
            size="l"
            variant="primary"
            type="submit"
            form={formId}
            disabledReason={command.isPending ? 'It is being posted.' : undefined}
          >
            Post the opposite
          </Button>
        </>
      }
    >
      <form id={formId} className={form.form} onSubmit={submit}>
        <Effect entry={entry} entries={entries} />
        <Select
          label="Reason"
          options={REASONS}
          value={reason}
          onChange={(id) => setReason(REASON_CODES.find((code) => code === id) ?? reason)}
          size="l"
        />
        <TextField
          label="Note"
          value={note}
          onChange={setNote}
          maxLength={NOTE_LENGTH_MAX}
          placeholder="Optional"
          size="l"
        />
        <RefusalNote error={command.error} />
      </form>
    </Dialog>
  );
}

function Effect({ entry, entries }: { entry: Entry; entries: readonly Entry[] }) {
  return (
    <div className={styles.effect}>
      <p>
        {entryText(entry)}, by {entry.by}. Both stay in the ledger; this posts:
      </p>
      <ul>
        {reversalLines(entries).map(({ id, figure, text }) => (
          <li key={id}>
            <b>{figure}</b> {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
