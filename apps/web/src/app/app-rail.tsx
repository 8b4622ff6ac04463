import { useLocation } from '@tanstack/react-router';
import { Activity, Package } from 'lucide-react';
import { Rail } from '../ui/shell/rail.tsx';
import { stringifySearch } from './search-codec.ts';

const ROOMS = [
  { id: 'stock', label: 'Stock', path: '/stock', icon: Package },
  { id: 'activity', label: 'Activity', path: '/activity', icon: Activity },
];

/** The rooms there are, each opened at the same warehouse. */
export function AppRail({ siteCode }: { siteCode: string | null }) {
  const { pathname } = useLocation();
  const search = stringifySearch({ site: siteCode });
  const items = ROOMS.map(({ path, ...room }) => ({
    ...room,
    href: `${path}${search}`,
    isCurrent: pathname === path || pathname.startsWith(`${path}/`),
  }));
  return <Rail label="Rooms" items={items} />;
}
