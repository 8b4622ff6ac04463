import type { Supplier } from '@stockwire/shared/catalog';
import { useQuery } from '@tanstack/react-query';
import { Plus, Truck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { suppliersQuery } from '../../../api/catalog.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { DataTable } from '../../../ui/data/data-table.tsx';
import { RowButton } from '../../../ui/data/row-button.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { ListFailed, ListLoading } from '../list-states.tsx';
import { settingsWords } from '../settings.words.ts';
import { SettingsFrame } from '../settings-frame.tsx';
import type { SettingsLinks } from '../settings-links.ts';
import styles from '../settings-page.module.css';
import { SupplierDialog } from './supplier-dialog.tsx';
import { supplierWords } from './suppliers.words.ts';

/** What the dialog is about: one of the list, or a new one. */
type Subject = { supplier: Supplier | null } | null;

/** `/settings/suppliers`: who the goods come from, and how long they take. */
export function SuppliersPage({ links }: { links: SettingsLinks }) {
  const { data, error, refetch, isFetching } = useQuery(suppliersQuery(useHttp()));
  const [subject, setSubject] = useState<Subject>(null);
  const [text, setText] = useState('');
  const words = wordsOf(supplierWords);
  const denial = useDenial('catalog.change', null);
  const add = (
    <Button
      variant="primary"
      icon={Plus}
      disabledReason={denial}
      onPress={() => setSubject({ supplier: null })}
    >
      {words.add}
    </Button>
  );
  const find = (
    <div className={styles.find}>
      <SearchField label={words.find} value={text} onChange={setText} />
    </div>
  );
  return (
    <SettingsFrame page="suppliers" links={links} actions={add} bar={find}>
      {data === undefined && error === null ? (
        <ListLoading what={wordsOf(settingsWords).suppliers} />
      ) : null}
      {data === undefined && error !== null ? (
        <ListFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : null}
      {data?.length === 0 ? (
        <EmptyState icon={Truck} title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : null}
      {data !== undefined && data.length > 0 ? (
        <SuppliersTable
          suppliers={data.filter((supplier) => matches(supplier, text))}
          links={links}
          onOpen={(supplier) => setSubject({ supplier })}
          onShowAll={() => setText('')}
        />
      ) : null}
      {subject === null ? null : (
        <SupplierDialog supplier={subject.supplier} onClose={() => setSubject(null)} />
      )}
    </SettingsFrame>
  );
}

function matches({ code, name }: Supplier, text: string): boolean {
  const all = `${code} ${name}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

interface SuppliersTableProps {
  suppliers: readonly Supplier[];
  links: SettingsLinks;
  onOpen: (supplier: Supplier) => void;
  onShowAll: () => void;
}

function SuppliersTable({ suppliers, links, onOpen, onShowAll }: SuppliersTableProps) {
  const words = wordsOf(supplierWords);
  if (suppliers.length === 0) {
    return (
      <EmptyState
        icon={Truck}
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
        label={wordsOf(settingsWords).suppliers}
        rows={suppliers}
        rowId={({ code }) => code}
        columns={[
          {
            id: 'code',
            label: words.code,
            sortValue: ({ code }) => code,
            cell: (supplier) => (
              <RowButton label={words.open(supplier.code)} onPress={() => onOpen(supplier)}>
                {supplier.code}
              </RowButton>
            ),
          },
          {
            id: 'name',
            label: words.name,
            sortValue: ({ name }) => name,
            cell: ({ name }) => name,
          },
          {
            id: 'lead',
            label: words.leadTimeDays,
            align: 'end',
            sortValue: ({ leadTimeDays }) => leadTimeDays,
            cell: ({ leadTimeDays }) => words.days(leadTimeDays),
          },
          {
            id: 'items',
            label: words.items,
            align: 'end',
            cell: ({ code }) => (
              <Link
                className={styles.link ?? ''}
                href={links.itemsOf(code)}
                aria-label={words.itemsOf(code)}
              >
                {words.show}
              </Link>
            ),
          },
        ]}
      />
    </div>
  );
}
