import { PROTOCOL_VERSION, type Watch, type WatchAnswer } from '@stockwire/shared/live';
import { REPLAY_ENTRIES_MAX } from '../../../features/stock/live/live-limits.ts';
import type { LedgerTail } from '../../../features/stock/live/tail/ledger-tail.ts';
import type { WatchedLedger } from '../../../features/stock/live/tail/live-ledgers.ts';
import type { Replay } from '../../../features/stock/live/tail/replay-ledger.ts';
import { Follower } from '../follower.ts';
import type { Session } from '../session.ts';
import { BUSY_RETRY_MS } from '../socket-limits.ts';
import type { Asked } from './answer-request.ts';

type Refused = Extract<WatchAnswer, { ok: false }>;
type ReadReplay = Extract<Replay, { ok: true }>;

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
    const past = await findPast(session, tail, request);
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
      socket,
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

type Past = { ok: true; replay: ReadReplay | null } | Refused;

/** Checks that the client's cursor is of this very ledger, and finds what it has missed. */
async function findPast(session: Session, tail: LedgerTail, request: Watch): Promise<Past> {
  const { ledgers, replays } = session.deps.live;
  const { from } = request;
  // The client may have read rows that were committed after this node looked last.
  if (isAhead(tail, request)) await ledgers.lookNow();
  const refused = judgeCursor(tail, request);
  if (refused !== null) return refuse(tail, refused);
  if (from === null) return { ok: true, replay: null };
  const mark = await replays.markAt(tail, from);
  if (mark === undefined || mark.check !== (request.check ?? mark.check)) {
    return refuse(tail, 'fork');
  }
  if (from >= tail.ring.floor) return { ok: true, replay: null };
  const replay = await replays.read(tail, mark);
  return replay.ok ? { ok: true, replay } : refuse(tail, replay.code);
}

function isAhead(tail: LedgerTail, { epoch, from }: Watch): boolean {
  return (from ?? 0) > tail.head || (epoch ?? 0) > tail.epoch;
}

function judgeCursor(tail: LedgerTail, { epoch, from }: Watch): Refused['code'] | null {
  if (epoch !== null && epoch !== tail.epoch) return 'epoch';
  if (from === null) return null;
  if (from > tail.head) return 'need-snapshot';
  const isRemembered = from >= tail.ring.floor || tail.head - from <= REPLAY_ENTRIES_MAX;
  return isRemembered ? null : 'truncated';
}

function refuse(tail: LedgerTail, code: Refused['code']): Refused {
  const retry = code === 'busy' && { retryMs: BUSY_RETRY_MS };
  return { ok: false, code, head: tail.head, ...retry };
}
