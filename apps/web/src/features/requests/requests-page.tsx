import type { Warehouse } from '@stockwire/shared/catalog';
import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { useHttp } from '../../api/api-provider.tsx';
import { requestsQuery } from '../../api/requests.queries.ts';
import { Button } from '../../ui/action/button.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { PageFrame } from '../../ui/shell/page-frame.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { DecideDialog } from './decide-dialog.tsx';
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
  return (
    <PageFrame
      title={words.title}
      pages={REQUEST_LISTS.map((id) => ({ id, label: words[id], href: listHref(id) }))}
      currentId={shown}
    >
      {requests.data === undefined ? (
        <RequestsState reading={requests} />
      ) : (
        <RequestRows
          rows={requests.data.pages.flatMap((page) => page.rows)}
          {...{ warehouse, shown, itemHref }}
        />
      )}
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

interface RequestRowsProps extends Omit<RequestsPageProps, 'listHref'> {
  rows: readonly ChangeRequest[];
}

function RequestRows({ rows, warehouse, shown, itemHref }: RequestRowsProps) {
  const words = wordsOf(requestWords);
  // Kept apart from the list: while it is being decided a request leaves the list and may come back.
  const [deciding, setDeciding] = useState<ChangeRequest | null>(null);
  const isSame = ({ requestId }: ChangeRequest) => requestId === deciding?.requestId;
  return (
    <>
      {rows.length === 0 ? (
        <NoRequests shown={shown} />
      ) : (
        <ul className={styles.list} aria-label={words.list}>
          {rows.map((request) => (
            <RequestCard
              key={request.requestId}
              request={request}
              warehouse={warehouse}
              itemHref={itemHref(request.sku)}
              onDecide={() => setDeciding(request)}
            />
          ))}
        </ul>
      )}
      {deciding === null ? null : (
        <DecideDialog
          request={rows.find(isSame) ?? deciding}
          timeZone={warehouse.timeZone}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
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
