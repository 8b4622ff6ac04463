import type { Actor } from '../../domain/actor.ts';
import { SYSTEM_ACTORS } from '../../domain/identity/system-actors.ts';

/** Who acts in the demo: no person, but the shift as a whole, at the device of a role. */
export const DEMO_ACTOR: Actor = SYSTEM_ACTORS.demoShift;

export function actorAt(device: string): Actor {
  return { ...DEMO_ACTOR, device };
}

/** The id that a key of the demo has in a ledger. */
export function demoCommandId(key: string): string {
  return `${DEMO_ACTOR.id}/${key}`;
}
