import { PROTOCOL_VERSION, type WatchAnswer } from '@stockwire/shared/live';
import { type PulseScope, scopeOfAll } from '../../../features/stock/live/pulse/pulse-scope.ts';
import type { Session } from '../session.ts';
import type { Asked } from './answer-request.ts';

/** Who gets the sums of a scope; those who see different warehouses get different sums as `pulse:all`. */
export function pulseRoom(scope: PulseScope): string {
  return `pulse:${scope}`;
}

/** Joins the sums of one warehouse or of all; they have no past, so there is nothing to replay. */
export async function watchPulse(
  session: Session,
  topic: string,
  asked: Asked,
): Promise<WatchAnswer> {
  const { live, socket, actor } = session.deps;
  const place = topic.slice('pulse:'.length);
  const scope = place === 'all' ? scopeOfAll(actor) : Number(place);
  const watched = await live.pulses.watch(scope);
  if (watched === null) return { ok: false, code: 'forbidden', head: 0 };
  if (asked.isOver()) {
    watched.release();
    return { ok: false, code: 'busy', head: 0 };
  }
  const room = pulseRoom(scope);
  await socket.join(room);
  session.topics.set(topic, {
    state: 'pulse',
    stop() {
      void socket.leave(room);
      watched.release();
    },
  });
  return { ok: true, epoch: 0, head: 0, floor: 0, protocol: PROTOCOL_VERSION };
}
