import type { Watch, WatchAnswer } from '@stockwire/shared/live';
import { REPLAY_ENTRIES_MAX } from '../../../features/stock/live/live-limits.ts';
import type { Live } from '../../../features/stock/live/open-live.ts';
import type { LedgerTail } from '../../../features/stock/live/tail/ledger-tail.ts';
import type { ReadReplay } from '../follower.ts';
import { BUSY_RETRY_MS } from '../socket-limits.ts';

type Refused = Extract<WatchAnswer, { ok: false }>;

/** Where a client stands; null joins at the head. */
type Cursor = Pick<Watch, 'epoch' | 'from' | 'check'>;

type Past = { ok: true; replay: ReadReplay | null } | Refused;

/** Checks that the client's cursor is of this very ledger, and finds what it has missed. */
export async function findPast(
  { ledgers, replays }: Pick<Live, 'ledgers' | 'replays'>,
  tail: LedgerTail,
  request: Cursor,
): Promise<Past> {
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

function isAhead(tail: LedgerTail, { epoch, from }: Cursor): boolean {
  return (from ?? 0) > tail.head || (epoch ?? 0) > tail.epoch;
}

function judgeCursor(tail: LedgerTail, { epoch, from }: Cursor): Refused['code'] | null {
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
