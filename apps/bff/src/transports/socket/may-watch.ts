import type { Actor } from '../../domain/actor.ts';
import { may, mayAnywhere } from '../../domain/identity/may.ts';

/** Whether an actor may follow a topic: `warehouse:7`, `pulse:7`, or `pulse:all`, which is all that they see. */
export function mayWatch(actor: Actor, topic: string): boolean {
  const [, place = ''] = topic.split(':');
  if (place === 'all') return mayAnywhere(actor, 'stock.read');
  return may(actor, 'stock.read', { warehouseId: Number(place) }).allowed;
}
