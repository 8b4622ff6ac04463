/** Quantities are PostgreSQL integers, so that sums and checks in SQL need no wider type. */
export const QUANTITY_MAX = 2_147_483_647;

/** A request may post this many commands; the answer then stays below a megabyte. */
export const COMMANDS_PER_REQUEST_MAX = 500;

/** A delivery note of a full lorry has fewer lines; more are posted as several commands. */
export const LINES_PER_COMMAND_MAX = 500;

/** A page of levels: what a tall screen shows, ten times over. */
export const LEVELS_PER_PAGE_MAX = 500;
export const LEVELS_PER_PAGE_DEFAULT = 100;

/** A page of ledger entries; a page never cuts a command, so it may be exceeded by one command. */
export const ENTRIES_PER_PAGE_MAX = 1_000;
export const ENTRIES_PER_PAGE_DEFAULT = 200;

/** A conflict shows what happened in between; longer stories are read in the timeline. */
export const BETWEEN_ENTRIES_MAX = 20;

/** The rows one screen can have in view, with overscan, at the smallest density on a 4K display. */
export const KEYS_MAX = 600;

/** Items whose sparklines one request may ask for: a block of rows. */
export const SPARKLINES_MAX = 200;

/** Runs of rows that one export may name: their text stays within what servers take as an address. */
export const EXPORT_RUNS_MAX = 300;

/** Larger frames are split between commands: one must fit the socket buffer of a slow handheld. */
export const FRAME_BYTES_MAX = 64_000;

export const SKU_LENGTH_MAX = 64;
export const CODE_LENGTH_MAX = 32;
export const NAME_LENGTH_MAX = 200;
export const NOTE_LENGTH_MAX = 500;
export const REFERENCE_LENGTH_MAX = 80;
export const SEARCH_LENGTH_MAX = 100;
export const DEVICE_NAME_LENGTH_MAX = 40;

/** Command ids: long enough for a UUID, short enough for an index that is kept for ever. */
export const COMMAND_ID_LENGTH_MIN = 16;
export const COMMAND_ID_LENGTH_MAX = 128;
