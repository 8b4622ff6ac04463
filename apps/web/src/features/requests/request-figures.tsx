import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { formatInteger, formatSignedInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import styles from './request-figures.module.css';
import { requestWords } from './requests.words.ts';

/** The figure when it was asked, as it is now, and as it would be. */
export function RequestFigures({ request }: { request: ChangeRequest }) {
  const words = wordsOf(requestWords);
  const { seen, now, command } = request;
  const after = now.quantity + command.delta;
  const moved = now.quantity - seen.quantity;
  return (
    <>
      <dl className={styles.figures} aria-label={command.bin ?? words.onHand}>
        <div>
          <dt>{words.whenAsked}</dt>
          <dd>{formatInteger(seen.quantity)}</dd>
        </div>
        <div data-moved={moved !== 0 || undefined}>
          <dt>{words.now}</dt>
          <dd>
            {formatInteger(now.quantity)}
            {moved === 0 ? null : <small>{formatSignedInteger(moved)}</small>}
          </dd>
        </div>
        <div>
          <dt>{words.after}</dt>
          <dd>{formatInteger(after)}</dd>
        </div>
      </dl>
      {after < 0 ? <p className={styles.below}>{words.below}</p> : null}
    </>
  );
}
