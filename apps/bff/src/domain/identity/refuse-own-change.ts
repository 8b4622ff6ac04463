import type { PersonPatch } from '@stockwire/shared/identity';
import { refuseField } from './refusals.ts';

/** Throws when somebody would change their own rights: nobody raises, disables or resets themselves. */
export function refuseOwnChange(byId: string, actorId: string, patch: PersonPatch): void {
  if (byId !== actorId) return;
  if (patch.grants !== undefined) {
    throw refuseField('/grants', 'own-grants', 'are your own: another administrator changes them');
  }
  if (patch.disabled !== undefined) {
    throw refuseField('/disabled', 'own-account', 'is your own: another administrator does this');
  }
  if (patch.password !== undefined) {
    throw refuseField('/password', 'own-password', 'is your own: change it with the one you have');
  }
}
