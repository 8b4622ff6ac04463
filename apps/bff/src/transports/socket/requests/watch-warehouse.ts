import { PROTOCOL_VERSION, type Watch, type WatchAnswer } from '@stockwire/shared/live';
import { REPLAY_ENTRIES_MAX } from '../../../features/stock/live/live-limits.ts';
import type { WatchedLedger } from '../../../features/stock/live/tail/live-ledgers.ts';
import { Follower, type ReadReplay } from '../follower.ts';
import type { Session } from '../session.ts';
import { socketPipe } from '../socket-pipe.ts';
import type { Asked } from './answer-request.ts';
import { findPast } from './find-past.ts';

type Refused = Extract<WatchAnswer, { ok: false }>;

/** Joins a warehouse's stream at the client's cursor, or at the head. */
export async function watchWarehouse(
  session: Session,
  request: Watch,
  asked: Asked,
): Promise<WatchAnswer> {
  const { live } = session.deps;
  const warehouseId = Number(request.topic.slice('warehouse:'.length));
  const watched = await live.ledgers.watch(warehouseId);
  if (watched === null) return { ok: false, code: 'forbidden', head: 0 };
  const { tail } = watched;
  let replay: ReadReplay | null = null;
  try {
    const past = await findPast(live, tail, request);
    if (!past.ok) return leave(watched, past);
    replay = past.replay;
    if (asked.isOver()) return leave(watched, { ok: false, code: 'busy', head: tail.head });
  } catch (error) {
    watched.release();
    throw error;
  }
  follow(session, request, { watched, replay });
  const floor = Math.min(tail.ring.floor, Math.max(0, tail.head - REPLAY_ENTRIES_MAX));
  return { ok: true, epoch: tail.epoch, head: tail.head, floor, protocol: PROTOCOL_VERSION };
}

function leave(watched: WatchedLedger, refused: Refused): Refused {
  watched.release();
  return refused;
}

function follow(
  session: Session,
  { topic, from, keys }: Watch,
  { watched, replay }: { watched: WatchedLedger; replay: ReadReplay | null },
): void {
  const { socket, live, hub, stats } = session.deps;
  const follower = new Follower(
    {
      pipe: socketPipe(socket),
      watched,
      stats,
      clock: live.clock,
      ended(ended) {
        hub.remove(ended);
        if (session.follower(topic) === ended) session.topics.delete(topic);
      },
    },
    { sentTo: from ?? watched.tail.head, keys: keys && new Set(keys), replay },
  );
  if (replay !== null) stats.replays += 1;
  session.topics.set(topic, { state: 'followed', follower });
  hub.add(follower);
}
