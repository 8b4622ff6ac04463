import type { ApiKey } from '@stockwire/shared/identity';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { RowButton } from '../../../ui/data/row-button.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { Pill } from '../../../ui/status/pill.tsx';
import { identityWords } from '../identity.words.ts';
import { momentText } from '../parts/moment-text.ts';
import styles from '../parts/parts.module.css';
import { type Places, usePlaces } from '../parts/use-places.ts';
import { type KeyState, keyState } from './key-state.ts';
import { keyWords } from './keys.words.ts';

const TONES = { good: 'ok', ending: 'low', expired: 'out', revoked: 'stale' } as const satisfies {
  [State in KeyState]: string;
};

interface KeysTableProps {
  keys: readonly ApiKey[];
  onOpen: (key: ApiKey) => void;
  onShowAll: () => void;
}

/** Keys, each with what it opens, until when, and whether anybody uses it. */
export function KeysTable({ keys, onOpen, onShowAll }: KeysTableProps) {
  const words = wordsOf(keyWords);
  const places = usePlaces();
  const [nowMs] = useState(() => Date.now());
  if (keys.length === 0) {
    return (
      <EmptyState
        icon={KeyRound}
        title={words.nothing}
        action={<Button onPress={onShowAll}>{words.showAll}</Button>}
      >
        {words.nothingText}
      </EmptyState>
    );
  }
  return (
    <div className={styles.table}>
      <DataTable
        label={wordsOf(identityWords).keys}
        rows={keys}
        rowId={({ keyId }) => keyId}
        columns={columnsOf({ places, onOpen, nowMs })}
      />
    </div>
  );
}

interface Of {
  places: Places;
  onOpen: (key: ApiKey) => void;
  nowMs: number;
}

function columnsOf({ places, onOpen, nowMs }: Of): Column<ApiKey>[] {
  const words = wordsOf(keyWords);
  const { never, everywhere } = wordsOf(identityWords);
  return [
    {
      id: 'name',
      label: words.name,
      sortValue: ({ name }) => name,
      cell: (key) => (
        <span className={styles.two}>
          <RowButton label={words.open(key.name)} onPress={() => onOpen(key)}>
            {key.name}
          </RowButton>
          <small>{key.keyId}</small>
        </span>
      ),
    },
    {
      id: 'state',
      label: words.state,
      cell: (key) => {
        const state = keyState(key, nowMs);
        return <Pill tone={TONES[state]}>{words.states[state]}</Pill>;
      },
    },
    {
      id: 'scopes',
      label: words.scopes,
      cell: ({ scopes }) => words.mayCount(scopes.length, formatInteger(scopes.length)),
    },
    {
      id: 'places',
      label: words.places,
      cell: ({ warehouseIds }) => warehouseIds?.map(places.codeOf).join(', ') ?? everywhere,
    },
    {
      id: 'expires',
      label: words.expires,
      align: 'end',
      sortValue: ({ expiresAt }) => expiresAt ?? '9',
      cell: ({ expiresAt }) => (expiresAt === null ? words.noEnd : momentText(expiresAt)),
    },
    {
      id: 'used',
      label: words.lastUsed,
      align: 'end',
      sortValue: ({ lastUsedAt }) => lastUsedAt ?? '',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? never : momentText(lastUsedAt)),
    },
  ];
}
