/** Rows that still wait have their turns so far apart when no change brings one. */
const TURN_MS = 100;

interface TurnDeps<Row> {
  paint: (row: Row) => void;
  /** The part of the waiting rows that one turn paints, and how many rows it paints in any case. */
  share: number;
  atLeast: number;
  setTimer: (callback: () => void, delayMs: number) => void;
}

/**
 * Rows of which something waits to be painted, the longest waiting first. When every row changes many times
 * a second, what nobody can read so often is painted row by row in turn, so that no frame has all of it.
 */
export class RowTurns<Row> {
  readonly #deps: TurnDeps<Row>;
  readonly #waiting = new Set<Row>();
  #isTimed = false;
  #hadTurn = false;

  constructor(deps: TurnDeps<Row>) {
    this.#deps = deps;
  }

  add(row: Row): void {
    this.#waiting.add(row);
  }

  forget(row: Row): void {
    this.#waiting.delete(row);
  }

  /** Paints the rows whose turn it is; the others follow with the next changes, or soon without any. */
  turn(): void {
    const { atLeast, share, paint } = this.#deps;
    let left = Math.max(atLeast, Math.ceil(this.#waiting.size * share));
    for (const row of this.#waiting) {
      if (left === 0) break;
      left -= 1;
      this.#waiting.delete(row);
      paint(row);
    }
    this.#hadTurn = true;
    this.#wait();
  }

  #wait(): void {
    if (this.#isTimed || this.#waiting.size === 0) return;
    this.#isTimed = true;
    this.#hadTurn = false;
    this.#deps.setTimer(this.#timePassed, TURN_MS);
  }

  readonly #timePassed = (): void => {
    this.#isTimed = false;
    // Changes that came meanwhile brought a turn in a frame that was due anyway.
    if (this.#hadTurn) this.#wait();
    else this.turn();
  };
}
