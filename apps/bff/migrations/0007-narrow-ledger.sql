-- Entries and commands are what the database grows by, and their width is the writer's throughput. What
-- follows from other columns is no longer stored but computed when it is read (virtual columns: readers
-- keep their names), and what is nearly always zero is stored as null, which takes no room:
-- 205 + 112 bytes an entry became 124 + 71, and 200 + 114 a command 156 + 82 (rows + indexes).

-- Who and why: one row per accepted command.
create table stock.narrow_commands (
  seq_from bigint not null,
  recorded_at timestamptz not null,
  warehouse_id integer not null,
  kind stock.movement_kind not null,
  reason stock.reason_code,
  -- How many entries the command has besides its first; null for none.
  further_entries integer,
  correlation_id uuid not null,
  -- First entry of the command that this one takes back.
  reverses_seq bigint,
  -- The device's time, null where it is the batch's.
  other_occurred_at timestamptz,
  fingerprint bytea not null,
  command_id text not null,
  -- A pseudonymous id, so that a person can be forgotten; null where it is the id's namespace.
  other_actor text,
  device text,
  reference text,
  note_digest bytea,
  causation_id text,
  seq_to bigint generated always as (seq_from + coalesce(further_entries, 0)) virtual,
  occurred_at timestamptz generated always as (coalesce(other_occurred_at, recorded_at)) virtual,
  actor text generated always as (coalesce(other_actor, split_part(command_id, '/', 1))) virtual
);

insert into stock.narrow_commands (
  seq_from, recorded_at, warehouse_id, kind, reason, further_entries, correlation_id, reverses_seq,
  other_occurred_at, fingerprint, command_id, other_actor, device, reference, note_digest, causation_id
)
select seq_from, recorded_at, warehouse_id, kind, reason, nullif(seq_to - seq_from, 0), correlation_id,
       reverses_seq, nullif(occurred_at, recorded_at), fingerprint, command_id,
       nullif(actor, split_part(command_id, '/', 1)), device, reference, note_digest, causation_id
from stock.commands
order by warehouse_id, seq_from;

-- What: the ledger, append-only, partitioned by month. One entry changes one item.
create table stock.narrow_transactions (
  seq bigint not null,
  recorded_at timestamptz not null,
  warehouse_id integer not null,
  item_id integer not null,
  bin_id integer not null,
  kind stock.movement_kind not null,
  bin_delta integer not null,
  delta_sellable integer not null,
  version integer not null,
  on_hand integer not null,
  sellable integer not null,
  to_bin_id integer,
  -- The entry's place behind the first one of its command; null for the first.
  place_in_command integer,
  -- Null for zero.
  nonzero_delta_held integer,
  nonzero_delta_allocated integer,
  nonzero_delta_short integer,
  nonzero_held integer,
  nonzero_allocated integer,
  nonzero_short integer,
  hash bytea not null,
  command_seq bigint generated always as (seq - coalesce(place_in_command, 0)) virtual,
  delta_on_hand integer generated always as (case when to_bin_id is null then bin_delta else 0 end) virtual,
  delta_held integer generated always as (coalesce(nonzero_delta_held, 0)) virtual,
  delta_allocated integer generated always as (coalesce(nonzero_delta_allocated, 0)) virtual,
  delta_short integer generated always as (coalesce(nonzero_delta_short, 0)) virtual,
  held integer generated always as (coalesce(nonzero_held, 0)) virtual,
  allocated integer generated always as (coalesce(nonzero_allocated, 0)) virtual,
  short integer generated always as (coalesce(nonzero_short, 0)) virtual,
  constraint inventory_transactions_figures_fit check (
    coalesce(nonzero_held, 0)::bigint + coalesce(nonzero_allocated, 0) <= sellable and sellable <= on_hand
  ),
  constraint inventory_transactions_claims_positive
    check (nonzero_held > 0 and nonzero_allocated > 0 and nonzero_short > 0),
  constraint inventory_transactions_version_positive check (version >= 1)
) partition by range (recorded_at);

-- Month by month, so that the wide rows of a month are gone before the next is copied.
do $$
declare
  month record;
  copied bigint;
  there bigint;
begin
  for month in
    select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bounds
    from pg_inherits i
    join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'stock.inventory_transactions'::regclass
    order by c.relname
  loop
    execute format('create table stock.narrow_month partition of stock.narrow_transactions %s', month.bounds);
    execute format('select count(*) from stock.%I', month.name) into there;
    execute format($copy$
      insert into stock.narrow_month (
        seq, recorded_at, warehouse_id, item_id, bin_id, kind, bin_delta, delta_sellable, version, on_hand,
        sellable, to_bin_id, place_in_command, nonzero_delta_held, nonzero_delta_allocated,
        nonzero_delta_short, nonzero_held, nonzero_allocated, nonzero_short, hash
      )
      select t.seq, t.recorded_at, t.warehouse_id, t.item_id, t.bin_id, t.kind, t.bin_delta,
             t.delta_sellable, t.version, t.on_hand, t.sellable, t.to_bin_id, nullif(t.seq - c.seq_from, 0),
             nullif(t.delta_held, 0), nullif(t.delta_allocated, 0), nullif(t.delta_short, 0),
             nullif(t.held, 0), nullif(t.allocated, 0), nullif(t.short, 0), t.hash
      from stock.%I t
      join stock.commands c on c.warehouse_id = t.warehouse_id and c.command_id = t.command_id
      order by t.recorded_at, t.warehouse_id, t.seq
    $copy$, month.name);
    get diagnostics copied = row_count;
    if copied <> there then
      raise exception '% of % entries of % have no command', there - copied, there, month.name;
    end if;
    execute format('drop table stock.%I', month.name);
    execute format('alter table stock.narrow_month rename to %I', month.name);
  end loop;
end
$$;

drop table stock.inventory_transactions;
drop table stock.commands;
alter table stock.narrow_transactions rename to inventory_transactions;
alter table stock.narrow_commands rename to commands;

create index inventory_transactions_item on stock.inventory_transactions (warehouse_id, item_id, seq);

alter table stock.commands
  add primary key (warehouse_id, seq_from),
  add constraint commands_seqs_in_order check (seq_from >= 1 and further_entries >= 1);
-- Unique under 128 bits of the id rather than under its text, which is three times as wide.
create unique index commands_id on stock.commands
  (warehouse_id, hashtextextended(command_id, 0), hashtextextended(command_id, 1));
create unique index commands_reversed_once on stock.commands (warehouse_id, reverses_seq)
  where reverses_seq is not null;

-- A month's own parts: a unique seq, which a partitioned table cannot have without the time, and the triggers,
-- because a trigger on the parent does not stop a statement that names the partition.
create function stock.finish_partition(name text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  execute format('create unique index %I on stock.%I (warehouse_id, seq)', name || '_seq', name);
  execute format(
    'create trigger refuse_row_change before update or delete on stock.%I
     for each row execute function stock.refuse_ledger_change()', name);
  execute format(
    'create trigger refuse_truncate before truncate on stock.%I
     for each statement execute function stock.refuse_ledger_change()', name);
  execute format('grant select, insert on stock.%I to stockwire_app', name);
end
$$;
revoke all on function stock.finish_partition(text) from public;

select stock.finish_partition(c.relname::text)
from pg_inherits i
join pg_class c on c.oid = i.inhrelid
where i.inhparent = 'stock.inventory_transactions'::regclass;

-- Makes the monthly partitions that cover [from_at, until_at].
create or replace function stock.make_partitions(from_at timestamptz, until_at timestamptz) returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO'
as $$
declare
  month timestamptz := date_trunc('month', from_at, 'UTC');
  name text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('stock.make_partitions'));
  while month <= until_at loop
    name := 'inventory_transactions_' || to_char(month at time zone 'UTC', 'YYYYMM');
    if to_regclass('stock.' || name) is null then
      execute format(
        'create table stock.%I partition of stock.inventory_transactions for values from (%L) to (%L)',
        name, month, date_trunc('month', month + interval '45 days', 'UTC'));
      perform stock.finish_partition(name);
      made := made + 1;
    end if;
    month := date_trunc('month', month + interval '45 days', 'UTC');
  end loop;
  return made;
end
$$;

create trigger refuse_truncate before truncate on stock.inventory_transactions
  for each statement execute function stock.refuse_ledger_change();
create trigger refuse_row_change before update or delete on stock.commands
  for each row execute function stock.refuse_ledger_change();
create trigger refuse_truncate before truncate on stock.commands
  for each statement execute function stock.refuse_ledger_change();

grant select, insert on stock.inventory_transactions, stock.commands to stockwire_app;

-- Plans for tables that nobody has counted yet read all of them.
analyze stock.commands;
analyze stock.inventory_transactions;
