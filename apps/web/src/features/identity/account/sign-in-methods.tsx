import type { SignInMethods as Methods } from '@stockwire/shared/sso';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { methodsQuery } from '../../../api/sso.queries.ts';
import { FormSection } from '../../../forms/form-section.tsx';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Moment } from '../parts/moment.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import styles from './account-page.module.css';
import { LinkDialog, type Linking } from './link-dialog.tsx';
import { methodsWords } from './methods.words.ts';

type Provider = NonNullable<Methods['provider']>;

/** The password and the provider, and the link between them; nothing where people sign in here only. */
export function SignInMethods() {
  const { data, error } = useQuery(methodsQuery(useHttp()));
  const words = wordsOf(methodsWords);
  if (data?.provider === null || (data === undefined && error === null)) return null;
  return (
    <FormSection level={2} title={words.title} note={words.note}>
      {data?.provider ? (
        <Rows hasPassword={data.hasPassword} provider={data.provider} />
      ) : (
        <RefusalNote error={error} />
      )}
    </FormSection>
  );
}

function Rows({ hasPassword, provider }: { hasPassword: boolean; provider: Provider }) {
  const [linking, setLinking] = useState<Linking | null>(null);
  const words = wordsOf(methodsWords);
  const { name } = provider;
  const way = wayOf(provider, hasPassword);
  return (
    <>
      <ul className={styles.sessions}>
        <li className={styles.session}>
          <span className={styles.what}>
            <span className={styles.lead}>{words.password}</span>
            <span className={styles.when}>{hasPassword ? words.isSet : words.notSet}</span>
          </span>
        </li>
        <li className={styles.session}>
          <span className={styles.what}>
            <span className={styles.lead}>{name}</span>
            <span className={styles.when}>
              <LinkState provider={provider} />
            </span>
          </span>
          {way === null ? null : (
            <Button
              size="s"
              label={way === 'link' ? words.linkWith(name) : words.unlinkFrom(name)}
              onPress={() => setLinking(way)}
            >
              {words[way]}
            </Button>
          )}
        </li>
      </ul>
      {linking === null ? null : (
        <LinkDialog linking={linking} provider={name} onClose={() => setLinking(null)} />
      )}
    </>
  );
}

/** What can be done about the link; null where nothing can. */
function wayOf({ linkedAt, canUnlink }: Provider, hasPassword: boolean): Linking | null {
  if (!hasPassword) return null;
  if (linkedAt === null) return 'link';
  return canUnlink ? 'unlink' : null;
}

function LinkState({ provider: { linkedAt, canUnlink } }: { provider: Provider }) {
  const words = wordsOf(methodsWords);
  if (linkedAt === null) return words.notLinked;
  return (
    <>
      {canUnlink ? words.linkedSince : words.broughtInOn} <Moment at={linkedAt} />
    </>
  );
}
