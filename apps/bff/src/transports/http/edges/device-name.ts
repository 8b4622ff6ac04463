import type { IncomingHttpHeaders } from 'node:http';
import { DEVICE_NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { lineUpTo } from '@stockwire/shared/text';
import { malformed } from '../problems/http-refusal.ts';

const DeviceName = lineUpTo(DEVICE_NAME_LENGTH_MAX);

/** `Stockwire-Device` (percent-encoded UTF-8): the browser or handheld that somebody works at. */
export function readDeviceName(headers: IncomingHttpHeaders): string | null {
  const sent = headers['stockwire-device'];
  if (sent === undefined || sent === '') return null;
  const device = DeviceName.safeParse(decodePercent(String(sent)));
  if (device.success) return device.data;
  throw malformed({
    pointer: '#header/stockwire-device',
    code: 'wrong-form',
    message: `must be one percent-encoded line of at most ${DEVICE_NAME_LENGTH_MAX} characters`,
  });
}

function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return null;
    throw cause;
  }
}
