import { type Asker, visibleWarehouses } from '../../../../domain/identity/may.ts';

/** One warehouse, all of them, or some of them as one name: `sites:3,5`. */
export type PulseScope = number | 'all' | `sites:${string}`;

/** Whose sums `pulse:all` is to somebody: those of all warehouses, or of the ones that they may see. */
export function scopeOfAll(asker: Asker): PulseScope {
  const visible = visibleWarehouses(asker);
  return visible === 'all' ? 'all' : `sites:${[...visible].sort((a, b) => a - b).join(',')}`;
}

/** The warehouses that a scope names; null is all of them. */
export function sitesIn(scope: PulseScope): number[] | null {
  if (scope === 'all') return null;
  if (typeof scope === 'number') return [scope];
  return scope.slice('sites:'.length).split(',').filter(Boolean).map(Number);
}

/** The topic under which a client knows the sums: all that it may see are all to it. */
export function pulseTopic(scope: PulseScope): string {
  return `pulse:${typeof scope === 'number' ? scope : 'all'}`;
}
