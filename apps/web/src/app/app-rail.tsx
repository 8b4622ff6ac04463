import { useLocation } from '@tanstack/react-router';
import { wordsOf } from '../ui/language/words.ts';
import { Rail } from '../ui/shell/rail.tsx';
import { appWords } from './app.words.ts';
import { useShownRooms } from './rooms.ts';
import { roomWords } from './rooms.words.ts';
import { stringifySearch } from './search-codec.ts';

/** The rooms there are, each opened at the same warehouse. */
export function AppRail({ siteCode }: { siteCode: string | null }) {
  const { pathname } = useLocation();
  const search = stringifySearch({ site: siteCode });
  const names = wordsOf(roomWords);
  const items = useShownRooms().map(({ id, path, icon }) => ({
    id,
    icon,
    label: names[id],
    href: `${path}${search}`,
    isCurrent: pathname === path || pathname.startsWith(`${path}/`),
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
