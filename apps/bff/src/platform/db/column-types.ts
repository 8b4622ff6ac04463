import { customType } from 'drizzle-orm/pg-core';

/** Bytes, read as a Buffer. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** JSON that the driver itself writes and reads: Drizzle's own type would be encoded twice on this pool. */
export const json = customType<{ data: unknown }>({ dataType: () => 'json' });
