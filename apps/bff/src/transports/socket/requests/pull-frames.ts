import type { Pull, PullAnswer } from '@stockwire/shared/live';
import type { FrameInterval } from '../../../features/stock/live/frames/make-frame.ts';
import { makeFrames } from '../../../features/stock/live/frames/make-frame.ts';
import type { Session } from '../session.ts';
import { PULL_BYTES_MAX } from '../socket-limits.ts';

/**
 * Frames of what follows a cursor, for a client that found a gap: at most `max`, of the rows it follows.
 * The stream itself goes on where it was.
 */
export async function pullFrames(
  session: Session,
  { topic, epoch, from, max }: Pull,
): Promise<PullAnswer> {
  const follower = session.follower(topic);
  if (follower === undefined) return refused('invalid', 'the topic is not watched');
  const { tail, keys } = follower;
  if (epoch !== tail.epoch) return refused('epoch');
  if (from > tail.head) return refused('need-snapshot');
  const interval = { topic, epoch, keys };
  if (from >= tail.ring.floor) {
    return collectFrames({ ...interval, source: tail.ring, from, upTo: tail.head }, max);
  }
  const { replays } = session.deps.live;
  const mark = await replays.markAt(tail, from);
  if (mark === undefined) return refused('fork');
  const replay = await replays.read(tail, mark);
  if (!replay.ok) return refused(replay.code);
  try {
    const { run } = replay;
    const answer = collectFrames({ ...interval, source: run, from, upTo: run.head }, max);
    return { ...answer, more: answer.more || run.head < tail.head };
  } finally {
    replay.done();
  }
}

function collectFrames(interval: FrameInterval, max: number) {
  const answer = { ok: true as const, frames: [] as PullFrames, more: false };
  let bytes = 0;
  for (const sized of makeFrames(interval)) {
    bytes += sized.bytes;
    if (answer.frames.length >= max || (bytes > PULL_BYTES_MAX && answer.frames.length > 0)) {
      answer.more = true;
      break;
    }
    answer.frames.push(sized.frame);
  }
  return answer;
}

type PullFrames = Extract<PullAnswer, { ok: true }>['frames'];

function refused(code: Extract<PullAnswer, { ok: false }>['code'], message?: string): PullAnswer {
  return { ok: false, code, ...(message !== undefined && { message }) };
}
