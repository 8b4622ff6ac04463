import type { Warehouse } from '@stockwire/shared/catalog';
import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { Link } from 'react-aria-components';
import { useDenial, useSignedIn } from '../../api/api-provider.tsx';
import { reasonLabel } from '../../api/reason-text.ts';
import { Button } from '../../ui/action/button.tsx';
import { formatSignedInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { momentText } from './moment-text.ts';
import { RefusedBefore } from './refused-before.tsx';
import styles from './request-card.module.css';
import { RequestFigures } from './request-figures.tsx';
import { RequestOutcome } from './request-outcome.tsx';
import { requestWords } from './requests.words.ts';
import { useDecision } from './use-decision.ts';
import { whyText } from './why-text.ts';

interface RequestCardProps {
  request: ChangeRequest;
  warehouse: Warehouse;
  itemHref: string;
  onDecide: () => void;
}

/** One request: who asks for what and why, the figures, and what can be done about it. */
export function RequestCard({ request, warehouse, itemHref, onDecide }: RequestCardProps) {
  const words = wordsOf(requestWords);
  const { command, sku, name, askedBy, askedAt, device, approval, state } = request;
  const { timeZone } = warehouse;
  const when = momentText(askedAt, timeZone);
  const place = device === null ? null : words.askedAt(device);
  return (
    <li className={styles.card} data-state={state}>
      <p className={styles.change}>
        <b className={styles.delta}>{formatSignedInteger(command.delta)}</b>
        <Link className={styles.item ?? ''} href={itemHref}>
          {sku} <span className={styles.name}>{name}</span>
        </Link>
        {command.bin === undefined ? null : <span>{words.inBin(command.bin)}</span>}
      </p>
      <p className={styles.who}>
        {[words.askedBy(askedBy.name), place].filter(Boolean).join(' ')} ·{' '}
        <time dateTime={askedAt}>{when}</time>
      </p>
      <p className={styles.why}>
        {reasonLabel(command.reason)}. {whyText(approval)}
      </p>
      {command.note ? <p className={styles.note}>{words.quoted(command.note)}</p> : null}
      {state === 'waiting' ? (
        <>
          <RequestFigures request={request} />
          <RefusedBefore request={request} timeZone={timeZone} />
          <Actions request={request} warehouse={warehouse} onDecide={onDecide} />
        </>
      ) : (
        <RequestOutcome request={request} timeZone={timeZone} />
      )}
    </li>
  );
}

function Actions({ request, warehouse, onDecide }: Omit<RequestCardProps, 'itemHref'>) {
  const words = wordsOf(requestWords);
  const { actorId } = useSignedIn();
  const denial = useDenial('requests.decide', warehouse.warehouseId);
  const withdrawal = useDecision(request);
  const { sku, askedBy } = request;
  if (askedBy.actorId === actorId) {
    return (
      <div className={styles.actions}>
        <Button
          label={words.withdrawOf(sku)}
          isPending={withdrawal.isPending}
          onPress={() => withdrawal.decide({ verb: 'withdraw', note: '' })}
        >
          {words.withdraw}
        </Button>
        <span className={styles.own}>{withdrawal.trouble ?? words.ownNote}</span>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        label={words.decideOn(sku, askedBy.name)}
        disabledReason={denial}
        onPress={onDecide}
      >
        {words.decide}
      </Button>
    </div>
  );
}
