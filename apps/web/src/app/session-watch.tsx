import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../api/api-provider.tsx';
import { sessionKeys } from '../api/session.queries.ts';
import { useConnection, useConnectionControls } from '../realtime/use-connection.ts';

/** Keeps the session and the live link together: each says something about the other. */
export function SessionWatch() {
  const isCut = useConnection().state === 'reconnecting';
  const isSignedIn = useSession().state === 'signed-in';
  const { tryNow } = useConnectionControls();
  const queryClient = useQueryClient();

  // The server cuts the link of a session that ended or whose roles changed, and only an answer says which.
  useEffect(() => {
    if (isCut) void queryClient.invalidateQueries({ queryKey: sessionKeys.current });
  }, [isCut, queryClient]);

  // Without a session every try is turned away; with one the next try need not wait.
  useEffect(() => {
    if (isSignedIn) tryNow();
  }, [isSignedIn, tryNow]);

  return null;
}
