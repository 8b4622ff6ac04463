import { ActivityPage } from '../features/activity/activity-page.tsx';
import { useSite } from './site-context.ts';
import { StaleStrip } from './stale-strip.tsx';
import { stockHref } from './stock-href.ts';

/** `/activity`: what happens in the warehouse, as it happens. */
export function ActivityScreen() {
  const warehouse = useSite();
  return (
    <ActivityPage
      key={warehouse.warehouseId}
      warehouse={warehouse}
      itemHref={(sku) => stockHref(warehouse.code, sku)}
      strip={<StaleStrip timeZone={warehouse.timeZone} />}
    />
  );
}
