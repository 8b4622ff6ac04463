import type { AuditEvent } from '@stockwire/shared/identity';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { identityWords } from '../identity.words.ts';
import { Moment } from '../parts/moment.tsx';
import parts from '../parts/parts.module.css';
import { auditWords } from './audit.words.ts';
import styles from './audit-page.module.css';
import { useDetailText } from './use-detail-text.ts';

interface AuditTableProps {
  events: readonly AuditEvent[];
  nameOf: (actorId: string) => string;
}

/** Events, newest first, as they were written. */
export function AuditTable({ events, nameOf }: AuditTableProps) {
  const detailText = useDetailText();
  return (
    <DataTable
      label={wordsOf(identityWords).audit}
      rows={events}
      rowId={({ seq }) => String(seq)}
      columns={columnsOf({ nameOf, detailText })}
    />
  );
}

interface Telling extends Pick<AuditTableProps, 'nameOf'> {
  detailText: ReturnType<typeof useDetailText>;
}

function columnsOf({ nameOf, detailText }: Telling): Column<AuditEvent>[] {
  const words = wordsOf(auditWords);
  return [
    {
      id: 'seq',
      label: words.seq,
      align: 'end',
      cell: ({ seq, hash }) => <span title={hash}>{formatInteger(seq)}</span>,
    },
    {
      id: 'at',
      label: words.at,
      cell: ({ at }) => <Moment at={at} />,
    },
    {
      id: 'what',
      label: words.what,
      cell: ({ kind }) => <span className={styles.line}>{words.kinds[kind]}</span>,
    },
    {
      id: 'by',
      label: words.by,
      cell: ({ by }) =>
        by === null ? (
          <span className={parts.faint}>{words.nobody}</span>
        ) : (
          <span className={styles.who}>{nameOf(by)}</span>
        ),
    },
    {
      id: 'subject',
      label: words.subject,
      cell: ({ subject, by }) =>
        subject === null || subject === by ? (
          ''
        ) : (
          <span className={styles.who}>{nameOf(subject)}</span>
        ),
    },
    {
      id: 'detail',
      label: words.detail,
      cell: ({ detail }) => <span className={styles.detail}>{detailText(detail)}</span>,
    },
  ];
}
