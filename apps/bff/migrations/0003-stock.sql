create type stock.movement_kind as enum ('receive', 'move', 'adjust', 'count', 'sell', 'reverse');

create type stock.reason_code as enum (
  'damaged-in-handling', 'damaged-on-arrival', 'supplier-short', 'supplier-over',
  'miscount-at-receipt', 'count-variance', 'found', 'lost', 'suspected-theft', 'mis-pick',
  'wrong-bin', 'wrong-unit', 'data-entry-error', 'expired', 'recalled', 'display-or-sample',
  'internal-use', 'donation', 'customer-return', 'return-not-resaleable', 'transfer-difference',
  'opening-balance', 'system-repair'
);

-- One row a warehouse: the only point of contention of the write path.
create table stock.warehouse_ledgers (
  warehouse_id integer primary key,
  epoch integer not null default 1,
  head_seq bigint not null default 0,
  head_hash bytea not null default decode(repeat('00', 32), 'hex'),
  head_recorded_at timestamptz not null default 'epoch',
  constraint warehouse_ledgers_warehouse_exists
    foreign key (warehouse_id) references catalog.warehouses (warehouse_id),
  constraint warehouse_ledgers_epoch_positive check (epoch >= 1),
  constraint warehouse_ledgers_head_seq_not_negative check (head_seq >= 0),
  constraint warehouse_ledgers_hash_is_sha256 check (octet_length(head_hash) = 32)
) with (fillfactor = 50);

create table stock.ledger_epochs (
  warehouse_id integer not null,
  epoch integer not null,
  -- The first seq that belongs to the epoch; seqs go on over epochs.
  first_seq bigint not null,
  opened_at timestamptz not null default now(),
  reason text not null,
  primary key (warehouse_id, epoch),
  constraint ledger_epochs_warehouse_exists
    foreign key (warehouse_id) references catalog.warehouses (warehouse_id),
  constraint ledger_epochs_first_seq_positive check (first_seq >= 1)
);

-- A new warehouse gets its ledger through this one door; the application itself may not insert one.
create function stock.open_ledger(of_warehouse_id integer) returns void
language sql
security definer
set search_path = pg_catalog, pg_temp
as $$
  insert into stock.warehouse_ledgers (warehouse_id) values (of_warehouse_id);
  insert into stock.ledger_epochs (warehouse_id, epoch, first_seq, reason)
  values (of_warehouse_id, 1, 1, 'warehouse opened');
$$;
revoke all on function stock.open_ledger(integer) from public;
grant execute on function stock.open_ledger(integer) to stockwire_app;

-- Who and why: one row per accepted command. Its id is unique for ever within its warehouse.
create table stock.commands (
  warehouse_id integer not null,
  seq_from bigint not null,
  seq_to bigint not null,
  recorded_at timestamptz not null,
  occurred_at timestamptz not null,
  kind stock.movement_kind not null,
  reason stock.reason_code,
  -- First entry of the command that this one takes back.
  reverses_seq bigint,
  correlation_id uuid not null,
  fingerprint bytea not null,
  command_id text not null,
  -- A pseudonymous id: a person can be forgotten without breaking the chain.
  actor text not null,
  device text,
  reference text,
  note_digest bytea,
  causation_id text,
  primary key (warehouse_id, command_id),
  constraint commands_seqs_in_order check (seq_from >= 1 and seq_to >= seq_from)
);
create unique index commands_reversed_once on stock.commands (warehouse_id, reverses_seq)
  where reverses_seq is not null;

-- The only deletable part: the text of a note, whose salted digest the chain covers.
create table stock.command_notes (
  warehouse_id integer not null,
  command_id text not null,
  salt bytea not null,
  note text not null,
  primary key (warehouse_id, command_id)
);

-- What: the ledger, append-only, partitioned by month. One entry changes one item.
create table stock.inventory_transactions (
  warehouse_id integer not null,
  item_id integer not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  bin_id integer not null,
  to_bin_id integer,
  kind stock.movement_kind not null,
  bin_delta integer not null,
  delta_on_hand integer not null,
  delta_sellable integer not null,
  delta_held integer not null,
  delta_allocated integer not null,
  delta_short integer not null,
  version integer not null,
  on_hand integer not null,
  sellable integer not null,
  held integer not null,
  allocated integer not null,
  short integer not null,
  hash bytea not null,
  command_id text not null,
  primary key (warehouse_id, seq, recorded_at),
  constraint inventory_transactions_figures_fit check (
    held >= 0 and allocated >= 0 and short >= 0
    and held::bigint + allocated <= sellable and sellable <= on_hand
  ),
  constraint inventory_transactions_version_positive check (version >= 1),
  constraint inventory_transactions_moves_keep_on_hand
    check (delta_on_hand = case when to_bin_id is null then bin_delta else 0 end)
) partition by range (recorded_at);
create index inventory_transactions_item
  on stock.inventory_transactions (warehouse_id, item_id, seq);

create function stock.refuse_ledger_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

-- Makes the monthly partitions that cover [from_at, until_at], each with its own triggers, because a
-- trigger on the parent does not stop a statement that names the partition.
create function stock.make_partitions(from_at timestamptz, until_at timestamptz) returns integer
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
      execute format(
        'create trigger refuse_row_change before update or delete on stock.%I
         for each row execute function stock.refuse_ledger_change()', name);
      execute format(
        'create trigger refuse_truncate before truncate on stock.%I
         for each statement execute function stock.refuse_ledger_change()', name);
      execute format('grant select, insert on stock.%I to stockwire_app', name);
      made := made + 1;
    end if;
    month := date_trunc('month', month + interval '45 days', 'UTC');
  end loop;
  return made;
end
$$;
revoke all on function stock.make_partitions(timestamptz, timestamptz) from public;
grant execute on function stock.make_partitions(timestamptz, timestamptz) to stockwire_app;

create trigger refuse_truncate before truncate on stock.inventory_transactions
  for each statement execute function stock.refuse_ledger_change();
create trigger refuse_row_change before update or delete on stock.commands
  for each row execute function stock.refuse_ledger_change();
create trigger refuse_truncate before truncate on stock.commands
  for each statement execute function stock.refuse_ledger_change();

-- The row the console grid shows; written in the transaction of its entries, so it cannot drift.
create table stock.stock_levels (
  warehouse_id integer not null,
  item_id integer not null,
  on_hand integer not null,
  sellable integer not null,
  held integer not null,
  allocated integer not null,
  short integer not null,
  version integer not null,
  last_seq bigint not null,
  next_hold_expiry timestamptz,
  updated_at timestamptz not null,
  primary key (warehouse_id, item_id),
  constraint stock_levels_not_negative check (held >= 0 and allocated >= 0 and short >= 0),
  constraint stock_levels_claims_fit check (held::bigint + allocated <= sellable),
  constraint stock_levels_sellable_is_on_hand check (sellable between 0 and on_hand)
) with (fillfactor = 70);

create table stock.bin_stock (
  warehouse_id integer not null,
  item_id integer not null,
  bin_id integer not null,
  quantity integer not null,
  version integer not null,
  updated_at timestamptz not null,
  primary key (warehouse_id, item_id, bin_id),
  constraint bin_stock_not_negative check (quantity >= 0)
) with (fillfactor = 70);

create table stock.claims (
  warehouse_id integer not null,
  claim_id uuid not null,
  kind text not null,
  state text not null,
  owner text not null,
  reference text,
  expires_at timestamptz,
  version integer not null default 1,
  created_seq bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (warehouse_id, claim_id),
  constraint claims_kind_known check (kind in ('hold', 'allocation')),
  constraint claims_state_known check (state in ('open', 'released', 'expired', 'converted', 'shipped')),
  constraint claims_holds_expire check (kind <> 'hold' or expires_at is not null)
);
create index claims_open_by_expiry on stock.claims (warehouse_id, expires_at) where state = 'open';

create table stock.claim_lines (
  warehouse_id integer not null,
  claim_id uuid not null,
  item_id integer not null,
  quantity integer not null,
  picked integer not null default 0,
  shipped integer not null default 0,
  short integer not null default 0,
  primary key (warehouse_id, claim_id, item_id),
  constraint claim_lines_quantity_positive check (quantity > 0),
  constraint claim_lines_progress_fits
    check (short >= 0 and shipped between 0 and picked and picked <= quantity)
);
create index claim_lines_item on stock.claim_lines (warehouse_id, item_id);

create table stock.expected_supply (
  warehouse_id integer not null,
  supply_id uuid not null,
  item_id integer not null,
  quantity integer not null,
  received integer not null default 0,
  due_on date not null,
  reference text,
  version integer not null default 1,
  primary key (warehouse_id, supply_id, item_id),
  constraint expected_supply_quantity_positive check (quantity > 0),
  constraint expected_supply_received_not_negative check (received >= 0)
);
create index expected_supply_item on stock.expected_supply (warehouse_id, item_id, due_on);

create table stock.inbound_transfers (
  warehouse_id integer not null,
  transfer_id uuid not null,
  item_id integer not null,
  from_warehouse_id integer not null,
  announced integer not null,
  received integer not null default 0,
  announced_at timestamptz not null,
  primary key (warehouse_id, transfer_id, item_id),
  constraint inbound_transfers_announced_positive check (announced > 0),
  constraint inbound_transfers_received_not_negative check (received >= 0)
);
create index inbound_transfers_item on stock.inbound_transfers (warehouse_id, item_id);

grant select, insert on stock.inventory_transactions, stock.commands, stock.ledger_epochs
  to stockwire_app;
grant select, insert, delete on stock.command_notes to stockwire_app;
grant select, update on stock.warehouse_ledgers to stockwire_app;
grant select, insert, update on
  stock.stock_levels, stock.bin_stock, stock.claims, stock.claim_lines,
  stock.expected_supply, stock.inbound_transfers
  to stockwire_app;
