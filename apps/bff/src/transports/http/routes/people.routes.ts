import { ActorId, NewPerson, Person, PersonPatch } from '@stockwire/shared/identity';
import { z } from 'zod';
import { changePerson } from '../../../features/identity/people/change-person.ts';
import { createPerson } from '../../../features/identity/people/create-person.ts';
import { listPeople } from '../../../features/identity/people/list-people.ts';
import { readPerson } from '../../../features/identity/people/read-person.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';
import { guardOf, pageOf, pageQuery, versioned } from './catalog-route.ts';

const PEOPLE = '/api/v1/people';
export const PersonPage = pageOf(Person);
const PersonParams = z.strictObject({ actorId: ActorId });

// None takes an Idempotency-Key, as bodies hold passwords: making somebody twice is refused by the address,
// and changing them twice by the version.
const facts = { tag: 'Identity', status: 200, changes: false, guard: 'none' } as const;
const MAY_READ = { action: 'people.read', warehouse: 'none' } as const;
const MAY_CHANGE = { action: 'people.change', warehouse: 'none' } as const;

/** People, and what they may do. */
export const PEOPLE_ROUTES: readonly Route[] = [
  defineRoute({
    ...facts,
    method: 'get',
    path: PEOPLE,
    summary: 'List people by e-mail address, disabled ones too',
    access: MAY_READ,
    problems: ['validation'],
    params: NO_PARAMS,
    query: z.strictObject(pageQuery),
    body: NO_BODY,
    answer: PersonPage,
    handler: async ({ identity }, _context, { query }) => ({
      body: await listPeople(identity, { limit: query.limit, cursor: query.cursor }),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: PEOPLE,
    summary: 'Make a person, with a password to begin with',
    access: MAY_CHANGE,
    status: 201,
    problems: ['validation', 'already-exists', 'busy'],
    params: NO_PARAMS,
    query: NO_QUERY,
    body: NewPerson,
    answer: Person,
    async handler({ identity }, { actor, requestId }, { body }) {
      return versioned(await createPerson(identity, { by: actor.id, requestId }, body));
    },
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: `${PEOPLE}/:actorId`,
    summary: 'Read a person',
    access: MAY_READ,
    problems: ['not-found'],
    params: PersonParams,
    query: NO_QUERY,
    body: NO_BODY,
    answer: Person,
    handler: async ({ identity }, _context, { params }) =>
      versioned(await readPerson(identity, params)),
  }),
  defineRoute({
    ...facts,
    method: 'patch',
    path: `${PEOPLE}/:actorId`,
    summary: 'Change name, grants or password of somebody, or disable them',
    description:
      'Acts on their next request, and cuts what they have open within a second. A list of grants takes the ' +
      'place of the one before. Nobody changes their own rights, and the last administrator stays one.',
    access: MAY_CHANGE,
    guard: 'required',
    problems: ['not-found', 'validation', 'busy'],
    params: PersonParams,
    query: NO_QUERY,
    body: PersonPatch,
    answer: Person,
    async handler({ identity }, context, { params, body }) {
      const command = {
        ...params,
        patch: body,
        version: guardOf(context),
        requestId: context.requestId,
      };
      return versioned(await changePerson(identity, context.actor, command));
    },
  }),
];
