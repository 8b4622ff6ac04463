-- People who sign in at a provider: known by what the provider calls them, never by an address alone.
create table identity.sso_links (
  issuer text not null,
  subject text not null,
  actor_id text not null,
  linked_at timestamptz not null,
  primary key (issuer, subject),
  constraint sso_links_person_exists foreign key (actor_id) references identity.people (actor_id)
);
create index sso_links_person on identity.sso_links (actor_id);

-- Programs that sign in by OAuth 2.0 client credentials. The secret itself is nowhere: only its HMAC.
create table identity.oauth_clients (
  client_id text primary key,
  actor_id text not null generated always as ('client-' || client_id) stored,
  name text not null,
  scopes text[] not null,
  -- Null is every warehouse.
  warehouse_ids integer[],
  -- Of a client that gets its tokens here; another one is known to its issuer by a subject.
  secret_hash bytea,
  issuer text,
  subject text,
  -- At most a minute behind.
  last_used_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint oauth_clients_id_form check (client_id ~ '^[0-9a-f]{16}$'),
  constraint oauth_clients_name_length check (length(name) between 1 and 200),
  constraint oauth_clients_scopes_named check (cardinality(scopes) > 0),
  constraint oauth_clients_warehouses_named check (cardinality(warehouse_ids) > 0),
  constraint oauth_clients_one_proof check ((secret_hash is null) = (issuer is not null)),
  constraint oauth_clients_outside_whole check ((issuer is null) = (subject is null)),
  constraint oauth_clients_hash_is_sha256 check (octet_length(secret_hash) = 32)
);
create index oauth_clients_by_age on identity.oauth_clients (created_at, client_id);
create index oauth_clients_actor on identity.oauth_clients (actor_id);
create unique index oauth_clients_outside_once on identity.oauth_clients (issuer, subject)
  where revoked_at is null;

create trigger oauth_clients_told
  after insert or update of name, scopes, warehouse_ids, secret_hash, issuer, subject, revoked_at
  on identity.oauth_clients
  for each row execute function identity.tell_person();

-- Keys that sign tokens. A private key is nowhere: it is derived from the root secret and the key's id.
create table identity.signing_keys (
  -- Of two nodes that make the next key at once, one does.
  generation integer primary key,
  key_id text not null,
  -- Published before, so that whoever keeps a copy of the list knows it by then.
  signs_from timestamptz not null,
  constraint signing_keys_generation_positive check (generation >= 1),
  constraint signing_keys_id_once unique (key_id),
  constraint signing_keys_id_form check (key_id ~ '^[A-Za-z0-9_-]{16}$')
);

create or replace view identity.actor_names as
  select actor_id, name
  from identity.people
  union all
  select actor_id, name
  from identity.api_keys
  union all
  select actor_id, name
  from identity.oauth_clients;

grant select, insert on identity.sso_links to stockwire_app;
grant select, insert, update on identity.oauth_clients to stockwire_app;
grant select, insert on identity.signing_keys to stockwire_app;
