import { FilterX } from 'lucide-react';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { gridWords } from './grid.words.ts';

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
  const words = wordsOf(gridWords);
  return (
    <EmptyState
      icon={FilterX}
      title={q === '' ? words.noMatch : words.noMatchFor(q)}
      action={<Button onPress={onClear}>{words.clear}</Button>}
    >
      {words.searchLooks}
    </EmptyState>
  );
}

/** A warehouse in which nothing has ever moved. */
export function NoStock({ warehouseName }: { warehouseName: string }) {
  const words = wordsOf(gridWords);
  return (
    <EmptyState title={words.noStock(warehouseName)}>
      {words.rowsAppear} <a href="/api/docs">/api/docs</a>
      {words.demoHint}
    </EmptyState>
  );
}
