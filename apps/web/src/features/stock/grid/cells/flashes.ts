/** The mark of a change stands so long, and ends with the next sweep: together within --time-flash. */
const FLASH_MS = 480;
const SWEEP_MS = 80;

interface FlashDeps {
  /** A clock that never jumps. */
  clockMs: () => number;
  setTimer: (callback: () => void, delayMs: number) => void;
}

/** Marks cells up or down for a moment. One timer ends them all: a timer each would be thousands a second. */
export class Flashes {
  readonly #deps: FlashDeps;
  readonly #dueMs = new Map<Element, number>();
  #isWaiting = false;

  constructor(deps: FlashDeps) {
    this.#deps = deps;
  }

  flash(cell: Element, direction: 'up' | 'down'): void {
    if (cell.getAttribute('data-change') !== direction) cell.setAttribute('data-change', direction);
    this.#dueMs.set(cell, this.#deps.clockMs() + FLASH_MS);
    this.#wait(FLASH_MS);
  }

  #wait(delayMs: number): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#deps.setTimer(this.#sweep, delayMs);
  }

  readonly #sweep = (): void => {
    this.#isWaiting = false;
    const nowMs = this.#deps.clockMs();
    for (const [cell, dueMs] of this.#dueMs) {
      if (dueMs > nowMs) continue;
      this.#dueMs.delete(cell);
      cell.removeAttribute('data-change');
    }
    if (this.#dueMs.size > 0) this.#wait(SWEEP_MS);
  };
}
