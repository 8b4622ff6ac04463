/** Where the screens of identity lead; the app knows the addresses. */
export interface IdentityLinks {
  people: string;
  roles: string;
  devices: string;
  keys: string;
  clients: string;
  audit: string;
  /** The audit of one person. */
  auditOf: (actorId: string) => string;
}
