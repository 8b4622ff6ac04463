-- Changes that somebody may not make alone, until a second person decides. Approved without a seq is decided
-- and not yet known to be in the ledger: it is posted again, under the same id, until it is.
create table stock.change_requests (
  warehouse_id integer not null,
  request_id integer not null generated always as identity,
  -- The command as it was asked, and the key that it was asked under.
  command json not null,
  command_id text not null,
  fingerprint text not null,
  correlation_id text not null,
  item_id integer not null,
  bin_id integer,
  -- What the limit was and what was left of it: why a second person is needed.
  per_command integer not null,
  per_day integer not null,
  pieces integer not null,
  left_today integer not null,
  -- The bin, or the level where none is named, as it was when it was asked.
  seen_quantity integer not null,
  seen_version integer not null,
  asked_by text not null,
  device text,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'waiting',
  decided_by text,
  decided_at timestamptz,
  decision_note text,
  -- The key of the decision, and a digest of what it said.
  decision_id text,
  decision_fingerprint text,
  -- The version of the bin or level that whoever approved had before their eyes.
  decided_version integer,
  -- Why the ledger refused it when it was last approved.
  refusal json,
  seq bigint,
  version integer not null default 1,
  primary key (warehouse_id, request_id),
  constraint change_requests_warehouse_exists
    foreign key (warehouse_id) references catalog.warehouses (warehouse_id),
  constraint change_requests_item_exists foreign key (item_id) references catalog.items (item_id),
  constraint change_requests_bin_exists
    foreign key (warehouse_id, bin_id) references catalog.bins (warehouse_id, bin_id),
  constraint change_requests_asked_once unique (warehouse_id, command_id),
  constraint change_requests_decision_once unique (warehouse_id, decision_id),
  constraint change_requests_state_known
    check (state in ('waiting', 'approved', 'declined', 'withdrawn', 'expired')),
  constraint change_requests_decision_whole
    check ((decided_by is null) = (state in ('waiting', 'expired'))),
  constraint change_requests_decision_dated check ((decided_by is null) = (decided_at is null)),
  constraint change_requests_seq_of_approved check (seq is null or state = 'approved'),
  constraint change_requests_second_person
    check (decided_by is null or (decided_by = asked_by) = (state = 'withdrawn')),
  constraint change_requests_pieces_positive check (pieces > 0),
  constraint change_requests_version_positive check (version >= 1)
);
create index change_requests_item on stock.change_requests (item_id);
create index change_requests_bin on stock.change_requests (warehouse_id, bin_id);
create index change_requests_state on stock.change_requests (warehouse_id, state, request_id);
-- Those that time or a crash has left to do; few at any time.
create index change_requests_open on stock.change_requests (expires_at)
  where state = 'waiting' or (state = 'approved' and seq is null);

-- Every node hears that the requests of a warehouse are different, and tells the screens that show them.
create function stock.tell_change_request() returns trigger
language plpgsql as $$
begin
  perform pg_notify('change_requests', new.warehouse_id::text);
  return null;
end
$$;
create trigger change_requests_told after insert or update on stock.change_requests
  for each row execute function stock.tell_change_request();

grant select, insert, update on stock.change_requests to stockwire_app;
