-- Counts the changes of the catalog facts that the ledger writer keeps in memory: names and settings of
-- items, and bins that retire. A row is bumped in the transaction of the change, so whoever sees the old
-- number may trust the old facts. Rows that are new need no bump: nobody keeps what was not there.
create table catalog.revisions (
  -- A warehouse, or 0 for what all warehouses share.
  scope integer primary key,
  revision bigint not null
) with (fillfactor = 50);

create function catalog.bump_warehouses() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into catalog.revisions as r (scope, revision)
  select warehouse_id, 1
  from (select distinct warehouse_id from changed) as c
  order by warehouse_id
  on conflict (scope) do update set revision = r.revision + 1;
  return null;
end
$$;

create function catalog.bump_all() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into catalog.revisions as r (scope, revision)
  values (0, 1)
  on conflict (scope) do update set revision = r.revision + 1;
  return null;
end
$$;

create trigger items_bump after update on catalog.items
  for each statement execute function catalog.bump_all();
create trigger bins_bump after update on catalog.bins
  referencing new table as changed
  for each statement execute function catalog.bump_warehouses();
create trigger item_settings_bump_inserted after insert on catalog.item_settings
  referencing new table as changed
  for each statement execute function catalog.bump_warehouses();
create trigger item_settings_bump_updated after update on catalog.item_settings
  referencing new table as changed
  for each statement execute function catalog.bump_warehouses();
create trigger item_settings_bump_deleted after delete on catalog.item_settings
  referencing old table as changed
  for each statement execute function catalog.bump_warehouses();

-- One number for a warehouse: it stands still for as long as both of its rows do.
create function catalog.revision_of(of_warehouse_id integer) returns bigint
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(sum(revision), 0)::bigint
  from catalog.revisions
  where scope in (0, of_warehouse_id)
$$;
revoke all on function catalog.revision_of(integer) from public;
grant execute on function catalog.revision_of(integer) to stockwire_app;
grant select on catalog.revisions to stockwire_app;
