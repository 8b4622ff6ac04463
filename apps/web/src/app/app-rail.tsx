import type { Warehouse } from '@stockwire/shared/catalog';
import { useLocation } from '@tanstack/react-router';
import { requestWords } from '../features/requests/requests.words.ts';
import { useWaiting } from '../features/requests/use-waiting.ts';
import { wordsOf } from '../ui/language/words.ts';
import { Rail } from '../ui/shell/rail.tsx';
import { appWords } from './app.words.ts';
import { useShownRooms } from './rooms.ts';
import { roomWords } from './rooms.words.ts';
import { stringifySearch } from './search-codec.ts';

/** The rooms there are, each opened at the same warehouse. */
export function AppRail({ warehouse }: { warehouse: Warehouse | null }) {
  const { pathname } = useLocation();
  const search = stringifySearch({ site: warehouse?.code });
  const waiting = useWaiting(warehouse?.warehouseId ?? null);
  const names = wordsOf(roomWords);
  const items = useShownRooms().map(({ id, path, icon }) => ({
    id,
    icon,
    label: names[id],
    href: `${path}${search}`,
    isCurrent: pathname === path || pathname.startsWith(`${path}/`),
    badge: id === 'requests' && waiting > 0 ? waitingBadge(waiting) : undefined,
  }));
  const isLast = ({ id }: { id: string }) => id === 'settings';
  return (
    <Rail
      label={wordsOf(appWords).rooms}
      items={items.filter((item) => !isLast(item))}
      endItems={items.filter(isLast)}
    />
  );
}

/** More than this are only called many: the list says how many. */
const COUNTED_MAX = 99;

function waitingBadge(waiting: number) {
  const text = waiting > COUNTED_MAX ? `${COUNTED_MAX}+` : String(waiting);
  return { text, label: wordsOf(requestWords).waitingCount(waiting) };
}
