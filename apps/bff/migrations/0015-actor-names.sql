-- The names behind the pseudonyms that the ledger keeps, of people and keys: all that other rooms read here.
-- Who is forgotten has no name any more, and is shown as the pseudonym.
create index api_keys_actor on identity.api_keys (actor_id);

create view identity.actor_names as
  select actor_id, name
  from identity.people
  union all
  select actor_id, name
  from identity.api_keys;
grant select on identity.actor_names to stockwire_app;
