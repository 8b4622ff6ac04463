import type { Entry } from '@stockwire/shared/stock-entries';
import type { ItemStock } from '@stockwire/shared/stock-views';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { ApiProvider } from '../src/api/api-provider.tsx';
import { createDeviceNameStore } from '../src/api/device-name.ts';
import type { Http, HttpRequest } from '../src/api/http.ts';
import { createQueryClient } from '../src/api/query-client.ts';
import type { SessionStore } from '../src/api/session-store.ts';
import { LiveClient } from '../src/realtime/live-client.ts';
import { LiveProvider } from '../src/realtime/live-provider.tsx';
import { browserTimers } from '../src/realtime/timers.ts';
import { createToastQueue } from '../src/ui/toast/toast-queue.ts';
import { ToastRegion } from '../src/ui/toast/toast-region.tsx';
import { ToastsProvider } from '../src/ui/toast/toasts-provider.tsx';
import { LedgerServer } from './ledger-server.ts';
import { aSession } from './session-builders.ts';

type Post = Pick<HttpRequest<never>, 'body' | 'commandId'> & { path: string };

export const WAREHOUSE = {
  warehouseId: 7,
  code: 'LDS',
  name: 'Leeds',
  timeZone: 'Europe/London',
  version: 1,
};

/** One item of one warehouse behind the console's real providers: the test plays the server. */
export class StockConsole {
  readonly posts: Post[] = [];
  readonly toasts = createToastQueue();
  readonly session: SessionStore;
  stock: ItemStock;
  entries: Entry[] = [];
  /** Answers of the server to the posts to come, in order; an error is thrown. */
  answers: unknown[] = [];
  readonly #client: LiveClient;

  constructor(stock: ItemStock, session: SessionStore = aSession()) {
    this.session = session;
    this.stock = stock;
    this.#client = new LiveClient({
      socket: new LedgerServer().socket(),
      timers: browserTimers,
      signals: { isHidden: () => false, onWake: () => ignore, onHidden: () => ignore },
      now: () => Date.now(),
      random: () => 0.5,
      schedule: queueMicrotask,
    });
  }

  /** The stock moved: reads tell it from now on, and the stream announces it. */
  async move(stock: ItemStock, entries: Entry[]): Promise<void> {
    this.stock = stock;
    this.entries.push(...entries);
    const { itemId, version, onHand, sellable, held, allocated, short } = stock.level;
    const last = entries.at(-1);
    if (!last) throw new Error('stock moves by entries');
    const { seq, kind, by, reason, recordedAt: at } = last;
    await act(async () =>
      this.#client
        .warehouse()
        ?.store.applyChanges(
          [[itemId, version, onHand, sellable, held, allocated, short, 0]],
          [{ seq, kind, by, reason, at }],
        ),
    );
  }

  wrap(children: ReactNode): ReactNode {
    const storage = { getItem: () => 'Desk 4', setItem: () => {} };
    const deviceName = createDeviceNameStore({ storage, random: () => 0 });
    return (
      <ApiProvider api={{ http: this.#http, deviceName, session: this.session }}>
        <QueryClientProvider client={this.#queryClient}>
          <ToastsProvider queue={this.toasts}>
            <LiveProvider client={this.#client} warehouseId={7} onReread={ignore}>
              {children}
            </LiveProvider>
            <ToastRegion queue={this.toasts} />
          </ToastsProvider>
        </QueryClientProvider>
      </ApiProvider>
    );
  }

  readonly #queryClient = createQueryClient();

  readonly #http = (async ({ method, path, body, commandId }: HttpRequest<never>) => {
    await Promise.resolve();
    if (method === 'POST') {
      this.posts.push({
        path: path.split('/').at(-1) ?? '',
        body,
        ...(commandId ? { commandId } : {}),
      });
      const answer = this.answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    }
    if (path.endsWith('/bins')) return { rows: [], nextCursor: null };
    if (path.includes('/transactions')) return this.#entryPage(path);
    return this.stock;
  }) as Http;

  #entryPage(path: string) {
    const query = new URLSearchParams(path.split('?')[1]);
    const after = Number(query.get('after')?.split('.')[1] ?? 0);
    const rows = this.entries.filter(({ seq }) => seq > after);
    const head = this.entries.at(-1)?.seq ?? 100;
    return { rows, head, cursor: `1.${head}` };
  }
}

const ignore = () => {};
