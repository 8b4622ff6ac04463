/** Who acts: a pseudonymous id that the ledger keeps for ever, and the device the person works at. */
export interface Actor {
  id: string;
  device: string | null;
}

/** The name screens show for an actor: the device's own while people do not sign in. */
export function shownName(actor: Actor): string {
  return actor.device ?? actor.id;
}
