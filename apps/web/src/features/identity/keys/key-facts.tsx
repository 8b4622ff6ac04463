import type { ApiKey } from '@stockwire/shared/identity';
import type { ReactNode } from 'react';
import { permissionWords } from '../../../api/permission.words.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { identityWords } from '../identity.words.ts';
import { momentText } from '../parts/moment-text.ts';
import styles from '../parts/parts.module.css';
import { usePlaces } from '../parts/use-places.ts';
import { keyWords } from './keys.words.ts';

/** What is known of a key. */
export function KeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const words = wordsOf(keyWords);
  const { actions } = wordsOf(permissionWords);
  const { never, everywhere } = wordsOf(identityWords);
  const { nameOf } = usePlaces();
  const { warehouseIds, expiresAt, lastUsedAt, previousUntil } = apiKey;
  const facts: [string, ReactNode][] = [
    [words.keyId, <code key="id">{apiKey.keyId}</code>],
    [words.scopes, apiKey.scopes.map((action) => actions[action]).join(', ')],
    [words.places, warehouseIds === null ? everywhere : warehouseIds.map(nameOf).join(', ')],
    [words.expires, expiresAt === null ? words.noEnd : momentText(expiresAt)],
    [words.lastUsed, lastUsedAt === null ? never : momentText(lastUsedAt)],
    [words.rate, formatInteger(apiKey.requestsPerMinute)],
    [words.madeBy, apiKey.createdBy],
    [words.madeAt, momentText(apiKey.createdAt)],
  ];
  if (previousUntil !== null) {
    facts.push([words.previous, words.previousUntil(momentText(previousUntil))]);
  }
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
