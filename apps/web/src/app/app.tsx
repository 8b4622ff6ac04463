import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useState } from 'react';
import { ApiProvider } from '../api/api-provider.tsx';
import { LanguageScope } from '../ui/language/language-scope.tsx';
import { useStrayDropsIgnored } from '../ui/shell/use-stray-drops-ignored.ts';
import { ToastRegion } from '../ui/toast/toast-region.tsx';
import { ToastsProvider } from '../ui/toast/toasts-provider.tsx';
import type { Console } from './console.ts';
import { createAppRouter } from './router.tsx';

/** The whole console, given what it shares. */
export function App({ console }: { console: Console }) {
  const { http, deviceName, session, queryClient, liveClient, toasts, siteMemory } = console;
  useStrayDropsIgnored();
  const [router] = useState(() => createAppRouter({ liveClient, siteMemory }));
  return (
    <StrictMode>
      <ApiProvider api={{ http, deviceName, session }}>
        <QueryClientProvider client={queryClient}>
          <ToastsProvider queue={toasts}>
            <RouterProvider router={router} />
            <LanguageScope>
              <ToastRegion queue={toasts} />
            </LanguageScope>
          </ToastsProvider>
        </QueryClientProvider>
      </ApiProvider>
    </StrictMode>
  );
}
