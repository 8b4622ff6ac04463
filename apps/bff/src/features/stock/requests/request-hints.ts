import type { Database } from '../../../platform/db/database.ts';
import { listenForRequests } from './request-hints.queries.ts';

type Listener = (warehouseId: number) => void;

/** Tells that requests of a warehouse are different, whichever node changed them. */
export interface RequestHints {
  listen(listener: Listener): () => void;
  close(): Promise<void>;
}

/** Listens from now on; what is missed while the connection is away is told by nobody. */
export async function openRequestHints({ sql }: Pick<Database, 'sql'>): Promise<RequestHints> {
  const listeners = new Set<Listener>();
  const unlisten = await listenForRequests(sql, (warehouseId) => {
    for (const listener of listeners) listener(warehouseId);
  });
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: unlisten,
  };
}
