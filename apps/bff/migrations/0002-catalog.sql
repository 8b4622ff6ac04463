create table catalog.suppliers (
  supplier_id integer generated always as identity primary key,
  code text not null,
  code_key text not null,
  name text not null,
  lead_time_days integer not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint suppliers_code_key_unique unique (code_key),
  constraint suppliers_lead_time_in_range check (lead_time_days between 0 and 730)
);

create table catalog.items (
  item_id integer generated always as identity primary key,
  sku text not null,
  -- The SKU after folding case and outer space: what it is unique under.
  sku_key text not null,
  name text not null,
  category text not null,
  supplier_id integer,
  cost_minor bigint,
  price_minor bigint,
  currency character(3),
  -- SKU, name and GTINs folded for search.
  search_text text not null,
  retired_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint items_sku_key_unique unique (sku_key),
  constraint items_supplier_exists foreign key (supplier_id) references catalog.suppliers (supplier_id),
  constraint items_cost_not_negative check (cost_minor >= 0),
  constraint items_price_not_negative check (price_minor >= 0),
  constraint items_money_has_currency
    check (currency is not null or (cost_minor is null and price_minor is null)),
  constraint items_currency_is_iso check (currency ~ '^[A-Z]{3}$')
);
create index items_search on catalog.items using gin (search_text gin_trgm_ops);
create index items_supplier on catalog.items (supplier_id);

create table catalog.item_packs (
  item_id integer not null,
  level text not null,
  factor integer not null,
  -- 14 digits, so that a UPC-A and its EAN-13 are one number.
  gtin text,
  primary key (item_id, level),
  constraint item_packs_item_exists
    foreign key (item_id) references catalog.items (item_id) on delete cascade,
  constraint item_packs_gtin_unique unique (gtin),
  constraint item_packs_level_known check (level in ('each', 'inner', 'case', 'pallet')),
  constraint item_packs_factor_positive check (factor >= 1),
  constraint item_packs_each_is_one check (level <> 'each' or factor = 1),
  constraint item_packs_gtin_is_14_digits check (gtin ~ '^[0-9]{14}$')
);

create table catalog.warehouses (
  warehouse_id integer generated always as identity primary key,
  code text not null,
  code_key text not null,
  name text not null,
  time_zone text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint warehouses_code_key_unique unique (code_key)
);

create table catalog.bins (
  bin_id integer generated always as identity primary key,
  warehouse_id integer not null,
  code text not null,
  code_key text not null,
  zone text not null,
  kind text not null,
  retired_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint bins_warehouse_exists
    foreign key (warehouse_id) references catalog.warehouses (warehouse_id),
  constraint bins_code_key_unique unique (warehouse_id, code_key),
  -- Lets settings prove that a home bin belongs to their own warehouse.
  constraint bins_of_warehouse unique (warehouse_id, bin_id),
  constraint bins_kind_known
    check (kind in ('receiving', 'storage', 'staging', 'quality-hold', 'damaged'))
);

-- A bin's kind says which figures its pieces count in, and a ledger entry does not repeat it: it never changes.
create function catalog.refuse_bin_change() returns trigger
language plpgsql as $$
begin
  raise exception 'a bin keeps its code, zone and kind; retire it and make a new one'
    using errcode = 'restrict_violation';
end
$$;
create trigger bins_keep_kind_and_zone
  before update of warehouse_id, code, code_key, zone, kind on catalog.bins
  for each row
  when (row (old.warehouse_id, old.code_key, old.zone, old.kind)
    is distinct from row (new.warehouse_id, new.code_key, new.zone, new.kind))
  execute function catalog.refuse_bin_change();

create table catalog.item_settings (
  warehouse_id integer not null,
  item_id integer not null,
  home_bin_id integer,
  reorder_point integer,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (warehouse_id, item_id),
  constraint item_settings_warehouse_exists
    foreign key (warehouse_id) references catalog.warehouses (warehouse_id),
  constraint item_settings_item_exists foreign key (item_id) references catalog.items (item_id),
  constraint item_settings_home_bin_of_warehouse
    foreign key (warehouse_id, home_bin_id) references catalog.bins (warehouse_id, bin_id),
  constraint item_settings_reorder_point_not_negative check (reorder_point >= 0)
);
create index item_settings_item on catalog.item_settings (item_id);
create index item_settings_home_bin on catalog.item_settings (warehouse_id, home_bin_id);

-- Answers of accepted writes, so that a repeated key gets its first answer (rooms other than stock keep their own).
create table catalog.requests (
  request_key text primary key,
  fingerprint bytea not null,
  status integer not null,
  etag text,
  -- Kept as text is kept: a replayed answer is the same to the byte.
  answer json not null,
  recorded_at timestamptz not null default now()
);

grant select, insert, update on
  catalog.suppliers, catalog.items, catalog.warehouses, catalog.bins, catalog.item_settings
  to stockwire_app;
grant select, insert, update, delete on catalog.item_packs to stockwire_app;
grant select, insert on catalog.requests to stockwire_app;
