/** Counts since the start of the process, but for `sockets`, which is how many are open. */
export interface LiveStats {
  sockets: number;
  frames: number;
  bytes: number;
  beats: number;
  resets: number;
  cuts: number;
  refused: number;
  replays: number;
}

export function createLiveStats(): LiveStats {
  return {
    sockets: 0,
    frames: 0,
    bytes: 0,
    beats: 0,
    resets: 0,
    cuts: 0,
    refused: 0,
    replays: 0,
  };
}
