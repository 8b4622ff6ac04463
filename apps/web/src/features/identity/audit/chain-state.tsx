import { useQuery } from '@tanstack/react-query';
import { Link2, Unlink } from 'lucide-react';
import { useHttp } from '../../../api/api-provider.tsx';
import { auditVerificationQuery } from '../../../api/audit.queries.ts';
import { problemText } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { auditWords } from './audit.words.ts';
import styles from './audit-page.module.css';

/** Whether the audit is whole, from its first event to its last; asked by a press. */
export function ChainState() {
  const { data, error, refetch, isFetching } = useQuery(auditVerificationQuery(useHttp()));
  const words = wordsOf(auditWords);
  const isBroken = data !== undefined && data.fault !== null;
  return (
    <div className={styles.chain} data-broken={isBroken || undefined}>
      <Icon of={isBroken ? Unlink : Link2} />
      <p className={styles.verdict} role="status">
        {verdictOf(data)}
        {error === null ? null : ` ${problemText(error).title}`}
      </p>
      <Button size="s" isPending={isFetching} onPress={() => void refetch()}>
        {data === undefined ? words.verify : words.verifyAgain}
      </Button>
    </div>
  );
}

function verdictOf(
  data: { events: number; fault: { seq: number; what: string } | null } | undefined,
): string {
  const words = wordsOf(auditWords);
  if (data === undefined) return words.unverified;
  if (data.fault === null) return words.holds(formatInteger(data.events));
  return `${words.broken(formatInteger(data.fault.seq))} ${words.brokenAdvice}`;
}
