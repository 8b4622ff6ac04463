/** About 40 kB each with their buffers; integrators hold a few, browsers use the socket. */
export const STREAMS_MAX = 500;

/** Streams that cannot be taken now may be tried again after this. */
export const BUSY_RETRY_AFTER_S = 5;

/** A connection that breaks is tried again after this, which the client is told at its beginning. */
export const RECONNECT_MS = 1_000;
