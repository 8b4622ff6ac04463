import { useQuery } from '@tanstack/react-query';
import { Warehouse as WarehouseGlyph } from 'lucide-react';
import { Link } from 'react-aria-components';
import { isForbidden } from '../api/api-error.ts';
import { useCan, useHttp } from '../api/api-provider.tsx';
import { permissionWords } from '../api/permission.words.ts';
import { helpersQuery } from '../api/session.queries.ts';
import { Button } from '../ui/action/button.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { EmptyState } from '../ui/state/empty-state.tsx';
import { SkeletonRows } from '../ui/state/skeleton.tsx';
import { PageFailed } from './page-failed.tsx';
import styles from './page-states.module.css';
import { pageWords } from './page-states.words.ts';
import type { Sites } from './use-chosen-site.ts';

const WIDTHS = ['30%', '86%', '78%', '92%', '70%', '84%', '66%', '88%'];

/** The screen while no warehouse is chosen: being read, not to be had, unknown, or none made yet. */
export function SiteState({ sites }: { sites: Sites }) {
  const words = wordsOf(pageWords);
  const { site, error, retry, isRetrying, warehouses, choose } = sites;
  // Who may see no warehouse at all is not even told which there are.
  if (isForbidden(error)) return <NoSite />;
  if (error !== null) {
    return (
      <div className={styles.page}>
        <PageFailed {...{ error, retry, isRetrying }} />
      </div>
    );
  }
  if (site?.state === 'unknown') {
    return (
      <div className={styles.page}>
        <EmptyState
          isWholePage
          icon={WarehouseGlyph}
          title={words.noSuchSite(site.code)}
          action={warehouses.map(({ code, name }) => (
            <Button key={code} onPress={() => choose(code)}>
              {name}
            </Button>
          ))}
        >
          {words.chooseSite}
        </EmptyState>
      </div>
    );
  }
  if (site?.state === 'none') return <NoSite />;
  return (
    <div className={styles.loading}>
      <SkeletonRows label={words.loading} widths={WIDTHS} />
    </div>
  );
}

/** None made yet; or none that this person may see, who can only ask for a role. */
function NoSite() {
  const words = wordsOf(pageWords);
  const canMake = useCan()('warehouses.change', null);
  return (
    <div className={styles.page}>
      {canMake ? (
        <EmptyState
          isWholePage
          icon={WarehouseGlyph}
          title={words.noSite}
          action={
            <Link className={styles.link ?? ''} href="/settings/warehouses">
              {words.toWarehouses}
            </Link>
          }
        >
          {words.makeFirst} <a href="/api/docs">/api/docs</a>; {words.orDemo}
        </EmptyState>
      ) : (
        <NoSiteForYou />
      )}
    </div>
  );
}

function NoSiteForYou() {
  const words = wordsOf(pageWords);
  const { data: people } = useQuery(helpersQuery(useHttp()));
  return (
    <EmptyState isWholePage icon={WarehouseGlyph} title={words.noneForYou}>
      {words.askForRole} {people ? wordsOf(permissionWords).helpText({ people }) : null}
    </EmptyState>
  );
}
