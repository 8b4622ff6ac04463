import type { Warehouse } from '@stockwire/shared/catalog';
import { useQuery } from '@tanstack/react-query';
import { PackageX } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { ApiProblem } from '../../../api/api-error.ts';
import { useHttp, useSignedIn } from '../../../api/api-provider.tsx';
import { warehousesQuery } from '../../../api/warehouses.queries.ts';
import { draftKeyOf, readDraft } from '../../../forms/draft-storage.ts';
import { changedFields } from '../../../forms/texts.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { ListFailed, ListLoading } from '../list-states.tsx';
import { settingsWords } from '../settings.words.ts';
import { SettingsFrame } from '../settings-frame.tsx';
import type { SettingsLinks } from '../settings-links.ts';
import page from '../settings-page.module.css';
import { ItemForm } from './item-form.tsx';
import { itemFormWords } from './item-form.words.ts';
import { itemDraftKey } from './use-item-form.ts';
import { useItemOpened } from './use-item-opened.ts';

/** More warehouses than this are shown on demand: each one is read by itself. */
const SITES_SHOWN_MAX = 4;

interface ItemPageProps {
  /** Null makes a new one. */
  sku: string | null;
  /** The warehouse that the console speaks of comes first; null where there is none yet. */
  warehouse: Warehouse | null;
  links: SettingsLinks;
}

/** `/settings/items/KT-100`: one item, and what every warehouse says about it. */
export function ItemPage({ sku, warehouse, links }: ItemPageProps) {
  const http = useHttp();
  const { data: warehouses = [] } = useQuery(warehousesQuery(http));
  const [isWhole, setWhole] = useState(false);
  // Asked once: a warehouse whose settings are in a draft from before has to be shown.
  const { actorId } = useSignedIn();
  const [drafted] = useState(() => draftedFields(actorId, sku));
  const sorted = warehouses.toSorted(
    (a, b) => rank(b, warehouse, drafted) - rank(a, warehouse, drafted),
  );
  const least = Math.max(SITES_SHOWN_MAX, sorted.filter((site) => isDrafted(site, drafted)).length);
  const sites = isWhole ? sorted : sorted.slice(0, least);
  const reading = useItemOpened(sku, sites);
  return (
    <SettingsFrame page="items" links={links}>
      {reading.state === 'reading' ? <ListLoading what={wordsOf(settingsWords).items} /> : null}
      {reading.state === 'failed' ? <NotRead sku={sku ?? ''} {...{ reading, links }} /> : null}
      {reading.state === 'open' ? (
        <ItemForm
          {...{ sku, sites, links }}
          opened={reading.opened}
          moreSites={sorted.length - sites.length}
          onMoreSites={() => setWhole(true)}
        />
      ) : null}
    </SettingsFrame>
  );
}

function draftedFields(actorId: string, sku: string | null): readonly string[] {
  const kept = readDraft(draftKeyOf(actorId, itemDraftKey(sku)));
  return kept === null ? [] : changedFields(kept);
}

function isDrafted({ warehouseId }: Warehouse, drafted: readonly string[]): boolean {
  return drafted.some((field) => field.startsWith(`${warehouseId}.`));
}

function rank(site: Warehouse, current: Warehouse | null, drafted: readonly string[]): number {
  return Number(site.warehouseId === current?.warehouseId) * 2 + Number(isDrafted(site, drafted));
}

interface NotReadProps {
  sku: string;
  reading: Extract<ReturnType<typeof useItemOpened>, { state: 'failed' }>;
  links: SettingsLinks;
}

function NotRead({ sku, reading, links }: NotReadProps) {
  const words = wordsOf(itemFormWords);
  const { error, retry, isRetrying } = reading;
  const isGone = error instanceof ApiProblem && error.problem.code === 'not-found';
  if (!isGone) return <ListFailed error={error} onRetry={retry} isRetrying={isRetrying} />;
  return (
    <EmptyState
      icon={PackageX}
      title={words.notFound(sku)}
      action={
        <Link className={page.link ?? ''} href={links.items}>
          {words.back}
        </Link>
      }
    >
      {words.notFoundText}
    </EmptyState>
  );
}
