create schema demo;
grant usage on schema demo to stockwire_app;

-- The demo that fills this database; at most one. A half-written one is recognised by it and finished.
create table demo.seedings (
  seed text primary key,
  opened_on date not null,
  started_at timestamptz not null default now(),
  completed_at timestamptz
);
grant select, insert, update on demo.seedings to stockwire_app;
