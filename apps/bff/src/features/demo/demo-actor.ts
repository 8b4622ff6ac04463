import type { Actor } from '../../domain/actor.ts';

/** Who acts in the demo: no person, but the shift as a whole, at the device of a role. */
const DEMO_ACTOR_ID = 'demo-shift';

export const DEMO_ACTOR: Actor = { id: DEMO_ACTOR_ID, device: null };

export function actorAt(device: string): Actor {
  return { id: DEMO_ACTOR_ID, device };
}

/** The id that a key of the demo has in a ledger. */
export function demoCommandId(key: string): string {
  return `${DEMO_ACTOR_ID}/${key}`;
}
