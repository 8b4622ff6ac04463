/** A walk behind a rack costs Wi-Fi for less than this; a longer gap is replayed from the ledger. */
export const RING_WINDOW_MS = 60_000;

/** About 15 MB: a warehouse at 800 changes a second keeps its whole minute. */
export const RING_ENTRIES_MAX = 50_000;

/** All rings of a node together, about 60 MB; beyond it the longest ring forgets first. */
export const RINGS_ENTRIES_MAX = 200_000;

/** A fresh ring starts with what a page read a moment ago may still need; one page of the ledger. */
export const RING_PRELOAD_ENTRIES_MAX = 2_000;

/** Entries read by one statement: some 30 ms of parsing, so that other work gets its turn. */
export const TAIL_PAGE_ENTRIES = 2_000;

/** The net under the hints: how long a change that no hint announced may stay unseen. */
export const TAIL_POLL_MS = 250;

/** Looks that hints ask for keep this distance, so that 1,000 commits a second cost 50 looks. */
export const TAIL_REST_MS = 20;

/** After a failed look the next one waits, doubling up to this. */
export const TAIL_RETRY_MAX_MS = 2_000;

/** A look that takes longer is given up: its connection may be dead without saying so. */
export const TAIL_LOOK_WITHIN_MS = 5_000;

/** Without a good look for this long a node no longer claims to know the head: beats stop. */
export const TAIL_STALE_AFTER_MS = 2_000;

/** A reload or a change of page comes back within this time and finds the ring filled. */
export const TAIL_LINGER_MS = 60_000;

/** Ledgers a node tails at once; each look reads all their heads in one statement. */
export const TAILS_MAX = 256;

/** People see 50 ms as at once; faster frames would only cost more. */
export const FRAME_EVERY_MS = 50;

/** Replayed from the ledger at most; beyond it reading the rows anew is cheaper for both sides. */
export const REPLAY_ENTRIES_MAX = 20_000;

/** Replays from the ledger under way on a node: each holds up to 6 MB and a connection. */
export const REPLAYS_AT_ONCE_MAX = 8;

/** Hints of several commits go out together after this long. */
export const ANNOUNCE_EVERY_MS = 20;

export const PULSE_EVERY_MS = 1_000;

/** Sums over all rows of a warehouse take a few hundred ms per million: they rest longer than they run. */
export const PULSE_SUMS_REST_MS = 2_000;
export const PULSE_SUMS_REST_FACTOR = 20;

/** New warehouses join the sums over all within this time. */
export const PULSE_WAREHOUSES_EVERY_MS = 10_000;

/** "Per minute" of a pulse, and the time its latency is taken over. */
export const PULSE_WINDOW_MS = 60_000;

/** A page that reads the overview and then joins the pulse finds the flow of the hour still in memory. */
export const PULSE_LINGER_MS = 60_000;

/** About a second of reading; a busier hour starts its chart where this many entries begin. */
export const FLOW_PRIME_ENTRIES_MAX = 400_000;

/** Eight top movers are shown; who moves much over the hour is among so many of most of its minutes. */
export const FLOW_ITEMS_KEPT = 64;

/** Items counted in the minute under way: 300 kB; beyond it the smaller half is forgotten. */
export const FLOW_ITEMS_COUNTED_MAX = 4_096;

/** An item that is renamed keeps its old name on a wallboard for at most this long. */
export const ITEM_LABELS_FRESH_MS = 60_000;

/** Top movers change slowly: far fewer items are named within a minute. */
export const ITEM_LABELS_MAX = 2_000;

/** The newest stock-outs that a page lists on the tallest screen. */
export const STOCK_OUTS_SHOWN = 20;

/** Candidates by their last change, from which those that ran out last are taken. */
export const STOCK_OUT_CANDIDATES = 50;
