-- How many rows the earlier imports had brought in when the check saw them: one may have gone on since.
alter table integrations.imports add column earlier_rows bigint not null default 0;
-- An import that a process left open is looked for like work under way.
drop index integrations.imports_work;
create index imports_work on integrations.imports (import_id)
  where state in ('checking', 'running', 'undoing')
    or (state = 'cancelled' and lease_owner is not null);
