-- The application connects as stockwire_app (or a member of it): it owns nothing and is granted what it needs.
do $$
begin
  if not exists (select from pg_roles where rolname = 'stockwire_app') then
    create role stockwire_app nologin;
  end if;
end
$$;

create extension if not exists pg_trgm;

create schema catalog;
create schema stock;
grant usage on schema catalog, stock to stockwire_app;

-- Lets the application see whether the database is migrated.
grant usage on schema stockwire to stockwire_app;
grant select on stockwire.migrations to stockwire_app;
