import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionKeys } from '../api/session.queries.ts';
import { useConnection } from '../realtime/use-connection.ts';

/** Asks again who is signed in whenever the live link breaks. */
export function SessionWatch() {
  const isCut = useConnection().state === 'reconnecting';
  const queryClient = useQueryClient();

  // The server cuts the link of a session that ended or whose roles changed, and only an answer says which.
  useEffect(() => {
    if (isCut) void queryClient.invalidateQueries({ queryKey: sessionKeys.current });
  }, [isCut, queryClient]);

  return null;
}
