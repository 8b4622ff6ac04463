import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ItemQuestion } from '../../../api/catalog.queries.ts';

/** What the address asks of the list of items; nonsense asks nothing. */
function readItemQuestion(search: Readonly<Record<string, unknown>>): ItemQuestion {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const state = text('state');
  return {
    search: text('q') ?? '',
    state: state === 'retired' || state === 'all' ? state : 'active',
    category: text('category'),
    supplier: text('supplier'),
  };
}

/** The question in the address of the current route, and the way to another. */
export function useItemQuestion(): [ItemQuestion, (next: ItemQuestion) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  function ask({ search: q, state, category, supplier }: ItemQuestion) {
    const asked = { q, state: state === 'active' ? undefined : state, category, supplier };
    // The route that the list stands in is not known here, so neither is the type of its search.
    void navigate({
      to: '.',
      search: ((all: Record<string, unknown>) => ({ ...all, ...asked })) as never,
      replace: true,
    });
  }
  return [readItemQuestion(search), ask];
}
