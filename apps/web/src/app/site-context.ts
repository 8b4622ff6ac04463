import type { Warehouse } from '@stockwire/shared/catalog';
import { createContext, useContext } from 'react';

/** The warehouse that the screens show; the layout renders them only when there is one. */
export const SiteContext = createContext<Warehouse | null>(null);

export function useSite(): Warehouse {
  const warehouse = useContext(SiteContext);
  if (warehouse === null) throw new Error('useSite needs a layout that has chosen a warehouse');
  return warehouse;
}
