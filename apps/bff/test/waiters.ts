/** Those who wait for a condition, which is looked at whenever something may have changed it. */
export class Waiters {
  readonly #looks = new Set<() => void>();

  /** Resolves when a condition holds. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.#looks.delete(look);
        resolve();
      };
      this.#looks.add(look);
    });
  }

  look(): void {
    for (const look of this.#looks) look();
  }
}
