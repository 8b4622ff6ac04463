-- An account of this house that its owner linked keeps the roles that it was given here.
alter table identity.sso_links
  add column keeps_grants boolean not null default false,
  add constraint sso_links_one_of_each unique (actor_id, issuer);
alter table identity.sso_links
  alter column keeps_grants drop default;

-- The constraint's own index serves the foreign key as well.
drop index identity.sso_links_person;

grant delete on identity.sso_links to stockwire_app;
