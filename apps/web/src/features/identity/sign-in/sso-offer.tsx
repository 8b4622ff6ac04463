import { useMutation, useQuery } from '@tanstack/react-query';
import { KeySquare } from 'lucide-react';
import { useHttp } from '../../../api/api-provider.tsx';
import { startSso } from '../../../api/sso.mutations.ts';
import { ssoOfferQuery } from '../../../api/sso.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { signOutHref } from './sign-out-state.ts';
import { ssoWords } from './sso.words.ts';
import styles from './sso-offer.module.css';
import { noteWhereTo } from './where-to.ts';

/** The way to the provider of the house, where there is one. */
export function SsoOffer() {
  const http = useHttp();
  const { data } = useQuery(ssoOfferQuery(http));
  const start = useMutation({
    mutationFn: () => startSso(http),
    onSuccess({ location: to }) {
      const { pathname, search } = window.location;
      noteWhereTo(sessionStorage, `${pathname}${search}`);
      window.location.assign(to);
    },
  });
  const words = wordsOf(ssoWords);
  if (!data?.provider) return null;
  const { name, signOutUrl } = data.provider;
  return (
    <div className={styles.offer}>
      <p className={styles.or}>{words.or}</p>
      <RefusalNote error={start.error} />
      <Button size="l" icon={KeySquare} isPending={start.isPending} onPress={() => start.mutate()}>
        {words.signInAt(name)}
      </Button>
      {signOutUrl === null ? null : (
        <p className={styles.elsewhere}>
          {words.stillThere}{' '}
          <a
            href={signOutUrl}
            onClick={(event) => {
              event.currentTarget.href = signOutHref(sessionStorage, signOutUrl);
            }}
          >
            {words.signOutAt(name)}
          </a>
        </p>
      )}
    </div>
  );
}
