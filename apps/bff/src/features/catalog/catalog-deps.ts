import type { Database } from '../../platform/db/database.ts';

/** What every use-case of the catalog stands on. */
export interface CatalogDeps {
  database: Pick<Database, 'orm'>;
}
