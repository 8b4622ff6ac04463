import type { Bin } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import { Grid2x2 } from 'lucide-react';
import { Link } from 'react-aria-components';
import { Button } from '../../../ui/action/button.tsx';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { RowButton } from '../../../ui/data/row-button.tsx';
import { ViewTabs } from '../../../ui/data/view-tabs.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { localeNow } from '../../../ui/language/language.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { settingsWords } from '../settings.words.ts';
import type { SettingsLinks } from '../settings-links.ts';
import page from '../settings-page.module.css';
import { binWords } from './bins.words.ts';
import styles from './bins-page.module.css';

/** Every warehouse opens with these many. */
const STANDING_BINS = 2;
/** The tab of all zones; a zone's code is never empty. */
const ALL = '';

interface BinListProps {
  bins: readonly Bin[];
  zones: readonly string[];
  /** Null chooses the first one. */
  zone: string | null;
  text: string;
  links: SettingsLinks;
  onZone: (zone: string) => void;
  onOpen: (bin: Bin) => void;
  onShowAll: () => void;
}

/** The bins of one zone, or those of all zones that match what is typed. */
export function BinList({ bins, zones, zone, text, links, ...on }: BinListProps) {
  const words = wordsOf(binWords);
  const wanted = foldCode(text);
  const current = wanted === '' ? (zones.find((one) => one === zone) ?? zones[0] ?? ALL) : ALL;
  const shown = bins.filter(({ code, zone: of }) =>
    wanted === '' ? of === current : foldCode(code).includes(wanted),
  );
  const count = (of: string) => bins.filter((bin) => bin.zone === of).length;
  const tabs = zones.map((of) => ({
    id: of,
    label: of,
    count: formatInteger(count(of), localeNow()),
  }));
  return (
    <>
      <div className={styles.zones}>
        <ViewTabs
          label={words.zones}
          views={tabs}
          currentId={current}
          onSelect={(of) => {
            on.onShowAll();
            on.onZone(of);
          }}
        />
      </div>
      {bins.length <= STANDING_BINS ? <OnlyStanding links={links} /> : null}
      {shown.length === 0 ? (
        <EmptyState
          icon={Grid2x2}
          title={words.nothing}
          action={<Button onPress={on.onShowAll}>{words.showAll}</Button>}
        >
          {words.nothingText}
        </EmptyState>
      ) : (
        <div className={page.table}>
          <DataTable
            label={wordsOf(settingsWords).bins}
            rows={shown}
            rowId={({ code }) => code}
            columns={columns(on.onOpen)}
          />
        </div>
      )}
    </>
  );
}

function columns(onOpen: (bin: Bin) => void): Column<Bin>[] {
  const words = wordsOf(binWords);
  return [
    {
      id: 'code',
      label: words.code,
      sortValue: ({ code }) => code,
      cell: (bin) => (
        <RowButton label={words.open(bin.code)} onPress={() => onOpen(bin)}>
          {bin.code}
        </RowButton>
      ),
    },
    { id: 'zone', label: words.zone, cell: ({ zone }) => zone },
    {
      id: 'kind',
      label: words.kind,
      sortValue: ({ kind }) => words.kinds[kind],
      cell: ({ kind }) => words.kinds[kind],
    },
    {
      id: 'state',
      label: words.state,
      sortValue: ({ retiredAt }) => Number(retiredAt !== null),
      cell: ({ retiredAt }) => (
        <span className={retiredAt === null ? undefined : styles.retired}>
          {retiredAt === null ? words.inUse : words.retired}
        </span>
      ),
    },
  ];
}

function OnlyStanding({ links }: { links: SettingsLinks }) {
  const words = wordsOf(binWords);
  return (
    <EmptyState
      icon={Grid2x2}
      title={words.emptyTitle}
      action={
        <Link className={page.link ?? ''} href={links.import}>
          {wordsOf(settingsWords).importInstead}
        </Link>
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}
