import type { OauthClient } from '@stockwire/shared/oauth';
import { Bot } from 'lucide-react';
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
import { clientWords } from './clients.words.ts';

interface ClientsTableProps {
  clients: readonly OauthClient[];
  onOpen: (client: OauthClient) => void;
  onShowAll: () => void;
}

/** Clients, each with what it may do, where its tokens come from, and whether anybody uses it. */
export function ClientsTable({ clients, onOpen, onShowAll }: ClientsTableProps) {
  const words = wordsOf(clientWords);
  const places = usePlaces();
  if (clients.length === 0) {
    return (
      <EmptyState
        icon={Bot}
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
        label={wordsOf(identityWords).clients}
        rows={clients}
        rowId={({ clientId }) => clientId}
        columns={columnsOf(places, onOpen)}
      />
    </div>
  );
}

function columnsOf(places: Places, onOpen: ClientsTableProps['onOpen']): Column<OauthClient>[] {
  const words = wordsOf(clientWords);
  const { never, everywhere } = wordsOf(identityWords);
  return [
    {
      id: 'name',
      label: words.name,
      sortValue: ({ name }) => name,
      cell: (client) => (
        <span className={styles.two}>
          <RowButton label={words.open(client.name)} onPress={() => onOpen(client)}>
            {client.name}
          </RowButton>
          <small>{client.clientId}</small>
        </span>
      ),
    },
    {
      id: 'state',
      label: words.state,
      cell: ({ revokedAt }) =>
        revokedAt === null ? (
          <Pill tone="ok">{words.states.good}</Pill>
        ) : (
          <Pill tone="stale">{words.states.revoked}</Pill>
        ),
    },
    {
      id: 'scopes',
      isExtra: true,
      label: words.scopes,
      cell: ({ scopes }) => words.mayCount(scopes.length, formatInteger(scopes.length)),
    },
    {
      id: 'places',
      isExtra: true,
      label: words.places,
      cell: ({ warehouseIds }) => warehouseIds?.map(places.codeOf).join(', ') ?? everywhere,
    },
    {
      id: 'tokens',
      isExtra: true,
      label: words.tokens,
      sortValue: ({ outside }) => outside?.issuer ?? '',
      cell: ({ outside }) => outside?.issuer ?? words.here,
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
