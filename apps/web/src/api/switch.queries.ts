import { PeopleHere, QuickProof, SharedDeviceList } from '@stockwire/shared/quick-switch';
import { queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';
import { PEOPLE_PATH } from './people.queries.ts';
import { SESSION_PATH } from './session.queries.ts';

export const DEVICES_PATH = '/api/v1/devices';
export const PIN_PATH = `${SESSION_PATH}/pin`;

export function badgePath(actorId: string): string {
  return `${PEOPLE_PATH}/${encodeURIComponent(actorId)}/badge`;
}

export const switchKeys = {
  here: ['session', 'people'] as const,
  pin: ['session', 'pin'] as const,
  devices: ['devices'] as const,
  badge: (actorId: string) => ['people', actorId, 'badge'] as const,
};

/** Whether this browser is a shared device, and who comes in here by PIN. */
export function peopleHereQuery(http: Http) {
  return queryOptions({
    queryKey: switchKeys.here,
    queryFn: ({ signal }) =>
      http({ path: `${SESSION_PATH}/people`, answer: PeopleHere, signal, isOfSession: true }),
    staleTime: 0,
  });
}

/** Whether the person has a PIN. */
export function ownPinQuery(http: Http) {
  return queryOptions({
    queryKey: switchKeys.pin,
    queryFn: ({ signal }) => http({ path: PIN_PATH, answer: QuickProof, signal }),
  });
}

export function badgeQuery(http: Http, actorId: string) {
  return queryOptions({
    queryKey: switchKeys.badge(actorId),
    queryFn: ({ signal }) => http({ path: badgePath(actorId), answer: QuickProof, signal }),
    staleTime: 0,
  });
}

export function devicesQuery(http: Http) {
  return queryOptions({
    queryKey: switchKeys.devices,
    queryFn: async ({ signal }) =>
      (await http({ path: DEVICES_PATH, answer: SharedDeviceList, signal })).rows,
    staleTime: 0,
  });
}
