import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { formatInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { momentText } from './moment-text.ts';
import styles from './request-card.module.css';
import { requestWords } from './requests.words.ts';

/** What became of a request, by whom, and what they said. */
export function RequestOutcome({
  request,
  timeZone,
}: {
  request: ChangeRequest;
  timeZone: string;
}) {
  const words = wordsOf(requestWords);
  const { state, decision, seq, expiresAt } = request;
  const when = momentText(decision?.at ?? expiresAt, timeZone);
  const isPosting = state === 'approved' && seq === null;
  return (
    <p className={styles.outcome}>
      <b>{isPosting ? words.posting : words.states[state]}</b>{' '}
      {decision === null ? when : words.decidedBy(decision.by.name, when)}
      {seq === null ? null : (
        <span className={styles.entry}>{words.entry(formatInteger(seq))}</span>
      )}
      {decision?.note ? <span className={styles.note}>{words.quoted(decision.note)}</span> : null}
    </p>
  );
}
