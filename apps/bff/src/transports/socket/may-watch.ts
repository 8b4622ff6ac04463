import type { Actor } from '../../domain/actor.ts';

/** Whether an actor may follow a topic. There is no sign-in yet: who reaches the server sees all of it. */
export function mayWatch(_actor: Actor, _topic: string): boolean {
  return true;
}
