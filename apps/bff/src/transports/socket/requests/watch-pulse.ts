import { PROTOCOL_VERSION, type WatchAnswer } from '@stockwire/shared/live';
import type { Session } from '../session.ts';
import type { Asked } from './answer-request.ts';

/** Joins the sums of one warehouse or of all; they have no past, so there is nothing to replay. */
export async function watchPulse(
  session: Session,
  topic: string,
  asked: Asked,
): Promise<WatchAnswer> {
  const { live, socket } = session.deps;
  const scope = topic.slice('pulse:'.length);
  const watched = await live.pulses.watch(scope === 'all' ? 'all' : Number(scope));
  if (watched === null) return { ok: false, code: 'forbidden', head: 0 };
  if (asked.isOver()) {
    watched.release();
    return { ok: false, code: 'busy', head: 0 };
  }
  await socket.join(topic);
  session.topics.set(topic, {
    state: 'pulse',
    stop() {
      void socket.leave(topic);
      watched.release();
    },
  });
  return { ok: true, epoch: 0, head: 0, floor: 0, protocol: PROTOCOL_VERSION };
}
