/** About 40 kB each with their buffers: 200 MB in the worst quiet case. */
export const SOCKETS_MAX = 5_000;

/** A console shows one warehouse and its pulse; a wallboard that cycles through sites a few more. */
export const TOPICS_PER_SOCKET_MAX = 16;

/** A request is some kB at most: 600 added and 600 removed ids. */
export const REQUEST_BYTES_MAX = 65_536;

/** A scrolling grid sends ten a second and waits for each; a client that does not wait is told to. */
export const REQUESTS_WAITING_MAX = 32;

/** Answered before the client's own five seconds are over, its network included. */
export const ANSWER_WITHIN_MS = 4_000;

/** A socket that lets this much wait is cut and resumes by cursor: its backlog would grow without end. */
export const WAITING_BYTES_MAX = 1_000_000;

/** A replay fills the pipe up to here and goes on when it has drained. */
export const REPLAY_WAITING_BYTES_MAX = 256_000;

/** A replay that the client does not take within this time is given up with the socket. */
export const CATCH_UP_WITHIN_MS = 30_000;

/** A gap is a few frames; more comes by another pull. */
export const PULL_BYTES_MAX = 256_000;

/** A client whose rows rest is told once a second that its cursor moved. */
export const EMPTY_FRAME_EVERY_MS = 1_000;

/** All clients of a ledger start over within this time, not in the same instant. */
export const RESET_SPREAD_MS = 2_000;

/** Try again after this long when a replay slot or the database was not to be had. */
export const BUSY_RETRY_MS = 1_000;

/** A handshake without a namespace is dropped after this long. */
export const CONNECT_WITHIN_MS = 10_000;

/** At shutdown, what is still on its way to a client may take this long to get there. */
export const GOODBYE_WITHIN_MS = 1_000;
