-- Browsers that several people use one after the other. What their cookie holds is never here.
create table identity.shared_devices (
  device_id text primary key,
  token_hash bytea not null,
  name text not null,
  warehouse_id integer not null,
  enrolled_by text not null,
  enrolled_at timestamptz not null,
  last_used_at timestamptz,
  constraint shared_devices_token_once unique (token_hash),
  constraint shared_devices_token_is_sha256 check (octet_length(token_hash) = 32),
  constraint shared_devices_name_length check (length(name) between 1 and 200),
  constraint shared_devices_warehouse_exists
    foreign key (warehouse_id) references catalog.warehouses (warehouse_id)
);
create index shared_devices_warehouse on identity.shared_devices (warehouse_id);

-- Who was at a shared device of late: only they come in there by PIN.
create table identity.shared_device_people (
  device_id text not null,
  actor_id text not null,
  used_at timestamptz not null,
  -- Since the last right one; counted before a PIN is looked at. At the limit only the password helps.
  pin_failures integer not null default 0,
  primary key (device_id, actor_id),
  constraint shared_device_people_device_exists
    foreign key (device_id) references identity.shared_devices (device_id) on delete cascade,
  constraint shared_device_people_person_exists
    foreign key (actor_id) references identity.people (actor_id),
  constraint shared_device_people_failures_not_negative check (pin_failures >= 0)
);
create index shared_device_people_person on identity.shared_device_people (actor_id);

-- Argon2id in PHC form, of an HMAC: a million PINs are soon tried by whoever has the table alone.
create table identity.pins (
  actor_id text primary key,
  pin_hash text not null,
  set_at timestamptz not null,
  constraint pins_person_exists foreign key (actor_id) references identity.people (actor_id)
);

-- HMAC of what a scanner reads off a badge.
create table identity.badges (
  actor_id text primary key,
  badge_hash bytea not null,
  set_by text not null,
  set_at timestamptz not null,
  constraint badges_once unique (badge_hash),
  constraint badges_hash_is_sha256 check (octet_length(badge_hash) = 32),
  constraint badges_person_exists foreign key (actor_id) references identity.people (actor_id)
);

alter table identity.sessions
  add column method text not null default 'password',
  add column shared_device_id text,
  add constraint sessions_method_known check (method in ('password', 'sso', 'pin', 'badge')),
  add constraint sessions_quick_at_device
    check ((method in ('pin', 'badge')) = (shared_device_id is not null)),
  add constraint sessions_device_exists
    foreign key (shared_device_id) references identity.shared_devices (device_id) on delete cascade;
create index sessions_shared_device on identity.sessions (shared_device_id);

grant select, insert, update, delete on
  identity.shared_devices, identity.shared_device_people, identity.pins, identity.badges
  to stockwire_app;
