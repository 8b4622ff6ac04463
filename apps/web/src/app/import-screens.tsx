import { useNavigate, useParams } from '@tanstack/react-router';
import { ImportPage } from '../features/imports/import-page.tsx';
import { ImportsPage } from '../features/imports/imports-page.tsx';
import { PageNotFound } from './page-states.tsx';
import { stringifySearch } from './search-codec.ts';
import { useSite } from './site-context.ts';

/** `/imports?site=LDS`: a new import, and those there were. */
export function ImportsScreen() {
  const warehouse = useSite();
  const navigate = useNavigate();
  return (
    <ImportsPage
      warehouse={warehouse}
      importHref={(importId) => `/imports/${importId}${stringifySearch({ site: warehouse.code })}`}
      onOpen={(importId) =>
        void navigate({
          to: '/imports/$importId',
          params: { importId: String(importId) },
          search: { site: warehouse.code },
        })
      }
    />
  );
}

/** `/imports/7`: one import, wherever it stands. */
export function ImportScreen() {
  const warehouse = useSite();
  const { importId } = useParams({ from: '/imports/$importId' });
  const site = stringifySearch({ site: warehouse.code });
  if (!/^[1-9]\d{0,9}$/.test(importId)) return <PageNotFound />;
  return (
    <ImportPage
      key={importId}
      importId={Number(importId)}
      warehouse={warehouse}
      stockHref={`/stock${site}`}
      activityHref={`/activity${site}`}
      importsHref={`/imports${site}`}
    />
  );
}
