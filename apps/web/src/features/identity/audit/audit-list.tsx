import type { AuditEvent } from '@stockwire/shared/identity';
import { wordsOf } from '../../../ui/language/words.ts';
import { identityWords } from '../identity.words.ts';
import { Moment } from '../parts/moment.tsx';
import { auditWords } from './audit.words.ts';
import styles from './audit-page.module.css';
import { useDetailText } from './use-detail-text.ts';

interface AuditListProps {
  events: readonly AuditEvent[];
  nameOf: (actorId: string) => string;
}

/** The same events where a table has no room. */
export function AuditList({ events, nameOf }: AuditListProps) {
  const words = wordsOf(auditWords);
  const detailText = useDetailText();
  return (
    <ul className={styles.events} aria-label={wordsOf(identityWords).audit}>
      {events.map(({ seq, at, kind, by, subject, detail }) => (
        <li key={seq} className={styles.event}>
          <span className={styles.head}>
            <b>{words.kinds[kind]}</b>
            <Moment at={at} />
          </span>
          <span>
            {by === null ? words.nobody : nameOf(by)}
            {subject === null || subject === by ? null : ` → ${nameOf(subject)}`}
          </span>
          <small className={styles.detail}>{detailText(detail)}</small>
        </li>
      ))}
    </ul>
  );
}
