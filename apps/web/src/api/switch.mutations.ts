import { SessionsEnded, SignedIn } from '@stockwire/shared/identity';
import {
  type NewSharedDevice,
  type PutPin,
  QuickProof,
  SharedDevice,
  type SwitchPerson,
} from '@stockwire/shared/quick-switch';
import type { Http } from './http.ts';
import { SESSION_PATH } from './session.queries.ts';
import { badgePath, DEVICES_PATH, PIN_PATH } from './switch.queries.ts';

/** Comes in by badge, or by name and PIN; the session before ends. */
export function postSwitch(http: Http, body: SwitchPerson): Promise<SignedIn> {
  const path = `${SESSION_PATH}/switch`;
  return http({ method: 'POST', path, body, answer: SignedIn, isOfSession: true });
}

export function putPin(http: Http, body: PutPin): Promise<QuickProof> {
  return http({ method: 'PUT', path: PIN_PATH, body, answer: QuickProof });
}

export function deletePin(http: Http): Promise<QuickProof> {
  return http({ method: 'DELETE', path: PIN_PATH, answer: QuickProof });
}

/** Null takes it away. */
export function changeBadge(
  http: Http,
  { actorId, badge }: { actorId: string; badge: string | null },
): Promise<QuickProof> {
  const path = badgePath(actorId);
  if (badge === null) return http({ method: 'DELETE', path, answer: QuickProof });
  return http({ method: 'PUT', path, body: { badge }, answer: QuickProof });
}

/** Makes this very browser a shared device. */
export function enrolDevice(http: Http, body: NewSharedDevice): Promise<SharedDevice> {
  return http({ method: 'POST', path: DEVICES_PATH, body, answer: SharedDevice });
}

export function revokeDevice(http: Http, deviceId: string): Promise<SessionsEnded> {
  const path = `${DEVICES_PATH}/${encodeURIComponent(deviceId)}`;
  return http({ method: 'DELETE', path, answer: SessionsEnded });
}
