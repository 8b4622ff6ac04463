import type { OwnSession } from '@stockwire/shared/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { revokeOtherSessions, revokeSession } from '../../../api/session.mutations.ts';
import { ownSessionsQuery, sessionKeys } from '../../../api/session.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import { Pill } from '../../../ui/status/pill.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { Moment } from '../parts/moment.tsx';
import { accountWords } from './account.words.ts';
import styles from './account-page.module.css';
import { browserName } from './browser-name.ts';

const WIDTHS = ['70%', '60%'];

/** Everywhere that this person is signed in, and the way to end it there. */
export function OwnSessions() {
  const { data, error, refetch, isFetching } = useQuery(ownSessionsQuery(useHttp()));
  const revoke = useRevoking();
  const words = wordsOf(accountWords);
  if (data === undefined && error === null) {
    return <SkeletonRows label={words.loading} widths={WIDTHS} />;
  }
  if (data === undefined) {
    const { title, advice } = problemText(error);
    return (
      <ErrorState
        title={title}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
        requestId={requestIdOf(error) ?? undefined}
      >
        {advice}
      </ErrorState>
    );
  }
  const others = data.filter(({ isThis }) => !isThis);
  return (
    <>
      <ul className={styles.sessions}>
        {data.map((session) => (
          <SessionRow
            key={session.sessionId}
            session={session}
            isPending={revoke.isPending}
            onEnd={() => revoke.mutate(session.sessionId)}
          />
        ))}
      </ul>
      <div>
        <Button
          disabledReason={others.length === 0 ? words.onlyThis : undefined}
          isPending={revoke.isPending}
          onPress={() => revoke.mutate('others')}
        >
          {words.endOthers}
        </Button>
      </div>
    </>
  );
}

/** Ends one session by its id, or all of them but this one. */
function useRevoking() {
  const http = useHttp();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const words = wordsOf(accountWords);
  return useMutation({
    mutationFn: (which: string) =>
      which === 'others' ? revokeOtherSessions(http) : revokeSession(http, which),
    onSuccess: () => toasts.add({ text: words.sessionEnded }),
    onError(error) {
      const { title, advice } = problemText(error);
      toasts.add({ text: title, detail: advice, tone: 'problem' });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionKeys.own }),
  });
}

interface SessionRowProps {
  session: OwnSession;
  isPending: boolean;
  onEnd: () => void;
}

function SessionRow({ session, isPending, onEnd }: SessionRowProps) {
  const words = wordsOf(accountWords);
  const { device, isThis, signedInAt, lastSeenAt } = session;
  const browser = browserName(session.browser ?? '') ?? words.unknownBrowser;
  const name = device ?? browser;
  return (
    <li className={styles.session}>
      <span className={styles.what}>
        <span className={styles.lead}>
          {name}
          {isThis ? <Pill tone="ok">{words.here}</Pill> : null}
        </span>
        <span className={styles.when}>
          {device === null ? null : `${browser} · `}
          {words.since} <Moment at={signedInAt} /> · {words.seen} <Moment at={lastSeenAt} />
        </span>
      </span>
      {isThis ? null : (
        <Button size="s" label={words.endOf(name)} isPending={isPending} onPress={onEnd}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
