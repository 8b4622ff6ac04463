create schema integrations;
grant usage on schema integrations to stockwire_app;

create table integrations.imports (
  import_id integer generated always as identity primary key,
  kind text not null,
  warehouse_id integer,
  -- The upload's Idempotency-Key: the same upload sent again finds its first one.
  request_key text not null,
  file_name text not null,
  file_bytes bigint not null default 0,
  content_sha256 bytea,
  -- 'uploading' is shown to nobody.
  state text not null default 'uploading',
  version integer not null default 1,
  uploaded_at timestamptz not null default now(),
  actor text not null,
  device text,
  correlation_id uuid not null,
  examination jsonb,
  description jsonb,
  check_report jsonb,
  check_outdated boolean not null default false,
  -- Imports whose rows count as brought in already, as the check saw them.
  earlier_imports integer[] not null default '{}',
  rows_total bigint not null default 0,
  rows_done bigint not null default 0,
  bytes_done bigint not null default 0,
  accepted bigint not null default 0,
  refused bigint not null default 0,
  skipped bigint not null default 0,
  rows_per_second real,
  work_started_at timestamptz,
  work_ended_at timestamptz,
  -- The run goes on behind this row, the undo below this seq.
  run_cursor bigint not null default 0,
  undo_cursor bigint,
  first_seq bigint,
  last_seq bigint,
  items_made bigint not null default 0,
  failure text,
  -- The process that works on it, until when it has said so.
  lease_owner text,
  lease_until timestamptz,
  constraint imports_request_key_unique unique (request_key),
  constraint imports_warehouse_exists
    foreign key (warehouse_id) references catalog.warehouses (warehouse_id),
  constraint imports_kind_known
    check (kind in ('items', 'bins', 'opening-balances', 'counts', 'sales')),
  constraint imports_kind_has_warehouse check ((kind = 'items') = (warehouse_id is null)),
  constraint imports_state_known check (state in (
    'uploading', 'uploaded', 'described', 'checking', 'checked', 'running', 'paused', 'done',
    'cancelled', 'failed', 'undoing', 'undo-paused', 'undone')),
  constraint imports_counts_not_negative
    check (rows_done >= 0 and accepted >= 0 and refused >= 0 and skipped >= 0)
);
create index imports_warehouse on integrations.imports (warehouse_id, kind);
create index imports_work on integrations.imports (import_id)
  where state in ('checking', 'running', 'undoing');
-- Rows are told from those of earlier imports when an import begins: two at once would both miss the other.
create unique index imports_one_writes on integrations.imports (kind, coalesce(warehouse_id, 0))
  where state in ('running', 'paused', 'undoing', 'undo-paused');

-- The file as it came, unpacked, in gzipped pieces: any process can read it, a piece at a time.
create table integrations.import_chunks (
  import_id integer not null,
  chunk_no integer not null,
  byte_count integer not null,
  bytes bytea not null,
  primary key (import_id, chunk_no),
  constraint import_chunks_import_exists foreign key (import_id)
    references integrations.imports (import_id) on delete cascade
);
alter table integrations.import_chunks alter column bytes set storage external;

create table integrations.import_problems (
  import_id integer not null,
  row_no bigint not null,
  line bigint not null,
  field text,
  value text not null,
  code text not null,
  message text not null,
  suggestion text,
  cells text[] not null,
  primary key (import_id, row_no),
  constraint import_problems_import_exists foreign key (import_id)
    references integrations.imports (import_id) on delete cascade
);

-- What a person put in the place of a row; null cells leave it out.
create table integrations.import_fixes (
  import_id integer not null,
  row_no bigint not null,
  cells text[],
  primary key (import_id, row_no),
  constraint import_fixes_import_exists foreign key (import_id)
    references integrations.imports (import_id) on delete cascade
);

-- What the check decided about each SKU of the file; the run reads it again after a crash.
create table integrations.import_skus (
  import_id integer not null,
  sku_key text not null,
  sku text not null,
  name text not null,
  must_make boolean not null,
  opening integer not null,
  -- The row before which the item is opened.
  first_row bigint not null,
  primary key (import_id, sku_key),
  constraint import_skus_import_exists foreign key (import_id)
    references integrations.imports (import_id) on delete cascade,
  constraint import_skus_opening_not_negative check (opening >= 0)
);

-- What became of the rows, some thousands at a time: written after their commit, with the cursor.
create table integrations.import_batches (
  import_id integer not null,
  first_row bigint not null,
  last_row bigint not null,
  -- One byte a row, see `row-outcomes`.
  outcomes bytea not null,
  -- The row's entry; 0 where it has none.
  seqs bigint[] not null,
  -- One seq of each command, ascending: what an undo takes back, last one first.
  command_seqs bigint[] not null,
  -- Eight bytes a row: what tells a row of one file from that of another.
  identities bytea not null,
  -- Why, by row number, for rows that were refused.
  reasons jsonb not null,
  primary key (import_id, first_row),
  constraint import_batches_import_exists foreign key (import_id)
    references integrations.imports (import_id) on delete cascade,
  constraint import_batches_rows_in_order check (last_row >= first_row)
);

-- Sales that were refused as a whole and go in row by row; written before the first of those rows is sent.
create table integrations.import_splits (
  import_id integer not null,
  row_no bigint not null,
  primary key (import_id, row_no),
  constraint import_splits_import_exists foreign key (import_id)
    references integrations.imports (import_id) on delete cascade
);

-- Items and bins that the import made, for its undo.
create table integrations.import_made (
  import_id integer not null,
  what text not null,
  code_key text not null,
  primary key (import_id, what, code_key),
  constraint import_made_import_exists foreign key (import_id)
    references integrations.imports (import_id) on delete cascade,
  constraint import_made_what_known check (what in ('item', 'bin'))
);

create table integrations.import_profiles (
  profile_id integer generated always as identity primary key,
  kind text not null,
  name text not null,
  name_key text not null,
  description jsonb not null,
  version integer not null default 1,
  constraint import_profiles_name_unique unique (kind, name_key)
);

grant select, insert, update, delete on
  integrations.imports, integrations.import_chunks, integrations.import_problems,
  integrations.import_fixes, integrations.import_skus, integrations.import_batches,
  integrations.import_splits, integrations.import_made, integrations.import_profiles
  to stockwire_app;
