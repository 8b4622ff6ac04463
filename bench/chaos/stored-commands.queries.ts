import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import type { StoredCommand } from './judge-history.ts';

interface StoredRow extends Omit<StoredCommand, 'entries'> {
  seqs: number[];
  hashes: string[];
}

/** The commands of a warehouse behind a seq, each with its entries; keys without their namespace. */
export async function selectStoredCommands(
  sql: Sql,
  warehouseId: number,
  afterSeq: number,
): Promise<StoredCommand[]> {
  const rows = await sql<StoredRow[]>`
    select substr(c.command_id, strpos(c.command_id, '/') + 1) as key,
           c.seq_from as "seqFrom", c.seq_to as "seqTo",
           array_agg(t.seq::float8 order by t.seq) as seqs,
           array_agg(encode(t.hash, 'hex') order by t.seq) as hashes,
           sum(t.delta_on_hand)::int as pieces
    from stock.commands c
    join stock.inventory_transactions t
      on t.warehouse_id = c.warehouse_id and t.seq between c.seq_from and c.seq_to
    where c.warehouse_id = ${warehouseId}
      and c.seq_from > ${afterSeq}
    group by c.warehouse_id, c.seq_from`;
  return rows.map(({ seqs, hashes, ...row }) => ({
    ...row,
    entries: seqs.map((seq, place) => ({ seq, hash: hashes[place] ?? '' })),
  }));
}

/** Sign-ins of a person that the audit has. */
export async function countSignInEvents(sql: Sql, email: string): Promise<number> {
  const [row] = await sql<{ events: number }[]>`
    select count(*)::int as events
    from identity.audit_events e
    join identity.people p on p.actor_id = e.subject
    where e.kind = 'sign-in'
      and p.email_key = ${email}`;
  return row?.events ?? 0;
}

/** Ends every connection of the product; answers how many. */
export async function terminateBackends(sql: Sql): Promise<number> {
  const rows = await sql`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where datname = current_database()
      and application_name like 'stockwire%'`;
  return rows.length;
}
