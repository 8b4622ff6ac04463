// The process of live sockets of `live`: opens them, follows the frames, says how late and how whole they were.
import process from 'node:process';
import { FrameAges } from './live/frame-ages.ts';
import { LightSocket } from './live/light-socket.ts';
import type { SocketsMessage, SocketsOrder, SocketsRun } from './live/sockets-plan.ts';

/** The listener's backlog holds 511; more at once would be turned away. */
const OPENING_AT_ONCE = 100;
/** Every frame takes the same way; later than this it is lost. */
const LAST_FRAME_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;

const INTERVAL = /"from":(\d+),"to":(\d+),"check":"[^"]*","at":"([^"]+)"/;

interface Followed {
  socket: LightSocket;
  cursor: number;
}

let ages = new FrameAges();
const followed: Followed[] = [];
const counts = { frames: 0, gaps: 0, resets: 0, gone: 0, bytesBefore: 0 };

function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

function takeFrame(one: Followed, text: string, whole: boolean): void {
  const found = INTERVAL.exec(text);
  if (!found) throw new Error(`a frame in another form: ${text.slice(0, 300)}`);
  const [from, to] = [Number(found[1]), Number(found[2])];
  if (to <= one.cursor) return;
  if (from > one.cursor) counts.gaps += 1;
  one.cursor = to;
  counts.frames += 1;
  // An empty frame only moves the cursor, once a second: nobody waits for it.
  if (text.includes('"causes":[]')) return;
  ages.received({ to, at: String(found[3]), text: whole ? text : null }, nowMs());
}

type Opening = Extract<SocketsOrder, { order: 'open' }>;

async function openOne(plan: Opening, place: number): Promise<void> {
  const keys = plan.keys[place % Math.max(plan.keys.length, 1)] ?? null;
  // The first socket reads every frame to its end: its changes' times hold for all the others.
  const whole = keys === null && followed.length === 0;
  const one: Followed = { cursor: 0, socket: open() };
  followed.push(one);
  function open(): LightSocket {
    return new LightSocket({
      ...plan,
      keys,
      whole,
      onFrame: (text) => takeFrame(one, text, whole),
      onReset: () => (counts.resets += 1),
      onGone: () => (counts.gone += 1),
    });
  }
  const [answer] = JSON.parse(await one.socket.watched());
  if (answer?.ok !== true) throw new Error(`watch was refused: ${JSON.stringify(answer)}`);
  one.cursor = Math.max(one.cursor, answer.head);
  ages.byFrame = keys !== null;
}

async function openAll(plan: Opening): Promise<void> {
  for (let from = 0; from < plan.sockets; from += OPENING_AT_ONCE) {
    const some = Math.min(OPENING_AT_ONCE, plan.sockets - from);
    await Promise.all(Array.from({ length: some }, (_, place) => openOne(plan, from + place)));
  }
}

function measure(): void {
  const fresh = new FrameAges();
  fresh.byFrame = ages.byFrame;
  ages = fresh;
  counts.frames = 0;
  counts.bytesBefore = followed.reduce((sum, { socket }) => sum + socket.bytes, 0);
}

async function finish(head: number): Promise<SocketsRun> {
  const deadlineMs = nowMs() + LAST_FRAME_WITHIN_MS;
  const behind = () => followed.filter(({ cursor }) => cursor < head).length;
  while (behind() > 0 && nowMs() < deadlineMs) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  const { frames, gaps, resets, gone, bytesBefore } = counts;
  const bytes = followed.reduce((sum, { socket }) => sum + socket.bytes, 0) - bytesBefore;
  return { frames, gaps, resets, gone, bytes, behind: behind(), ...ages.summary() };
}

async function obey(order: SocketsOrder): Promise<SocketsRun | null> {
  if (order.order === 'open') await openAll(order);
  else if (order.order === 'measure') measure();
  else return finish(order.head);
  return null;
}

process.on('message', (order: SocketsOrder) => {
  const answer = (message: SocketsMessage) => process.send?.(message);
  obey(order).then(
    (run) => answer({ ok: true, run }),
    (error: unknown) => answer({ ok: false, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
