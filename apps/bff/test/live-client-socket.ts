import type { Frame, LiveClientEvents, LiveServerEvents } from '@stockwire/shared/live';
import { io, type Socket } from 'socket.io-client';
import type { RowsRead } from './received-rows.ts';

export const ACK_WITHIN_MS = 5_000;

export interface LiveClientOptions {
  url: string;
  /** What it signs in by. */
  token?: string;
  warehouseId: number;
  /** Reads all rows, or some, as of one seq. */
  readRows(itemIds?: number[]): Promise<RowsRead>;
  /** What becomes of a frame on its way: an empty list loses it, two entries double it. */
  meddle?: (frame: Frame) => Frame[];
  /** First wait before a reconnect; doubles up to thirty times itself, ± 50 %. */
  reconnectMs?: number;
  headers?: Record<string, string>;
  /** Told of every frame that was applied. */
  onApplied?: (frame: Frame) => void;
}

export type LiveSocketClient = Socket<LiveServerEvents, LiveClientEvents>;

/** Not connected yet. */
export function openLiveSocket(options: LiveClientOptions): LiveSocketClient {
  const reconnectMs = options.reconnectMs ?? 1_000;
  return io(`${options.url}/live`, {
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: reconnectMs,
    reconnectionDelayMax: reconnectMs * 30,
    randomizationFactor: 0.5,
    ...(options.token !== undefined && { auth: { token: options.token } }),
    ...(options.headers && { extraHeaders: options.headers }),
  });
}

/**
 * Takes the answer in the turn it arrives in: a frame that came with it must find its effect, and a
 * promise would be continued after that frame. Null when there was none in time.
 */
export function askLive<Answer, Result>(
  socket: LiveSocketClient,
  { event, request }: { event: keyof LiveClientEvents; request: object },
  take: (answer: Answer | null) => Result,
): Promise<Result> {
  // One typed door for five events; the answer is what the contract says of the event.
  const asking = socket.timeout(ACK_WITHIN_MS) as unknown as {
    emit(event: string, request: object, done: (late: Error | null, answer: Answer) => void): void;
  };
  return new Promise((resolve) => {
    asking.emit(event, request, (late, answer) => resolve(take(late === null ? answer : null)));
  });
}
