import type { Warehouse } from '@stockwire/shared/catalog';
import { useQuery } from '@tanstack/react-query';
import { Plus, Warehouse as WarehouseGlyph } from 'lucide-react';
import { useState } from 'react';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { warehousesQuery } from '../../../api/warehouses.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { DataTable } from '../../../ui/data/data-table.tsx';
import { RowButton } from '../../../ui/data/row-button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { ListFailed, ListLoading } from '../list-states.tsx';
import { settingsWords } from '../settings.words.ts';
import { SettingsFrame } from '../settings-frame.tsx';
import type { SettingsLinks } from '../settings-links.ts';
import styles from '../settings-page.module.css';
import { clockOf } from './time-zone-options.ts';
import { WarehouseDialog } from './warehouse-dialog.tsx';
import { warehouseWords } from './warehouses.words.ts';

/** What the dialog is about: one of the list, or a new one. */
type Subject = { warehouse: Warehouse | null } | null;

/** `/settings/warehouses`: the sites, their names and clocks. */
export function WarehousesPage({ links }: { links: SettingsLinks }) {
  const http = useHttp();
  const { data, error, refetch, isFetching } = useQuery(warehousesQuery(http));
  const [subject, setSubject] = useState<Subject>(null);
  const words = wordsOf(warehouseWords);
  const denial = useDenial('warehouses.change', null);
  const add = (
    <Button
      variant="primary"
      icon={Plus}
      disabledReason={denial}
      onPress={() => setSubject({ warehouse: null })}
    >
      {words.add}
    </Button>
  );
  return (
    <SettingsFrame page="warehouses" links={links} actions={add}>
      {data === undefined && error === null ? (
        <ListLoading what={wordsOf(settingsWords).warehouses} />
      ) : null}
      {data === undefined && error !== null ? (
        <ListFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : null}
      {data?.length === 0 ? (
        <EmptyState icon={WarehouseGlyph} title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : null}
      {data !== undefined && data.length > 0 ? (
        <div className={styles.table}>
          <WarehousesTable warehouses={data} onOpen={(warehouse) => setSubject({ warehouse })} />
        </div>
      ) : null}
      {subject === null ? null : (
        <WarehouseDialog warehouse={subject.warehouse} onClose={() => setSubject(null)} />
      )}
    </SettingsFrame>
  );
}

interface WarehousesTableProps {
  warehouses: readonly Warehouse[];
  onOpen: (warehouse: Warehouse) => void;
}

function WarehousesTable({ warehouses, onOpen }: WarehousesTableProps) {
  const words = wordsOf(warehouseWords);
  const [now] = useState(() => new Date());
  return (
    <DataTable
      label={wordsOf(settingsWords).warehouses}
      rows={warehouses}
      rowId={({ code }) => code}
      columns={[
        {
          id: 'code',
          label: words.code,
          sortValue: ({ code }) => code,
          cell: (warehouse) => (
            <RowButton label={words.open(warehouse.code)} onPress={() => onOpen(warehouse)}>
              {warehouse.code}
            </RowButton>
          ),
        },
        { id: 'name', label: words.name, sortValue: ({ name }) => name, cell: ({ name }) => name },
        {
          id: 'zone',
          label: words.timeZone,
          isExtra: true,
          sortValue: ({ timeZone }) => timeZone,
          cell: ({ timeZone }) => timeZone,
        },
        {
          id: 'time',
          label: words.localTime,
          align: 'end',
          cell: ({ timeZone }) => clockOf(timeZone, now),
        },
      ]}
    />
  );
}
