import type { Sql } from '../../apps/bff/src/platform/db/database.ts';

export interface TableBytes {
  name: string;
  heapBytes: number;
  indexBytes: number;
}

/** Sizes of the tables that an adjustment writes to; the ledger's partitions count as one. */
export function selectTableBytes(sql: Sql) {
  return sql<TableBytes[]>`
    select coalesce(parent.relname, c.relname) as name,
           sum(pg_table_size(c.oid))::float8 as "heapBytes",
           sum(pg_indexes_size(c.oid))::float8 as "indexBytes"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_inherits i on i.inhrelid = c.oid
    left join pg_class parent on parent.oid = i.inhparent
    where n.nspname = 'stock'
      and c.relkind = 'r'
      and coalesce(parent.relname, c.relname)
        in ('inventory_transactions', 'commands', 'stock_levels', 'bin_stock')
    group by 1
    order by 1`;
}

/** Bytes of write-ahead log so far. */
export async function selectWalBytes(sql: Sql): Promise<number> {
  const [row] = await sql<{ bytes: number }[]>`
    select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 as bytes`;
  return row?.bytes ?? 0;
}

/** Processes that serve an application's connections, as the operating system numbers them. */
export async function selectBackendPids(sql: Sql, applicationName: string): Promise<number[]> {
  const rows = await sql<{ pid: number }[]>`
    select pid
    from pg_stat_activity
    where application_name = ${applicationName}
      and datname = current_database()`;
  return rows.map(({ pid }) => pid);
}
