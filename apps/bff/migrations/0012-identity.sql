create schema identity;
grant usage on schema identity to stockwire_app;

-- A person is known to the ledger by a pseudonym alone: forgetting the name and address breaks no chain.
create table identity.people (
  actor_id text primary key,
  email text not null,
  -- Case does not count: nobody owns two accounts by writing a letter larger.
  email_key text not null,
  name text not null,
  -- Argon2id in PHC form; null where somebody signs in elsewhere.
  password_hash text,
  disabled_at timestamptz,
  last_seen_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint people_actor_id_is_pseudonym check (actor_id ~ '^person-[0-9a-z]{16,}$'),
  constraint people_email_taken unique (email_key),
  constraint people_version_positive check (version >= 1)
);

create table identity.grants (
  actor_id text not null,
  role text not null,
  -- Null is every warehouse, also those that are opened later.
  warehouse_id integer,
  per_command integer,
  per_day integer,
  constraint grants_person_exists foreign key (actor_id) references identity.people (actor_id),
  constraint grants_warehouse_exists
    foreign key (warehouse_id) references catalog.warehouses (warehouse_id),
  constraint grants_role_known check (role in (
    'viewer', 'clerk', 'operator', 'controller', 'manager', 'auditor', 'admin', 'integrator')),
  constraint grants_once unique nulls not distinct (actor_id, role, warehouse_id),
  constraint grants_limit_whole check ((per_command is null) = (per_day is null)),
  constraint grants_limit_not_negative check (per_command >= 0 and per_day >= 0)
);
create index grants_warehouse on identity.grants (warehouse_id);

-- What a cookie holds is never here: only its SHA-256. A session that is over has no row.
create table identity.sessions (
  session_id text primary key,
  token_hash bytea not null,
  actor_id text not null,
  device text,
  browser text,
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  constraint sessions_token_once unique (token_hash),
  constraint sessions_token_is_sha256 check (octet_length(token_hash) = 32),
  constraint sessions_person_exists foreign key (actor_id) references identity.people (actor_id)
);
create index sessions_person on identity.sessions (actor_id);
create index sessions_unseen on identity.sessions (last_seen_at);
create index sessions_end on identity.sessions (ends_at);

-- Browsers at which somebody has signed in: guesses made elsewhere do not lock these out.
create table identity.known_devices (
  token_hash bytea not null,
  actor_id text not null,
  used_at timestamptz not null,
  primary key (token_hash, actor_id),
  constraint known_devices_token_is_sha256 check (octet_length(token_hash) = 32),
  constraint known_devices_person_exists foreign key (actor_id) references identity.people (actor_id)
);
create index known_devices_person on identity.known_devices (actor_id);
create index known_devices_used on identity.known_devices (used_at);

-- Failed sign-ins of an account, an address or a known device. Names of buckets are hashed: people type
-- passwords into the wrong field.
create table identity.sign_in_buckets (
  bucket text primary key,
  failures integer not null,
  open_at timestamptz not null,
  forget_at timestamptz not null,
  constraint sign_in_buckets_failures_not_negative check (failures >= 0)
);
create index sign_in_buckets_forget on identity.sign_in_buckets (forget_at);

create table identity.audit_events (
  seq bigint primary key,
  at timestamptz not null,
  kind text not null,
  by text,
  subject text,
  -- json keeps the very text that the hash covers; jsonb would write it anew.
  detail json not null,
  request_id text not null,
  hash bytea not null,
  constraint audit_events_seq_positive check (seq >= 1),
  constraint audit_events_hash_is_sha256 check (octet_length(hash) = 32)
);
create index audit_events_by on identity.audit_events (by, seq);
create index audit_events_subject on identity.audit_events (subject, seq);
create index audit_events_kind on identity.audit_events (kind, seq);

-- One row: who appends an event holds it, so that seqs have no holes and each hash covers the one before.
create table identity.audit_head (
  only_one boolean primary key default true,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_only_one check (only_one),
  constraint audit_head_hash_is_sha256 check (octet_length(hash) = 32)
);
insert into identity.audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create function identity.refuse_audit_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the audit is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger refuse_row_change before update or delete on identity.audit_events
  for each row execute function identity.refuse_audit_change();
create trigger refuse_truncate before truncate on identity.audit_events
  for each statement execute function identity.refuse_audit_change();

-- Every node hears of what it may no longer remember. The payload is `<actor>` or `<actor> <session>`.
create function identity.tell_person() returns trigger
language plpgsql as $$
begin
  perform pg_notify('identity', coalesce(new.actor_id, old.actor_id));
  return null;
end
$$;
create function identity.tell_session() returns trigger
language plpgsql as $$
begin
  perform pg_notify('identity', old.actor_id || ' ' || old.session_id);
  return null;
end
$$;
create trigger people_told after update of name, email, disabled_at, version on identity.people
  for each row execute function identity.tell_person();
create trigger grants_told after insert or update or delete on identity.grants
  for each row execute function identity.tell_person();
create trigger sessions_told after delete on identity.sessions
  for each row execute function identity.tell_session();

grant select, insert, update on identity.people to stockwire_app;
grant select, insert, delete on identity.grants to stockwire_app;
grant select, insert, update, delete on
  identity.sessions, identity.known_devices, identity.sign_in_buckets to stockwire_app;
grant select, insert on identity.audit_events to stockwire_app;
grant select, update on identity.audit_head to stockwire_app;

-- SHA-256 of the file that the demo's passwords were written to; another file, or none, is written anew.
alter table demo.seedings add column credentials_digest bytea;
