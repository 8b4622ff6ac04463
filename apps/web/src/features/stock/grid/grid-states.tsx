import { FilterX } from 'lucide-react';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';

/** Rows were asked for and could not be had. */
export function GridError({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { title, advice } = problemText(error);
  return (
    <ErrorState title={title} onRetry={onRetry} requestId={requestIdOf(error) ?? undefined}>
      {advice}
    </ErrorState>
  );
}

/** Nothing passes the filters: say so, and give the way back. */
export function NoMatch({ q, onClear }: { q: string; onClear: () => void }) {
  return (
    <EmptyState
      icon={FilterX}
      title={q === '' ? 'No item passes these filters' : `No item matches “${q}”`}
      action={<Button onPress={onClear}>Clear search and filters</Button>}
    >
      Search looks into SKU, name and GTIN; every word must be found.
    </EmptyState>
  );
}

/** A warehouse in which nothing has ever moved. */
export function NoStock({ warehouseName }: { warehouseName: string }) {
  return (
    <EmptyState title={`${warehouseName} has no stock yet`}>
      Rows appear here the moment something is received. Receipts come over the API, described at{' '}
      <a href="/api/docs">/api/docs</a>; started with DEMO=true, an empty database is filled with a
      household-goods distributor.
    </EmptyState>
  );
}
