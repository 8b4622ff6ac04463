/** What the process of live sockets is told, one after the other. */
export type SocketsOrder =
  | {
      order: 'open';
      host: string;
      port: number;
      cookie: string;
      topic: string;
      sockets: number;
      keys: number[][];
    }
  /** Counts from here on. */
  | { order: 'measure' }
  /** Waits until every socket has everything up to `head`, and says how it went. */
  | { order: 'finish'; head: number };

export interface SocketsRun {
  frames: number;
  bytes: number;
  /** Frames whose `from` lay beyond the cursor, and resets. */
  gaps: number;
  resets: number;
  gone: number;
  /** Sockets that did not reach the head. */
  behind: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

export type SocketsMessage = { ok: true; run: SocketsRun | null } | { ok: false; error: string };
