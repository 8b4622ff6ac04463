import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { NOTE_LENGTH_MAX } from '@stockwire/shared/limits';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { reasonLabel } from '../../api/reason-text.ts';
import { Button } from '../../ui/action/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { formatInteger, formatSignedInteger } from '../../ui/format/format-integer.ts';
import { Icon } from '../../ui/glyph/icon.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import styles from './decide-dialog.module.css';
import { MovedSince } from './moved-since.tsx';
import { RequestFigures } from './request-figures.tsx';
import { requestWords } from './requests.words.ts';
import { useDecision } from './use-decision.ts';
import { whyText } from './why-text.ts';

interface DecideDialogProps {
  request: ChangeRequest;
  timeZone: string;
  onClose: () => void;
}

/** The whole of a request before somebody who may let it pass: what it does to the figure as it is now. */
export function DecideDialog({ request: asked, timeZone, onClose }: DecideDialogProps) {
  const words = wordsOf(requestWords);
  const [note, setNote] = useState('');
  const { decide, isPending, trouble, now, hasMoved } = useDecision(asked, onClose);
  const request = { ...asked, now };
  const { command, sku, name, askedBy } = request;
  const delta = formatSignedInteger(command.delta);
  const place = command.bin === undefined ? '' : ` ${words.inBin(command.bin)}`;
  const warning = hasMoved ? words.movedWhileDeciding(formatInteger(now.quantity)) : trouble;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${delta} · ${sku}${place}`}
      subtitle={`${name} · ${words.askedBy(askedBy.name)}`}
      footer={
        <>
          <Button size="l" isPending={isPending} onPress={() => decide({ verb: 'decline', note })}>
            {words.decline}
          </Button>
          <Button
            size="l"
            variant="primary"
            isPending={isPending}
            onPress={() => decide({ verb: 'approve', note })}
          >
            {words.approve(delta)}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <RequestFigures request={request} />
        <div role="alert" className={styles.place}>
          {warning === null ? null : (
            <p className={styles.warning}>
              <Icon of={TriangleAlert} /> {warning}
            </p>
          )}
        </div>
        <Facts request={request} />
        <MovedSince request={request} timeZone={timeZone} />
        <TextField
          label={words.decisionNote}
          description={words.decisionNoteMeans}
          value={note}
          onChange={setNote}
          maxLength={NOTE_LENGTH_MAX}
          placeholder={words.optional}
          size="l"
        />
      </div>
    </Dialog>
  );
}

function Facts({ request: { command, approval } }: { request: ChangeRequest }) {
  const words = wordsOf(requestWords);
  return (
    <dl className={styles.facts}>
      <dt>{words.reason}</dt>
      <dd>{reasonLabel(command.reason)}</dd>
      {command.note ? (
        <>
          <dt>{words.note}</dt>
          <dd>{command.note}</dd>
        </>
      ) : null}
      <dt>{words.why}</dt>
      <dd>{whyText(approval)}</dd>
    </dl>
  );
}
