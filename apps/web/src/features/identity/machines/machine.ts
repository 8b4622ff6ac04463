import type { ApiKey } from '@stockwire/shared/identity';

/** What API keys and OAuth clients have in common: what lets a machine in, and as far as what. */
export type Machine = Pick<
  ApiKey,
  'name' | 'scopes' | 'warehouseIds' | 'lastUsedAt' | 'createdBy' | 'createdAt' | 'revokedAt'
> & {
  /** Null and absent: it has no end of its own. */
  expiresAt?: string | null;
};
