import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { LiveClient } from './live-client.ts';
import type { LiveWarehouse } from './live-warehouse.ts';

interface Live {
  client: LiveClient;
  warehouse: LiveWarehouse | null;
}

const LiveContext = createContext<Live | null>(null);

interface LiveProviderProps {
  client: LiveClient;
  /** The warehouse that the screens show; null before one is known. */
  warehouseId: number | null;
  /** The rows of this warehouse must be read again: the stream does not reach back to them. */
  onReread: (warehouseId: number) => void;
  children: ReactNode;
}

/** Gives the screens the live link, and the rows of the one warehouse they show. */
export function LiveProvider({ client, warehouseId, onReread, children }: LiveProviderProps) {
  const warehouse = useSyncExternalStore(client.subscribe, client.warehouse);

  // Opens the page's one socket for as long as the console is mounted.
  useEffect(() => client.start(), [client]);

  // Joins the warehouse's ledger on the socket.
  useEffect(() => {
    client.show(warehouseId);
    return () => client.show(null);
  }, [client, warehouseId]);

  // Hears from the feed when what was read over HTTP is too old to be continued.
  useEffect(
    () => warehouse?.onReread(() => onReread(warehouse.warehouseId)),
    [warehouse, onReread],
  );

  const live = useMemo(() => ({ client, warehouse }), [client, warehouse]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('live hooks need a LiveProvider above');
  return live;
}
