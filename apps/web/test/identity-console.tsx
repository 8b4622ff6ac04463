import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProvider } from '../src/api/api-provider.tsx';
import { createDeviceNameStore } from '../src/api/device-name.ts';
import type { Http, HttpRequest } from '../src/api/http.ts';
import type { SessionStore } from '../src/api/session-store.ts';
import { createToastQueue } from '../src/ui/toast/toast-queue.ts';
import { ToastsProvider } from '../src/ui/toast/toasts-provider.tsx';
import { aSession } from './session-builders.ts';

type Sent = HttpRequest<never>;

/** `POST /api/v1/people` → what the server answers, or why it refuses. */
type Answers = Record<string, (request: Sent) => unknown>;

/** Screens behind the console's real providers, over a server that the test plays. */
export class IdentityConsole {
  readonly sent: Sent[] = [];
  readonly toasts = createToastQueue();
  readonly session: SessionStore;
  readonly #answers: Answers;

  constructor(answers: Answers, session: SessionStore = aSession()) {
    this.#answers = answers;
    this.session = session;
  }

  wrap(children: ReactNode): ReactNode {
    const storage = { getItem: () => 'Desk 4', setItem: () => {} };
    const deviceName = createDeviceNameStore({ storage, random: () => 0 });
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    return (
      <ApiProvider api={{ http: this.#http, deviceName, session: this.session }}>
        <QueryClientProvider client={queryClient}>
          <ToastsProvider queue={this.toasts}>{children}</ToastsProvider>
        </QueryClientProvider>
      </ApiProvider>
    );
  }

  readonly #http = (async (request: Sent) => {
    await Promise.resolve();
    const { method = 'GET', path } = request;
    if (method !== 'GET') this.sent.push(request);
    const answer = this.#answers[`${method} ${path.split('?')[0]}`];
    if (answer === undefined) throw new Error(`nobody answers ${method} ${path}`);
    const said = answer(request);
    if (said instanceof Error) throw said;
    return said;
  }) as Http;
}
