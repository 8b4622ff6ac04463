import { Activity, FileInput, Gauge, type LucideIcon, Package, Settings2 } from 'lucide-react';
import type { roomWords } from './rooms.words.ts';

interface Room {
  id: keyof (typeof roomWords)['en'];
  path: string;
  icon: LucideIcon;
}

/** The rooms there are, by job; the rail and the command palette list them in this order. */
export const ROOMS: readonly Room[] = [
  { id: 'overview', path: '/overview', icon: Gauge },
  { id: 'stock', path: '/stock', icon: Package },
  { id: 'activity', path: '/activity', icon: Activity },
  { id: 'imports', path: '/imports', icon: FileInput },
  { id: 'settings', path: '/settings', icon: Settings2 },
];
