import type { IncomingHttpHeaders } from 'node:http';
import { DEVICE_NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { lineUpTo } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { malformed } from '../problems/http-refusal.ts';

const DEMO_CONTROLLER = 'demo-controller';
const DeviceName = lineUpTo(DEVICE_NAME_LENGTH_MAX);

/**
 * Who acts. Until people sign in everyone is the demo controller, and `Stockwire-Device` (percent-encoded
 * UTF-8) names the browser or handheld they work at.
 */
export function resolveActor(headers: IncomingHttpHeaders): Actor {
  const sent = headers['stockwire-device'];
  if (sent === undefined || sent === '') return { id: DEMO_CONTROLLER, device: null };
  const device = DeviceName.safeParse(decodePercent(String(sent)));
  if (!device.success) {
    throw malformed({
      pointer: '#header/stockwire-device',
      code: 'wrong-form',
      message: `must be one percent-encoded line of at most ${DEVICE_NAME_LENGTH_MAX} characters`,
    });
  }
  return { id: DEMO_CONTROLLER, device: device.data };
}

function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return null;
    throw cause;
  }
}

/** A command id as it is stored: unique among all principals, whatever key each of them chooses. */
export function namespaced(actor: Actor, key: string): string {
  return `${actor.id}/${key}`;
}
