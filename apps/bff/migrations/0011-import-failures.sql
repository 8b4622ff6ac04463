-- Why work on an import stopped, for a screen that has the words in its own language.
alter table integrations.imports
  add column failure_code text,
  add column failure_line bigint;
