import { KEYS_MAX } from '@stockwire/shared/limits';
import type { Keys, KeysAnswer } from '@stockwire/shared/live';
import type { Replay } from '../../../features/stock/live/tail/replay-ledger.ts';
import type { Follower } from '../follower.ts';
import type { Session } from '../session.ts';
import type { Asked } from './answer-request.ts';

type Refused = Extract<KeysAnswer, { ok: false }>;
type Older = { ok: true; replay: Extract<Replay, { ok: true }> | null } | Refused;

/** Narrows a client to the rows in view, without a blind window for those that came into it. */
export async function changeKeys(
  session: Session,
  request: Keys,
  asked: Asked,
): Promise<KeysAnswer> {
  const follower = session.follower(request.topic);
  if (follower === undefined) return invalid('the topic is not watched');
  const refused = judgeKeys(follower, request);
  if (refused !== null) return refused;
  await follower.caughtUp();
  const older = await readOlder(session, follower, request);
  if (!older.ok) return older;
  try {
    if (asked.isOver()) return { ok: false, code: 'busy' };
    if (follower.state === 'ended') return invalid('the topic was reset');
    const { ring } = follower.tail;
    if ((older.replay?.run.head ?? request.asOf) < ring.floor) {
      return { ok: false, code: 'truncated' };
    }
    follower.revision = request.revision;
    const { add, remove, asOf } = request;
    return { ok: true, ...follower.changeKeys({ add, remove, asOf, older: older.replay }) };
  } finally {
    older.replay?.done();
  }
}

function judgeKeys(follower: Follower, { add, remove, revision }: Keys): Refused | null {
  if (revision <= follower.revision) return invalid('a newer revision is in force');
  const keys = new Set(follower.keys);
  for (const itemId of remove) keys.delete(itemId);
  for (const itemId of add) keys.add(itemId);
  return keys.size > KEYS_MAX ? invalid(`at most ${KEYS_MAX} rows can be in view`) : null;
}

/** What the added rows missed before the ring begins. */
async function readOlder(
  session: Session,
  { tail }: Follower,
  { add, asOf }: Keys,
): Promise<Older> {
  if (add.length === 0 || asOf >= tail.ring.floor) return { ok: true, replay: null };
  const { replays } = session.deps.live;
  const mark = await replays.markAt(tail, asOf);
  const replay = mark && (await replays.read(tail, mark));
  if (replay?.ok) return { ok: true, replay };
  return { ok: false, code: replay?.code === 'busy' ? 'busy' : 'truncated' };
}

function invalid(message: string): Refused {
  return { ok: false, code: 'invalid', message };
}
