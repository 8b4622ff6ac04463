import { refuseRead } from '../../../../domain/stock/read-refusals.ts';

/** Each holds a connection and a sort for as long as its reader takes; the other readers keep theirs. */
const EXPORTS_AT_ONCE_MAX = 2;

const RETRY_AFTER_S = 10;

/** The exports under way on a node. */
export class ExportSlots {
  #taken = 0;

  /** Refuses when too many are under way; call what it gives back once, at the end. */
  take(): () => void {
    if (this.#taken >= EXPORTS_AT_ONCE_MAX) {
      throw refuseRead({ code: 'busy', retryAfterS: RETRY_AFTER_S });
    }
    this.#taken += 1;
    return () => {
      this.#taken -= 1;
    };
  }
}
