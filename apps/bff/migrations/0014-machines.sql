-- API keys. The secret itself is nowhere: only its HMAC, under a key that is derived from the sealed root.
create table identity.api_keys (
  key_id text primary key,
  actor_id text not null generated always as ('key-' || key_id) stored,
  name text not null,
  scopes text[] not null,
  -- Null is every warehouse.
  warehouse_ids integer[],
  requests_per_minute integer not null,
  secret_hash bytea not null,
  -- The secret before the last renewal, good for a while, so that machines can change over one by one.
  previous_hash bytea,
  previous_until timestamptz,
  expires_at timestamptz,
  -- At most a minute behind.
  last_used_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint api_keys_id_form check (key_id ~ '^[0-9a-z]{12}$'),
  constraint api_keys_name_length check (length(name) between 1 and 200),
  constraint api_keys_scopes_named check (cardinality(scopes) > 0),
  constraint api_keys_warehouses_named check (cardinality(warehouse_ids) > 0),
  constraint api_keys_rate_positive check (requests_per_minute > 0),
  constraint api_keys_hash_is_sha256 check (octet_length(secret_hash) = 32),
  constraint api_keys_previous_is_sha256 check (octet_length(previous_hash) = 32),
  constraint api_keys_previous_ends check ((previous_hash is null) = (previous_until is null))
);
create index api_keys_by_age on identity.api_keys (created_at, key_id);

create trigger api_keys_told
  after insert or update of
    name, scopes, warehouse_ids, requests_per_minute, secret_hash, previous_hash, previous_until,
    expires_at, revoked_at
  on identity.api_keys
  for each row execute function identity.tell_person();

-- Secrets that the server needs again, sealed with AES-256-GCM under SECRET_KEY.
create table identity.secrets (
  name text primary key,
  sealed text not null,
  sealed_at timestamptz not null default now(),
  constraint secrets_sealed check (sealed ~ '^v1\.[0-9a-f]{8}\.[A-Za-z0-9_-]+$')
);

-- Attempts within a window, shared by all nodes. What is counted is an HMAC, never an address.
create table identity.rate_limits (
  key text primary key,
  points integer not null,
  -- Milliseconds since 1970.
  expire bigint,
  constraint rate_limits_key_length check (length(key) <= 255)
);

-- A key is revoked, never deleted: the ledger and the audit keep its id. Sealing anew is the owner's work.
grant select, insert, update on identity.api_keys to stockwire_app;
grant select, insert on identity.secrets to stockwire_app;
grant select, insert, update, delete on identity.rate_limits to stockwire_app;
