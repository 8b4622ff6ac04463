import type { ChangeRequest } from '@stockwire/shared/change-requests';
import type { ShownEntry } from '@stockwire/shared/stock-entries';
import { useQuery } from '@tanstack/react-query';
import { useHttp } from '../../api/api-provider.tsx';
import { entryText } from '../../api/entry-text.ts';
import { problemText } from '../../api/problem-text.ts';
import { entriesQuery } from '../../api/stock.queries.ts';
import { formatSignedInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { SkeletonRows } from '../../ui/state/skeleton.tsx';
import { momentText } from './moment-text.ts';
import styles from './moved-since.module.css';
import { movesSince } from './moves-since.ts';
import { requestWords } from './requests.words.ts';

/** More than these are read in the item's own history. */
const ENTRIES_LOOKED_AT = 50;

interface MovedSinceProps {
  request: ChangeRequest;
  timeZone: string;
}

/** What moved the figure since it was asked, newest first; nothing where nothing did. */
export function MovedSince({ request, timeZone }: MovedSinceProps) {
  const http = useHttp();
  const { warehouseId, sku, seen, now } = request;
  const count = now.version - seen.version;
  const wanted = { warehouseId, sku, order: 'desc', limit: ENTRIES_LOOKED_AT } as const;
  const query = entriesQuery(http, wanted);
  const entries = useQuery({
    ...query,
    // Another figure is another story: what was read before it ends too early.
    queryKey: [...query.queryKey, now.version],
    enabled: count > 0,
  });
  const words = wordsOf(requestWords);
  if (count <= 0) return null;
  if (entries.isPending) return <SkeletonRows label={words.readingMoves} widths={['80%', '70%']} />;
  if (entries.isError) return <p className={styles.failed}>{problemText(entries.error).title}</p>;
  const moves = movesSince(entries.data.rows, request);
  return (
    <section className={styles.moved} aria-label={words.moved(count)}>
      <h3 className={styles.title}>
        {words.moved(count)}
        {moves.length < count ? ` (${words.movedNewest})` : null}
      </h3>
      <ol className={styles.list}>
        {moves.map(({ entry, effect }) => (
          <Move key={entry.seq} entry={entry} effect={effect} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  );
}

interface MoveProps {
  entry: ShownEntry;
  effect: number;
  timeZone: string;
}

function Move({ entry, effect, timeZone }: MoveProps) {
  return (
    <li className={styles.move}>
      <time dateTime={entry.recordedAt}>{momentText(entry.recordedAt, timeZone)}</time>
      <b>{formatSignedInteger(effect)}</b>
      <span>
        {entryText(entry)} · {entry.by}
      </span>
    </li>
  );
}
