import { ActorId, SessionsEnded, SignedIn } from '@stockwire/shared/identity';
import {
  NewSharedDevice,
  PeopleHere,
  PutBadge,
  PutPin,
  QuickProof,
  SharedDevice,
  SharedDeviceList,
  SwitchPerson,
} from '@stockwire/shared/quick-switch';
import { z } from 'zod';
import {
  readBadge,
  removeBadge,
  setBadge,
} from '../../../features/identity/shared-devices/badge-of.ts';
import { enrolDevice } from '../../../features/identity/shared-devices/enrol-device.ts';
import { listDevices } from '../../../features/identity/shared-devices/list-devices.ts';
import { listPeopleHere } from '../../../features/identity/shared-devices/list-people-here.ts';
import {
  readOwnPin,
  removeOwnPin,
  setOwnPin,
} from '../../../features/identity/shared-devices/own-pin.ts';
import { revokeDevice } from '../../../features/identity/shared-devices/revoke-device.ts';
import { switchPerson } from '../../../features/identity/shared-devices/switch-person.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';

const SESSION = '/api/v1/session';
const BADGE = '/api/v1/people/:actorId/badge';
const DEVICES = '/api/v1/devices';

// None takes an Idempotency-Key, as with sign-in: bodies hold PINs and badges, and a digest of those is
// soon guessed.
const facts = {
  tag: 'Identity',
  status: 200,
  changes: false,
  guard: 'none',
  params: NO_PARAMS,
  query: NO_QUERY,
} as const;
const MAY_READ = { action: 'people.read', warehouse: 'none' } as const;
const MAY_CHANGE = { action: 'people.change', warehouse: 'none' } as const;
const PersonParams = z.strictObject({ actorId: ActorId });
const DeviceParams = z.strictObject({ deviceId: z.string().regex(/^[\w-]{16}$/) });

/** Coming in at a shared device, and what that takes. */
export const SWITCH_ROUTES: readonly Route[] = [
  defineRoute({
    ...facts,
    method: 'get',
    path: `${SESSION}/people`,
    summary: 'List who comes in at this shared device by PIN, the last one first',
    description: 'By the cookie of the device. At a browser that is not shared nobody is listed.',
    access: 'open',
    problems: [],
    body: NO_BODY,
    answer: PeopleHere,
    handler: async ({ identity }, { client }) => ({ body: await listPeopleHere(identity, client) }),
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: `${SESSION}/switch`,
    summary: 'Come in at a shared device, by badge or by name and PIN',
    description:
      'The session before it at this browser ends. The new one is good for the work on the floor, ends 10 ' +
      'minutes after its last request, and is for people who work in the warehouse of the device and ' +
      'administer nothing. Whatever is wrong, the refusal is the same and takes as long. After five wrong ' +
      'PINs of somebody only their password helps there; after many of whomever the answer is 429.',
    access: 'open',
    problems: ['switch-refused', 'rate-limited', 'busy'],
    body: SwitchPerson,
    answer: SignedIn,
    async handler({ identity }, { client, requestId }, { body }) {
      const { opened, signedIn } = await switchPerson(identity, { proof: body, client, requestId });
      const { token, deviceToken } = opened;
      // The cookie of a device that is used stays.
      const shared = client.sharedToken === null ? {} : { shared: { token: client.sharedToken } };
      return { body: signedIn, session: { token, deviceToken }, ...shared };
    },
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: `${SESSION}/pin`,
    summary: 'Read whether you have a PIN',
    access: 'signed-in',
    problems: [],
    body: NO_BODY,
    answer: QuickProof,
    handler: async ({ identity }, { actor }) => ({ body: await readOwnPin(identity, actor) }),
  }),
  defineRoute({
    ...facts,
    method: 'put',
    path: `${SESSION}/pin`,
    summary: 'Give yourself a PIN for shared devices',
    description: 'Takes the password there is. Runs, repeats and dates are refused.',
    access: 'signed-in',
    problems: ['validation', 'not-found', 'rate-limited', 'busy'],
    body: PutPin,
    answer: QuickProof,
    handler: async ({ identity }, { actor, requestId }, { body }) => ({
      body: await setOwnPin(identity, actor, { ...body, requestId }),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'delete',
    path: `${SESSION}/pin`,
    summary: 'Take your PIN away',
    access: 'signed-in',
    problems: [],
    body: NO_BODY,
    answer: QuickProof,
    handler: async ({ identity }, { actor, requestId }) => ({
      body: await removeOwnPin(identity, actor, { requestId }),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: BADGE,
    summary: 'Read whether somebody has a badge',
    access: MAY_READ,
    problems: ['not-found'],
    params: PersonParams,
    body: NO_BODY,
    answer: QuickProof,
    handler: async ({ identity }, _context, { params }) => ({
      body: await readBadge(identity, params),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'put',
    path: BADGE,
    summary: 'Give somebody a badge, in place of the one before',
    description: 'What it says is never shown again.',
    access: MAY_CHANGE,
    problems: ['not-found', 'validation'],
    params: PersonParams,
    body: PutBadge,
    answer: QuickProof,
    handler: async ({ identity }, { actor, requestId }, { params, body }) => ({
      body: await setBadge(identity, actor, { ...params, ...body, requestId }),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'delete',
    path: BADGE,
    summary: 'Take a badge away',
    access: MAY_CHANGE,
    problems: ['not-found'],
    params: PersonParams,
    body: NO_BODY,
    answer: QuickProof,
    handler: async ({ identity }, { actor, requestId }, { params }) => ({
      body: await removeBadge(identity, actor, { ...params, requestId }),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: DEVICES,
    summary: 'List shared devices by warehouse and name',
    access: MAY_READ,
    problems: [],
    body: NO_BODY,
    answer: SharedDeviceList,
    handler: async ({ identity }, { client }) => ({
      body: { rows: await listDevices(identity, client) },
    }),
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: DEVICES,
    summary: 'Make this browser a shared device of a warehouse',
    description: 'Sets the cookie that it is known by. What it was known by before is revoked.',
    access: MAY_CHANGE,
    status: 201,
    problems: ['validation'],
    body: NewSharedDevice,
    answer: SharedDevice,
    async handler({ identity }, { actor, client, requestId }, { body }) {
      const { sharedToken } = client;
      const made = await enrolDevice(identity, actor, { ...body, sharedToken, requestId });
      return { body: made.device, shared: { token: made.token } };
    },
  }),
  defineRoute({
    ...facts,
    method: 'delete',
    path: `${DEVICES}/:deviceId`,
    summary: 'Revoke a shared device',
    description: 'Whoever came in there by PIN or badge is out within a second.',
    access: MAY_CHANGE,
    problems: ['not-found'],
    params: DeviceParams,
    body: NO_BODY,
    answer: SessionsEnded,
    handler: async ({ identity }, { actor, requestId }, { params }) => ({
      body: { sessionsEnded: await revokeDevice(identity, actor, { ...params, requestId }) },
    }),
  }),
];
