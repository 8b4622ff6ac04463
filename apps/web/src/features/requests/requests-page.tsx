import type { Warehouse } from '@stockwire/shared/catalog';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { useHttp } from '../../api/api-provider.tsx';
import { requestsQuery } from '../../api/requests.queries.ts';
import { Button } from '../../ui/action/button.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { PageFrame } from '../../ui/shell/page-frame.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { RequestCard } from './request-card.tsx';
import { requestWords } from './requests.words.ts';
import styles from './requests-page.module.css';
import { RequestsState } from './requests-state.tsx';

/** Which requests are listed: those that wait, one's own, or all there were. */
export const REQUEST_LISTS = ['queue', 'own', 'all'] as const;
export type RequestListId = (typeof REQUEST_LISTS)[number];

interface RequestsPageProps {
  warehouse: Warehouse;
  shown: RequestListId;
  listHref: (list: RequestListId) => string;
  itemHref: (sku: string) => string;
}

/** `/requests`: changes that wait for a second person, and what became of the others. */
export function RequestsPage({ warehouse, shown, listHref, itemHref }: RequestsPageProps) {
  const words = wordsOf(requestWords);
  const requests = useInfiniteQuery(
    requestsQuery(useHttp(), {
      warehouseId: warehouse.warehouseId,
      state: shown === 'queue' ? 'waiting' : null,
      isOwn: shown === 'own',
    }),
  );
  const rows = requests.data?.pages.flatMap((page) => page.rows);
  return (
    <PageFrame
      title={words.title}
      pages={REQUEST_LISTS.map((id) => ({ id, label: words[id], href: listHref(id) }))}
      currentId={shown}
    >
      {rows === undefined ? <RequestsState reading={requests} /> : null}
      {rows?.length === 0 ? <NoRequests shown={shown} /> : null}
      {rows !== undefined && rows.length > 0 ? (
        <ul className={styles.list} aria-label={words.list}>
          {rows.map((request) => (
            <RequestCard
              key={request.requestId}
              request={request}
              warehouse={warehouse}
              itemHref={itemHref(request.sku)}
            />
          ))}
        </ul>
      ) : null}
      {requests.hasNextPage ? (
        <p className={styles.more}>
          <Button
            isPending={requests.isFetchingNextPage}
            onPress={() => void requests.fetchNextPage()}
          >
            {words.more}
          </Button>
        </p>
      ) : null}
    </PageFrame>
  );
}

function NoRequests({ shown }: { shown: RequestListId }) {
  const words = wordsOf(requestWords);
  const [title, text] = {
    queue: [words.emptyQueue, words.emptyQueueText],
    own: [words.emptyOwn, words.emptyOwnText],
    all: [words.emptyAll, words.emptyQueueText],
  }[shown];
  return (
    <EmptyState icon={ClipboardCheck} title={title}>
      {text}
    </EmptyState>
  );
}
