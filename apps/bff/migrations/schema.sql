-- The database as the migrations make it, for reading. Written from the catalogue, never by hand;
-- monthly partitions of the ledger are left out, since they come and go with time.

create extension pg_trgm;

create schema catalog;
grant usage on schema catalog to stockwire_app;

create schema demo;
grant usage on schema demo to stockwire_app;

create schema identity;
grant usage on schema identity to stockwire_app;

create schema integrations;
grant usage on schema integrations to stockwire_app;

create schema stock;
grant usage on schema stock to stockwire_app;

create schema stockwire;
grant usage on schema stockwire to stockwire_app;

create type stock.movement_kind as enum (
  'receive',
  'move',
  'adjust',
  'count',
  'sell',
  'reverse'
);

create type stock.reason_code as enum (
  'damaged-in-handling',
  'damaged-on-arrival',
  'supplier-short',
  'supplier-over',
  'miscount-at-receipt',
  'count-variance',
  'found',
  'lost',
  'suspected-theft',
  'mis-pick',
  'wrong-bin',
  'wrong-unit',
  'data-entry-error',
  'expired',
  'recalled',
  'display-or-sample',
  'internal-use',
  'donation',
  'customer-return',
  'return-not-resaleable',
  'transfer-difference',
  'opening-balance',
  'system-repair'
);

create table catalog.bins (
  bin_id integer not null generated always as identity,
  warehouse_id integer not null,
  code text not null,
  code_key text not null,
  zone text not null,
  kind text not null,
  retired_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint bins_pkey PRIMARY KEY (bin_id),
  constraint bins_code_key_unique UNIQUE (warehouse_id, code_key),
  constraint bins_kind_known CHECK ((kind = ANY (ARRAY['receiving'::text, 'storage'::text, 'staging'::text, 'quality-hold'::text, 'damaged'::text]))),
  constraint bins_of_warehouse UNIQUE (warehouse_id, bin_id),
  constraint bins_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES catalog.warehouses(warehouse_id)
);
CREATE TRIGGER bins_bump AFTER UPDATE ON catalog.bins REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.bump_warehouses();
CREATE TRIGGER bins_keep_kind_and_zone BEFORE UPDATE OF warehouse_id, code, code_key, zone, kind ON catalog.bins FOR EACH ROW WHEN (((((old.warehouse_id IS DISTINCT FROM new.warehouse_id) OR (old.code_key IS DISTINCT FROM new.code_key)) OR (old.zone IS DISTINCT FROM new.zone)) OR (old.kind IS DISTINCT FROM new.kind))) EXECUTE FUNCTION catalog.refuse_bin_change();
grant insert, select, update on catalog.bins to stockwire_app;

create table catalog.item_packs (
  item_id integer not null,
  level text not null,
  factor integer not null,
  gtin text,
  constraint item_packs_pkey PRIMARY KEY (item_id, level),
  constraint item_packs_each_is_one CHECK (((level <> 'each'::text) OR (factor = 1))),
  constraint item_packs_factor_positive CHECK ((factor >= 1)),
  constraint item_packs_gtin_is_14_digits CHECK ((gtin ~ '^[0-9]{14}$'::text)),
  constraint item_packs_gtin_unique UNIQUE (gtin),
  constraint item_packs_item_exists FOREIGN KEY (item_id) REFERENCES catalog.items(item_id) ON DELETE CASCADE,
  constraint item_packs_level_known CHECK ((level = ANY (ARRAY['each'::text, 'inner'::text, 'case'::text, 'pallet'::text])))
);
grant delete, insert, select, update on catalog.item_packs to stockwire_app;

create table catalog.item_settings (
  warehouse_id integer not null,
  item_id integer not null,
  home_bin_id integer,
  reorder_point integer,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint item_settings_pkey PRIMARY KEY (warehouse_id, item_id),
  constraint item_settings_home_bin_of_warehouse FOREIGN KEY (warehouse_id, home_bin_id) REFERENCES catalog.bins(warehouse_id, bin_id),
  constraint item_settings_item_exists FOREIGN KEY (item_id) REFERENCES catalog.items(item_id),
  constraint item_settings_reorder_point_not_negative CHECK ((reorder_point >= 0)),
  constraint item_settings_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES catalog.warehouses(warehouse_id)
);
CREATE INDEX item_settings_home_bin ON catalog.item_settings USING btree (warehouse_id, home_bin_id);
CREATE INDEX item_settings_item ON catalog.item_settings USING btree (item_id);
CREATE TRIGGER item_settings_bump_deleted AFTER DELETE ON catalog.item_settings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.bump_warehouses();
CREATE TRIGGER item_settings_bump_inserted AFTER INSERT ON catalog.item_settings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.bump_warehouses();
CREATE TRIGGER item_settings_bump_updated AFTER UPDATE ON catalog.item_settings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalog.bump_warehouses();
grant insert, select, update on catalog.item_settings to stockwire_app;

create table catalog.items (
  item_id integer not null generated always as identity,
  sku text not null,
  sku_key text not null,
  name text not null,
  category text not null,
  supplier_id integer,
  cost_minor bigint,
  price_minor bigint,
  currency character(3),
  search_text text not null,
  retired_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint items_pkey PRIMARY KEY (item_id),
  constraint items_cost_not_negative CHECK ((cost_minor >= 0)),
  constraint items_currency_is_iso CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint items_money_has_currency CHECK (((currency IS NOT NULL) OR ((cost_minor IS NULL) AND (price_minor IS NULL)))),
  constraint items_price_not_negative CHECK ((price_minor >= 0)),
  constraint items_sku_key_unique UNIQUE (sku_key),
  constraint items_supplier_exists FOREIGN KEY (supplier_id) REFERENCES catalog.suppliers(supplier_id)
);
CREATE INDEX items_by_category ON catalog.items USING btree (lower(category), item_id);
CREATE INDEX items_by_name ON catalog.items USING btree (lower(name), item_id);
CREATE INDEX items_search ON catalog.items USING gin (search_text gin_trgm_ops);
CREATE INDEX items_supplier ON catalog.items USING btree (supplier_id);
CREATE TRIGGER items_bump AFTER UPDATE ON catalog.items FOR EACH STATEMENT EXECUTE FUNCTION catalog.bump_all();
grant insert, select, update on catalog.items to stockwire_app;

create table catalog.requests (
  request_key text not null,
  fingerprint bytea not null,
  status integer not null,
  etag text,
  answer json not null,
  recorded_at timestamp with time zone not null default now(),
  constraint requests_pkey PRIMARY KEY (request_key)
);
grant insert, select on catalog.requests to stockwire_app;

create table catalog.revisions (
  scope integer not null,
  revision bigint not null,
  constraint revisions_pkey PRIMARY KEY (scope)
) with (fillfactor=50);
grant select on catalog.revisions to stockwire_app;

create table catalog.suppliers (
  supplier_id integer not null generated always as identity,
  code text not null,
  code_key text not null,
  name text not null,
  lead_time_days integer not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint suppliers_pkey PRIMARY KEY (supplier_id),
  constraint suppliers_code_key_unique UNIQUE (code_key),
  constraint suppliers_lead_time_in_range CHECK (((lead_time_days >= 0) AND (lead_time_days <= 730)))
);
grant insert, select, update on catalog.suppliers to stockwire_app;

create table catalog.warehouses (
  warehouse_id integer not null generated always as identity,
  code text not null,
  code_key text not null,
  name text not null,
  time_zone text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint warehouses_pkey PRIMARY KEY (warehouse_id),
  constraint warehouses_code_key_unique UNIQUE (code_key)
);
grant insert, select, update on catalog.warehouses to stockwire_app;

create table demo.seedings (
  seed text not null,
  opened_on date not null,
  started_at timestamp with time zone not null default now(),
  completed_at timestamp with time zone,
  credentials_digest bytea,
  constraint seedings_pkey PRIMARY KEY (seed)
);
grant insert, select, update on demo.seedings to stockwire_app;

create table identity.api_keys (
  key_id text not null,
  actor_id text not null generated always as (('key-'::text || key_id)) stored,
  name text not null,
  scopes text[] not null,
  warehouse_ids integer[],
  requests_per_minute integer not null,
  secret_hash bytea not null,
  previous_hash bytea,
  previous_until timestamp with time zone,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint api_keys_pkey PRIMARY KEY (key_id),
  constraint api_keys_hash_is_sha256 CHECK ((octet_length(secret_hash) = 32)),
  constraint api_keys_id_form CHECK ((key_id ~ '^[0-9a-z]{12}$'::text)),
  constraint api_keys_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint api_keys_previous_ends CHECK (((previous_hash IS NULL) = (previous_until IS NULL))),
  constraint api_keys_previous_is_sha256 CHECK ((octet_length(previous_hash) = 32)),
  constraint api_keys_rate_positive CHECK ((requests_per_minute > 0)),
  constraint api_keys_scopes_named CHECK ((cardinality(scopes) > 0)),
  constraint api_keys_warehouses_named CHECK ((cardinality(warehouse_ids) > 0))
);
CREATE INDEX api_keys_actor ON identity.api_keys USING btree (actor_id);
CREATE INDEX api_keys_by_age ON identity.api_keys USING btree (created_at, key_id);
CREATE TRIGGER api_keys_told AFTER INSERT OR UPDATE OF name, scopes, warehouse_ids, requests_per_minute, secret_hash, previous_hash, previous_until, expires_at, revoked_at ON identity.api_keys FOR EACH ROW EXECUTE FUNCTION identity.tell_person();
grant insert, select, update on identity.api_keys to stockwire_app;

create table identity.audit_events (
  seq bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  by text,
  subject text,
  detail json not null,
  request_id text not null,
  hash bytea not null,
  constraint audit_events_pkey PRIMARY KEY (seq),
  constraint audit_events_hash_is_sha256 CHECK ((octet_length(hash) = 32)),
  constraint audit_events_seq_positive CHECK ((seq >= 1))
);
CREATE INDEX audit_events_by ON identity.audit_events USING btree (by, seq);
CREATE INDEX audit_events_kind ON identity.audit_events USING btree (kind, seq);
CREATE INDEX audit_events_subject ON identity.audit_events USING btree (subject, seq);
CREATE TRIGGER refuse_row_change BEFORE DELETE OR UPDATE ON identity.audit_events FOR EACH ROW EXECUTE FUNCTION identity.refuse_audit_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON identity.audit_events FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_audit_change();
grant insert, select on identity.audit_events to stockwire_app;

create table identity.audit_head (
  only_one boolean not null default true,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pkey PRIMARY KEY (only_one),
  constraint audit_head_hash_is_sha256 CHECK ((octet_length(hash) = 32)),
  constraint audit_head_only_one CHECK (only_one)
);
grant select, update on identity.audit_head to stockwire_app;

create table identity.badges (
  actor_id text not null,
  badge_hash bytea not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint badges_pkey PRIMARY KEY (actor_id),
  constraint badges_hash_is_sha256 CHECK ((octet_length(badge_hash) = 32)),
  constraint badges_once UNIQUE (badge_hash),
  constraint badges_person_exists FOREIGN KEY (actor_id) REFERENCES identity.people(actor_id)
);
grant delete, insert, select, update on identity.badges to stockwire_app;

create table identity.grants (
  actor_id text not null,
  role text not null,
  warehouse_id integer,
  per_command integer,
  per_day integer,
  constraint grants_limit_not_negative CHECK (((per_command >= 0) AND (per_day >= 0))),
  constraint grants_limit_whole CHECK (((per_command IS NULL) = (per_day IS NULL))),
  constraint grants_once UNIQUE NULLS NOT DISTINCT (actor_id, role, warehouse_id),
  constraint grants_person_exists FOREIGN KEY (actor_id) REFERENCES identity.people(actor_id),
  constraint grants_role_known CHECK ((role = ANY (ARRAY['viewer'::text, 'clerk'::text, 'operator'::text, 'controller'::text, 'manager'::text, 'auditor'::text, 'admin'::text, 'integrator'::text]))),
  constraint grants_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES catalog.warehouses(warehouse_id)
);
CREATE INDEX grants_warehouse ON identity.grants USING btree (warehouse_id);
CREATE TRIGGER grants_told AFTER INSERT OR DELETE OR UPDATE ON identity.grants FOR EACH ROW EXECUTE FUNCTION identity.tell_person();
grant delete, insert, select on identity.grants to stockwire_app;

create table identity.known_devices (
  token_hash bytea not null,
  actor_id text not null,
  used_at timestamp with time zone not null,
  constraint known_devices_pkey PRIMARY KEY (token_hash, actor_id),
  constraint known_devices_person_exists FOREIGN KEY (actor_id) REFERENCES identity.people(actor_id),
  constraint known_devices_token_is_sha256 CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX known_devices_person ON identity.known_devices USING btree (actor_id);
CREATE INDEX known_devices_used ON identity.known_devices USING btree (used_at);
grant delete, insert, select, update on identity.known_devices to stockwire_app;

create table identity.oauth_clients (
  client_id text not null,
  actor_id text not null generated always as (('client-'::text || client_id)) stored,
  name text not null,
  scopes text[] not null,
  warehouse_ids integer[],
  secret_hash bytea,
  issuer text,
  subject text,
  last_used_at timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint oauth_clients_pkey PRIMARY KEY (client_id),
  constraint oauth_clients_hash_is_sha256 CHECK ((octet_length(secret_hash) = 32)),
  constraint oauth_clients_id_form CHECK ((client_id ~ '^[0-9a-f]{16}$'::text)),
  constraint oauth_clients_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint oauth_clients_one_proof CHECK (((secret_hash IS NULL) = (issuer IS NOT NULL))),
  constraint oauth_clients_outside_whole CHECK (((issuer IS NULL) = (subject IS NULL))),
  constraint oauth_clients_scopes_named CHECK ((cardinality(scopes) > 0)),
  constraint oauth_clients_warehouses_named CHECK ((cardinality(warehouse_ids) > 0))
);
CREATE INDEX oauth_clients_actor ON identity.oauth_clients USING btree (actor_id);
CREATE INDEX oauth_clients_by_age ON identity.oauth_clients USING btree (created_at, client_id);
CREATE UNIQUE INDEX oauth_clients_outside_once ON identity.oauth_clients USING btree (issuer, subject) WHERE (revoked_at IS NULL);
CREATE TRIGGER oauth_clients_told AFTER INSERT OR UPDATE OF name, scopes, warehouse_ids, secret_hash, issuer, subject, revoked_at ON identity.oauth_clients FOR EACH ROW EXECUTE FUNCTION identity.tell_person();
grant insert, select, update on identity.oauth_clients to stockwire_app;

create table identity.people (
  actor_id text not null,
  email text not null,
  email_key text not null,
  name text not null,
  password_hash text,
  disabled_at timestamp with time zone,
  last_seen_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint people_pkey PRIMARY KEY (actor_id),
  constraint people_actor_id_is_pseudonym CHECK ((actor_id ~ '^person-[0-9a-z]{16,}$'::text)),
  constraint people_email_taken UNIQUE (email_key),
  constraint people_version_positive CHECK ((version >= 1))
);
CREATE TRIGGER people_told AFTER UPDATE OF name, email, disabled_at, version ON identity.people FOR EACH ROW EXECUTE FUNCTION identity.tell_person();
grant insert, select, update on identity.people to stockwire_app;

create table identity.pins (
  actor_id text not null,
  pin_hash text not null,
  set_at timestamp with time zone not null,
  constraint pins_pkey PRIMARY KEY (actor_id),
  constraint pins_person_exists FOREIGN KEY (actor_id) REFERENCES identity.people(actor_id)
);
grant delete, insert, select, update on identity.pins to stockwire_app;

create table identity.rate_limits (
  key text not null,
  points integer not null,
  expire bigint,
  constraint rate_limits_pkey PRIMARY KEY (key),
  constraint rate_limits_key_length CHECK ((length(key) <= 255))
);
grant delete, insert, select, update on identity.rate_limits to stockwire_app;

create table identity.secrets (
  name text not null,
  sealed text not null,
  sealed_at timestamp with time zone not null default now(),
  constraint secrets_pkey PRIMARY KEY (name),
  constraint secrets_sealed CHECK ((sealed ~ '^v1\.[0-9a-f]{8}\.[A-Za-z0-9_-]+$'::text))
);
grant insert, select on identity.secrets to stockwire_app;

create table identity.sessions (
  session_id text not null,
  token_hash bytea not null,
  actor_id text not null,
  device text,
  browser text,
  signed_in_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  method text not null default 'password'::text,
  shared_device_id text,
  constraint sessions_pkey PRIMARY KEY (session_id),
  constraint sessions_device_exists FOREIGN KEY (shared_device_id) REFERENCES identity.shared_devices(device_id) ON DELETE CASCADE,
  constraint sessions_method_known CHECK ((method = ANY (ARRAY['password'::text, 'sso'::text, 'pin'::text, 'badge'::text]))),
  constraint sessions_person_exists FOREIGN KEY (actor_id) REFERENCES identity.people(actor_id),
  constraint sessions_quick_at_device CHECK (((method = ANY (ARRAY['pin'::text, 'badge'::text])) = (shared_device_id IS NOT NULL))),
  constraint sessions_token_is_sha256 CHECK ((octet_length(token_hash) = 32)),
  constraint sessions_token_once UNIQUE (token_hash)
);
CREATE INDEX sessions_end ON identity.sessions USING btree (ends_at);
CREATE INDEX sessions_person ON identity.sessions USING btree (actor_id);
CREATE INDEX sessions_shared_device ON identity.sessions USING btree (shared_device_id);
CREATE INDEX sessions_unseen ON identity.sessions USING btree (last_seen_at);
CREATE TRIGGER sessions_told AFTER DELETE ON identity.sessions FOR EACH ROW EXECUTE FUNCTION identity.tell_session();
grant delete, insert, select, update on identity.sessions to stockwire_app;

create table identity.shared_device_people (
  device_id text not null,
  actor_id text not null,
  used_at timestamp with time zone not null,
  pin_failures integer not null default 0,
  constraint shared_device_people_pkey PRIMARY KEY (device_id, actor_id),
  constraint shared_device_people_device_exists FOREIGN KEY (device_id) REFERENCES identity.shared_devices(device_id) ON DELETE CASCADE,
  constraint shared_device_people_failures_not_negative CHECK ((pin_failures >= 0)),
  constraint shared_device_people_person_exists FOREIGN KEY (actor_id) REFERENCES identity.people(actor_id)
);
CREATE INDEX shared_device_people_person ON identity.shared_device_people USING btree (actor_id);
grant delete, insert, select, update on identity.shared_device_people to stockwire_app;

create table identity.shared_devices (
  device_id text not null,
  token_hash bytea not null,
  name text not null,
  warehouse_id integer not null,
  enrolled_by text not null,
  enrolled_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint shared_devices_pkey PRIMARY KEY (device_id),
  constraint shared_devices_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint shared_devices_token_is_sha256 CHECK ((octet_length(token_hash) = 32)),
  constraint shared_devices_token_once UNIQUE (token_hash),
  constraint shared_devices_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES catalog.warehouses(warehouse_id)
);
CREATE INDEX shared_devices_warehouse ON identity.shared_devices USING btree (warehouse_id);
grant delete, insert, select, update on identity.shared_devices to stockwire_app;

create table identity.sign_in_buckets (
  bucket text not null,
  failures integer not null,
  open_at timestamp with time zone not null,
  forget_at timestamp with time zone not null,
  constraint sign_in_buckets_pkey PRIMARY KEY (bucket),
  constraint sign_in_buckets_failures_not_negative CHECK ((failures >= 0))
);
CREATE INDEX sign_in_buckets_forget ON identity.sign_in_buckets USING btree (forget_at);
grant delete, insert, select, update on identity.sign_in_buckets to stockwire_app;

create table identity.signing_keys (
  generation integer not null,
  key_id text not null,
  signs_from timestamp with time zone not null,
  constraint signing_keys_pkey PRIMARY KEY (generation),
  constraint signing_keys_generation_positive CHECK ((generation >= 1)),
  constraint signing_keys_id_form CHECK ((key_id ~ '^[A-Za-z0-9_-]{16}$'::text)),
  constraint signing_keys_id_once UNIQUE (key_id)
);
grant insert, select on identity.signing_keys to stockwire_app;

create table identity.sso_links (
  issuer text not null,
  subject text not null,
  actor_id text not null,
  linked_at timestamp with time zone not null,
  keeps_grants boolean not null,
  constraint sso_links_pkey PRIMARY KEY (issuer, subject),
  constraint sso_links_one_of_each UNIQUE (actor_id, issuer),
  constraint sso_links_person_exists FOREIGN KEY (actor_id) REFERENCES identity.people(actor_id)
);
grant delete, insert, select on identity.sso_links to stockwire_app;

create table integrations.import_batches (
  import_id integer not null,
  first_row bigint not null,
  last_row bigint not null,
  outcomes bytea not null,
  seqs bigint[] not null,
  command_seqs bigint[] not null,
  identities bytea not null,
  reasons jsonb not null,
  constraint import_batches_pkey PRIMARY KEY (import_id, first_row),
  constraint import_batches_import_exists FOREIGN KEY (import_id) REFERENCES integrations.imports(import_id) ON DELETE CASCADE,
  constraint import_batches_rows_in_order CHECK ((last_row >= first_row))
);
grant delete, insert, select, update on integrations.import_batches to stockwire_app;

create table integrations.import_chunks (
  import_id integer not null,
  chunk_no integer not null,
  byte_count integer not null,
  bytes bytea not null,
  constraint import_chunks_pkey PRIMARY KEY (import_id, chunk_no),
  constraint import_chunks_import_exists FOREIGN KEY (import_id) REFERENCES integrations.imports(import_id) ON DELETE CASCADE
);
grant delete, insert, select, update on integrations.import_chunks to stockwire_app;

create table integrations.import_fixes (
  import_id integer not null,
  row_no bigint not null,
  cells text[],
  constraint import_fixes_pkey PRIMARY KEY (import_id, row_no),
  constraint import_fixes_import_exists FOREIGN KEY (import_id) REFERENCES integrations.imports(import_id) ON DELETE CASCADE
);
grant delete, insert, select, update on integrations.import_fixes to stockwire_app;

create table integrations.import_made (
  import_id integer not null,
  what text not null,
  code_key text not null,
  constraint import_made_pkey PRIMARY KEY (import_id, what, code_key),
  constraint import_made_import_exists FOREIGN KEY (import_id) REFERENCES integrations.imports(import_id) ON DELETE CASCADE,
  constraint import_made_what_known CHECK ((what = ANY (ARRAY['item'::text, 'bin'::text])))
);
grant delete, insert, select, update on integrations.import_made to stockwire_app;

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
  constraint import_problems_pkey PRIMARY KEY (import_id, row_no),
  constraint import_problems_import_exists FOREIGN KEY (import_id) REFERENCES integrations.imports(import_id) ON DELETE CASCADE
);
grant delete, insert, select, update on integrations.import_problems to stockwire_app;

create table integrations.import_profiles (
  profile_id integer not null generated always as identity,
  kind text not null,
  name text not null,
  name_key text not null,
  description jsonb not null,
  version integer not null default 1,
  constraint import_profiles_pkey PRIMARY KEY (profile_id),
  constraint import_profiles_name_unique UNIQUE (kind, name_key)
);
grant delete, insert, select, update on integrations.import_profiles to stockwire_app;

create table integrations.import_skus (
  import_id integer not null,
  sku_key text not null,
  sku text not null,
  name text not null,
  must_make boolean not null,
  opening integer not null,
  first_row bigint not null,
  constraint import_skus_pkey PRIMARY KEY (import_id, sku_key),
  constraint import_skus_import_exists FOREIGN KEY (import_id) REFERENCES integrations.imports(import_id) ON DELETE CASCADE,
  constraint import_skus_opening_not_negative CHECK ((opening >= 0))
);
grant delete, insert, select, update on integrations.import_skus to stockwire_app;

create table integrations.import_splits (
  import_id integer not null,
  row_no bigint not null,
  constraint import_splits_pkey PRIMARY KEY (import_id, row_no),
  constraint import_splits_import_exists FOREIGN KEY (import_id) REFERENCES integrations.imports(import_id) ON DELETE CASCADE
);
grant delete, insert, select, update on integrations.import_splits to stockwire_app;

create table integrations.imports (
  import_id integer not null generated always as identity,
  kind text not null,
  warehouse_id integer,
  request_key text not null,
  file_name text not null,
  file_bytes bigint not null default 0,
  content_sha256 bytea,
  state text not null default 'uploading'::text,
  version integer not null default 1,
  uploaded_at timestamp with time zone not null default now(),
  actor text not null,
  device text,
  correlation_id uuid not null,
  examination jsonb,
  description jsonb,
  check_report jsonb,
  check_outdated boolean not null default false,
  earlier_imports integer[] not null default '{}'::integer[],
  rows_total bigint not null default 0,
  rows_done bigint not null default 0,
  bytes_done bigint not null default 0,
  accepted bigint not null default 0,
  refused bigint not null default 0,
  skipped bigint not null default 0,
  rows_per_second real,
  work_started_at timestamp with time zone,
  work_ended_at timestamp with time zone,
  run_cursor bigint not null default 0,
  undo_cursor bigint,
  first_seq bigint,
  last_seq bigint,
  items_made bigint not null default 0,
  failure text,
  lease_owner text,
  lease_until timestamp with time zone,
  earlier_rows bigint not null default 0,
  failure_code text,
  failure_line bigint,
  constraint imports_pkey PRIMARY KEY (import_id),
  constraint imports_counts_not_negative CHECK (((rows_done >= 0) AND (accepted >= 0) AND (refused >= 0) AND (skipped >= 0))),
  constraint imports_kind_has_warehouse CHECK (((kind = 'items'::text) = (warehouse_id IS NULL))),
  constraint imports_kind_known CHECK ((kind = ANY (ARRAY['items'::text, 'bins'::text, 'opening-balances'::text, 'counts'::text, 'sales'::text]))),
  constraint imports_request_key_unique UNIQUE (request_key),
  constraint imports_state_known CHECK ((state = ANY (ARRAY['uploading'::text, 'uploaded'::text, 'described'::text, 'checking'::text, 'checked'::text, 'running'::text, 'paused'::text, 'done'::text, 'cancelled'::text, 'failed'::text, 'undoing'::text, 'undo-paused'::text, 'undone'::text]))),
  constraint imports_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES catalog.warehouses(warehouse_id)
);
CREATE UNIQUE INDEX imports_one_writes ON integrations.imports USING btree (kind, COALESCE(warehouse_id, 0)) WHERE (state = ANY (ARRAY['running'::text, 'paused'::text, 'undoing'::text, 'undo-paused'::text]));
CREATE INDEX imports_warehouse ON integrations.imports USING btree (warehouse_id, kind);
CREATE INDEX imports_work ON integrations.imports USING btree (import_id) WHERE ((state = ANY (ARRAY['checking'::text, 'running'::text, 'undoing'::text])) OR ((state = 'cancelled'::text) AND (lease_owner IS NOT NULL)));
grant delete, insert, select, update on integrations.imports to stockwire_app;

create table stock.bin_stock (
  warehouse_id integer not null,
  item_id integer not null,
  bin_id integer not null,
  quantity integer not null,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint bin_stock_pkey PRIMARY KEY (warehouse_id, item_id, bin_id),
  constraint bin_stock_not_negative CHECK ((quantity >= 0))
) with (fillfactor=70);
grant insert, select, update on stock.bin_stock to stockwire_app;

create table stock.change_requests (
  warehouse_id integer not null,
  request_id integer not null generated always as identity,
  command json not null,
  command_id text not null,
  fingerprint text not null,
  correlation_id text not null,
  item_id integer not null,
  bin_id integer,
  per_command integer not null,
  per_day integer not null,
  pieces integer not null,
  left_today integer not null,
  seen_quantity integer not null,
  seen_version integer not null,
  asked_by text not null,
  device text,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  decided_by text,
  decided_at timestamp with time zone,
  decision_note text,
  decision_id text,
  decision_fingerprint text,
  decided_version integer,
  refusal json,
  seq bigint,
  version integer not null default 1,
  constraint change_requests_pkey PRIMARY KEY (warehouse_id, request_id),
  constraint change_requests_asked_once UNIQUE (warehouse_id, command_id),
  constraint change_requests_bin_exists FOREIGN KEY (warehouse_id, bin_id) REFERENCES catalog.bins(warehouse_id, bin_id),
  constraint change_requests_decision_dated CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
  constraint change_requests_decision_once UNIQUE (warehouse_id, decision_id),
  constraint change_requests_decision_whole CHECK (((decided_by IS NULL) = (state = ANY (ARRAY['waiting'::text, 'expired'::text])))),
  constraint change_requests_item_exists FOREIGN KEY (item_id) REFERENCES catalog.items(item_id),
  constraint change_requests_pieces_positive CHECK ((pieces > 0)),
  constraint change_requests_second_person CHECK (((decided_by IS NULL) OR ((decided_by = asked_by) = (state = 'withdrawn'::text)))),
  constraint change_requests_seq_of_approved CHECK (((seq IS NULL) OR (state = 'approved'::text))),
  constraint change_requests_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text]))),
  constraint change_requests_version_positive CHECK ((version >= 1)),
  constraint change_requests_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES catalog.warehouses(warehouse_id)
);
CREATE INDEX change_requests_bin ON stock.change_requests USING btree (warehouse_id, bin_id);
CREATE INDEX change_requests_item ON stock.change_requests USING btree (item_id);
CREATE INDEX change_requests_open ON stock.change_requests USING btree (expires_at) WHERE ((state = 'waiting'::text) OR ((state = 'approved'::text) AND (seq IS NULL)));
CREATE INDEX change_requests_state ON stock.change_requests USING btree (warehouse_id, state, request_id);
CREATE TRIGGER change_requests_told AFTER INSERT OR UPDATE ON stock.change_requests FOR EACH ROW EXECUTE FUNCTION stock.tell_change_request();
grant insert, select, update on stock.change_requests to stockwire_app;

create table stock.claim_lines (
  warehouse_id integer not null,
  claim_id uuid not null,
  item_id integer not null,
  quantity integer not null,
  picked integer not null default 0,
  shipped integer not null default 0,
  short integer not null default 0,
  constraint claim_lines_pkey PRIMARY KEY (warehouse_id, claim_id, item_id),
  constraint claim_lines_progress_fits CHECK (((short >= 0) AND ((shipped >= 0) AND (shipped <= picked)) AND (picked <= quantity))),
  constraint claim_lines_quantity_positive CHECK ((quantity > 0))
);
CREATE INDEX claim_lines_item ON stock.claim_lines USING btree (warehouse_id, item_id);
grant insert, select, update on stock.claim_lines to stockwire_app;

create table stock.claims (
  warehouse_id integer not null,
  claim_id uuid not null,
  kind text not null,
  state text not null,
  owner text not null,
  reference text,
  expires_at timestamp with time zone,
  version integer not null default 1,
  created_seq bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint claims_pkey PRIMARY KEY (warehouse_id, claim_id),
  constraint claims_holds_expire CHECK (((kind <> 'hold'::text) OR (expires_at IS NOT NULL))),
  constraint claims_kind_known CHECK ((kind = ANY (ARRAY['hold'::text, 'allocation'::text]))),
  constraint claims_state_known CHECK ((state = ANY (ARRAY['open'::text, 'released'::text, 'expired'::text, 'converted'::text, 'shipped'::text])))
);
CREATE INDEX claims_open_by_expiry ON stock.claims USING btree (warehouse_id, expires_at) WHERE (state = 'open'::text);
grant insert, select, update on stock.claims to stockwire_app;

create table stock.command_notes (
  warehouse_id integer not null,
  command_id text not null,
  salt bytea not null,
  note text not null,
  constraint command_notes_pkey PRIMARY KEY (warehouse_id, command_id)
);
grant delete, insert, select on stock.command_notes to stockwire_app;

create table stock.commands (
  seq_from bigint not null,
  recorded_at timestamp with time zone not null,
  warehouse_id integer not null,
  kind stock.movement_kind not null,
  reason stock.reason_code,
  further_entries integer,
  correlation_id uuid not null,
  reverses_seq bigint,
  other_occurred_at timestamp with time zone,
  fingerprint bytea not null,
  command_id text not null,
  other_actor text,
  device text,
  reference text,
  note_digest bytea,
  causation_id text,
  seq_to bigint generated always as ((seq_from + COALESCE(further_entries, 0))) virtual,
  occurred_at timestamp with time zone generated always as (COALESCE(other_occurred_at, recorded_at)) virtual,
  actor text generated always as (COALESCE(other_actor, split_part(command_id, '/'::text, 1))) virtual,
  constraint commands_pkey PRIMARY KEY (warehouse_id, seq_from),
  constraint commands_seqs_in_order CHECK (((seq_from >= 1) AND (further_entries >= 1)))
);
CREATE UNIQUE INDEX commands_id ON stock.commands USING btree (stock.command_place(command_id, warehouse_id), hashtextextended(command_id, ((- warehouse_id))::bigint));
CREATE UNIQUE INDEX commands_reversed_once ON stock.commands USING btree (warehouse_id, reverses_seq) WHERE (reverses_seq IS NOT NULL);
CREATE TRIGGER refuse_row_change BEFORE DELETE OR UPDATE ON stock.commands FOR EACH ROW EXECUTE FUNCTION stock.refuse_ledger_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON stock.commands FOR EACH STATEMENT EXECUTE FUNCTION stock.refuse_ledger_change();
grant insert, select on stock.commands to stockwire_app;

create table stock.expected_supply (
  warehouse_id integer not null,
  supply_id uuid not null,
  item_id integer not null,
  quantity integer not null,
  received integer not null default 0,
  due_on date not null,
  reference text,
  version integer not null default 1,
  constraint expected_supply_pkey PRIMARY KEY (warehouse_id, supply_id, item_id),
  constraint expected_supply_quantity_positive CHECK ((quantity > 0)),
  constraint expected_supply_received_not_negative CHECK ((received >= 0))
);
CREATE INDEX expected_supply_item ON stock.expected_supply USING btree (warehouse_id, item_id, due_on);
grant insert, select, update on stock.expected_supply to stockwire_app;

create table stock.inbound_transfers (
  warehouse_id integer not null,
  transfer_id uuid not null,
  item_id integer not null,
  from_warehouse_id integer not null,
  announced integer not null,
  received integer not null default 0,
  announced_at timestamp with time zone not null,
  constraint inbound_transfers_pkey PRIMARY KEY (warehouse_id, transfer_id, item_id),
  constraint inbound_transfers_announced_positive CHECK ((announced > 0)),
  constraint inbound_transfers_received_not_negative CHECK ((received >= 0))
);
CREATE INDEX inbound_transfers_item ON stock.inbound_transfers USING btree (warehouse_id, item_id);
grant insert, select, update on stock.inbound_transfers to stockwire_app;

create table stock.inventory_transactions (
  seq bigint not null,
  recorded_at timestamp with time zone not null,
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
  place_in_command integer,
  nonzero_delta_held integer,
  nonzero_delta_allocated integer,
  nonzero_delta_short integer,
  nonzero_held integer,
  nonzero_allocated integer,
  nonzero_short integer,
  hash bytea not null,
  command_seq bigint generated always as ((seq - COALESCE(place_in_command, 0))) virtual,
  delta_on_hand integer generated always as (
CASE
    WHEN (to_bin_id IS NULL) THEN bin_delta
    ELSE 0
END) virtual,
  delta_held integer generated always as (COALESCE(nonzero_delta_held, 0)) virtual,
  delta_allocated integer generated always as (COALESCE(nonzero_delta_allocated, 0)) virtual,
  delta_short integer generated always as (COALESCE(nonzero_delta_short, 0)) virtual,
  held integer generated always as (COALESCE(nonzero_held, 0)) virtual,
  allocated integer generated always as (COALESCE(nonzero_allocated, 0)) virtual,
  short integer generated always as (COALESCE(nonzero_short, 0)) virtual,
  constraint inventory_transactions_claims_positive CHECK (((nonzero_held > 0) AND (nonzero_allocated > 0) AND (nonzero_short > 0))),
  constraint inventory_transactions_figures_fit CHECK (((((COALESCE(nonzero_held, 0))::bigint + COALESCE(nonzero_allocated, 0)) <= sellable) AND (sellable <= on_hand))),
  constraint inventory_transactions_version_positive CHECK ((version >= 1))
) partition by RANGE (recorded_at);
CREATE INDEX inventory_transactions_item ON ONLY stock.inventory_transactions USING btree (warehouse_id, item_id, seq);
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON stock.inventory_transactions FOR EACH STATEMENT EXECUTE FUNCTION stock.refuse_ledger_change();
grant insert, select on stock.inventory_transactions to stockwire_app;

create table stock.ledger_epochs (
  warehouse_id integer not null,
  epoch integer not null,
  first_seq bigint not null,
  opened_at timestamp with time zone not null default now(),
  reason text not null,
  constraint ledger_epochs_pkey PRIMARY KEY (warehouse_id, epoch),
  constraint ledger_epochs_first_seq_positive CHECK ((first_seq >= 1)),
  constraint ledger_epochs_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES catalog.warehouses(warehouse_id)
);
grant insert, select on stock.ledger_epochs to stockwire_app;

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
  next_hold_expiry timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint stock_levels_pkey PRIMARY KEY (warehouse_id, item_id),
  constraint stock_levels_claims_fit CHECK ((((held)::bigint + allocated) <= sellable)),
  constraint stock_levels_not_negative CHECK (((held >= 0) AND (allocated >= 0) AND (short >= 0))),
  constraint stock_levels_sellable_is_on_hand CHECK (((sellable >= 0) AND (sellable <= on_hand)))
) with (fillfactor=70);
grant insert, select, update on stock.stock_levels to stockwire_app;

create table stock.warehouse_ledgers (
  warehouse_id integer not null,
  epoch integer not null default 1,
  head_seq bigint not null default 0,
  head_hash bytea not null default decode(repeat('00'::text, 32), 'hex'::text),
  head_recorded_at timestamp with time zone not null default '1970-01-01 00:00:00+00'::timestamp with time zone,
  constraint warehouse_ledgers_pkey PRIMARY KEY (warehouse_id),
  constraint warehouse_ledgers_epoch_positive CHECK ((epoch >= 1)),
  constraint warehouse_ledgers_hash_is_sha256 CHECK ((octet_length(head_hash) = 32)),
  constraint warehouse_ledgers_head_seq_not_negative CHECK ((head_seq >= 0)),
  constraint warehouse_ledgers_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES catalog.warehouses(warehouse_id)
) with (fillfactor=50);
grant select, update on stock.warehouse_ledgers to stockwire_app;

create table stockwire.migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);
grant select on stockwire.migrations to stockwire_app;

CREATE OR REPLACE FUNCTION catalog.bump_all()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into catalog.revisions as r (scope, revision)
  values (0, 1)
  on conflict (scope) do update set revision = r.revision + 1;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION catalog.bump_warehouses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into catalog.revisions as r (scope, revision)
  select warehouse_id, 1
  from (select distinct warehouse_id from changed) as c
  order by warehouse_id
  on conflict (scope) do update set revision = r.revision + 1;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION catalog.refuse_bin_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a bin keeps its code, zone and kind; retire it and make a new one'
    using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION catalog.revision_of(of_warehouse_id integer)
 RETURNS bigint
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(sum(revision), 0)::bigint
  from catalog.revisions
  where scope in (0, of_warehouse_id)
$function$;
grant execute on function catalog.revision_of(integer) to stockwire_app;

CREATE OR REPLACE FUNCTION identity.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION identity.tell_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('identity', coalesce(new.actor_id, old.actor_id));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION identity.tell_session()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('identity', old.actor_id || ' ' || old.session_id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION stock.command_place(command_id text, warehouse_id integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((hashtextextended("left"(command_id, (strpos(command_id, '/'::text) + 8)), (warehouse_id)::bigint) & (~ ('11111111111111111111111111111111'::"bit")::bigint)) | (hashtextextended(command_id, (warehouse_id)::bigint) & ('11111111111111111111111111111111'::"bit")::bigint));
grant execute on function stock.command_place(text,integer) to stockwire_app;
grant execute on function stock.command_place(text,integer) to public;

CREATE OR REPLACE FUNCTION stock.finish_partition(name text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION stock.make_partitions(from_at timestamp with time zone, until_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET "DateStyle" TO 'ISO'
AS $function$
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
$function$;
grant execute on function stock.make_partitions(timestamp with time zone,timestamp with time zone) to stockwire_app;

CREATE OR REPLACE FUNCTION stock.open_ledger(of_warehouse_id integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into stock.warehouse_ledgers (warehouse_id) values (of_warehouse_id);
  insert into stock.ledger_epochs (warehouse_id, epoch, first_seq, reason)
  values (of_warehouse_id, 1, 1, 'warehouse opened');
$function$;
grant execute on function stock.open_ledger(integer) to stockwire_app;

CREATE OR REPLACE FUNCTION stock.refuse_ledger_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION stock.tell_change_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('change_requests', new.warehouse_id::text);
  return null;
end
$function$;
