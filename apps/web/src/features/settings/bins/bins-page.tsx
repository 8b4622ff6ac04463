import type { Bin, Warehouse } from '@stockwire/shared/catalog';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { binsQuery, warehousesQuery } from '../../../api/warehouses.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { ListFailed, ListLoading } from '../list-states.tsx';
import { settingsWords } from '../settings.words.ts';
import { SettingsFrame } from '../settings-frame.tsx';
import type { SettingsLinks } from '../settings-links.ts';
import page from '../settings-page.module.css';
import { BinDialog } from './bin-dialog.tsx';
import { BinList } from './bin-list.tsx';
import { binWords } from './bins.words.ts';
import styles from './bins-page.module.css';
import { NewBinsDialog } from './new-bins-dialog.tsx';

interface BinsPageProps {
  warehouse: Warehouse;
  links: SettingsLinks;
  onWarehouse: (code: string) => void;
}

/** `/settings/bins`: the bins of a warehouse by zone. */
export function BinsPage({ warehouse, links, onWarehouse }: BinsPageProps) {
  const http = useHttp();
  const { data: warehouses = [] } = useQuery(warehousesQuery(http));
  const bins = useQuery(binsQuery(http, warehouse.warehouseId));
  const [isMaking, setMaking] = useState(false);
  const [subject, setSubject] = useState<Bin | null>(null);
  const [text, setText] = useState('');
  const [zone, setZone] = useState<string | null>(null);
  const words = wordsOf(binWords);
  const { data, error } = bins;
  const zones = [...new Set((data ?? []).map((bin) => bin.zone))].toSorted();
  const denial = useDenial('warehouses.change', warehouse.warehouseId);
  const add = (
    <Button variant="primary" icon={Plus} disabledReason={denial} onPress={() => setMaking(true)}>
      {words.add}
    </Button>
  );
  const bar = (
    <>
      <div className={styles.site}>
        <Select
          label={words.warehouse}
          isLabelHidden
          options={warehouses.map(({ code, name }) => ({ id: code, label: name, detail: code }))}
          value={warehouse.code}
          onChange={onWarehouse}
        />
      </div>
      <div className={page.find}>
        <SearchField label={words.find} value={text} onChange={setText} />
      </div>
    </>
  );
  return (
    <SettingsFrame page="bins" links={links} actions={add} bar={bar}>
      {data === undefined && error === null ? (
        <ListLoading what={wordsOf(settingsWords).bins} />
      ) : null}
      {data === undefined && error !== null ? (
        <ListFailed
          error={error}
          onRetry={() => void bins.refetch()}
          isRetrying={bins.isFetching}
        />
      ) : null}
      {data === undefined ? null : (
        <BinList
          bins={data}
          {...{ zones, zone, text, links }}
          onZone={setZone}
          onOpen={setSubject}
          onShowAll={() => setText('')}
        />
      )}
      {isMaking ? (
        <NewBinsDialog
          {...{ warehouse, zones }}
          onMade={setZone}
          onClose={() => setMaking(false)}
        />
      ) : null}
      {subject === null ? null : <BinDialog bin={subject} onClose={() => setSubject(null)} />}
    </SettingsFrame>
  );
}
