import type { Action } from '@stockwire/shared/permissions';
import {
  Activity,
  ClipboardCheck,
  FileInput,
  Gauge,
  type LucideIcon,
  Package,
  Settings2,
  ShieldCheck,
} from 'lucide-react';
import { useCan } from '../api/api-provider.tsx';
import type { roomWords } from './rooms.words.ts';

export interface Room {
  id: keyof (typeof roomWords)['en'];
  path: string;
  icon: LucideIcon;
  /** One of these is needed for the room to hold anything; a room without them is for everybody. */
  needs?: readonly Action[];
}

/** The rooms there are, by job; the rail and the command palette list them in this order. */
export const ROOMS: readonly Room[] = [
  { id: 'overview', path: '/overview', icon: Gauge },
  { id: 'stock', path: '/stock', icon: Package },
  { id: 'activity', path: '/activity', icon: Activity },
  { id: 'requests', path: '/requests', icon: ClipboardCheck, needs: ['requests.read'] },
  { id: 'imports', path: '/imports', icon: FileInput, needs: ['imports.read'] },
  {
    id: 'access',
    path: '/access',
    icon: ShieldCheck,
    needs: ['people.read', 'keys.read', 'audit.read'],
  },
  { id: 'settings', path: '/settings', icon: Settings2 },
];

/** The rooms that hold something for the person who is signed in. */
export function useShownRooms(): readonly Room[] {
  const can = useCan();
  return ROOMS.filter(({ needs }) => needs?.some((action) => can(action, 'any')) ?? true);
}
