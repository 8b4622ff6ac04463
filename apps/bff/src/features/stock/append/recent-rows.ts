/**
 * A map that keeps about as many rows as it may and forgets those that were not asked for lately: a row
 * that is used moves to the young half; when that is full it becomes the old half, and the old half goes.
 * (Moving every used row to the end of one map was a tenth of the judging.)
 */
export class RecentRows<Value> {
  readonly #rowsMax: number;
  readonly #rowsOf: (value: Value) => number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #youngRows = 0;
  #oldRows = 0;

  constructor(rowsMax: number, rowsOf: (value: Value) => number) {
    this.#rowsMax = rowsMax;
    this.#rowsOf = rowsOf;
  }

  get rows(): number {
    return this.#youngRows + this.#oldRows;
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    const rows = this.#rowsOf(value);
    const young = this.#young.get(key);
    if (young !== undefined) this.#youngRows -= this.#rowsOf(young);
    else this.#dropOld(key);
    if (this.#youngRows + rows > this.#rowsMax / 2) this.#age(key);
    this.#young.set(key, value);
    this.#youngRows += rows;
  }

  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
    this.#youngRows = 0;
    this.#oldRows = 0;
  }

  #dropOld(key: string): void {
    const old = this.#old.get(key);
    if (old === undefined) return;
    this.#old.delete(key);
    this.#oldRows -= this.#rowsOf(old);
  }

  /** The key that is about to be set must not be left in the half that ages: it would come back old. */
  #age(key: string): void {
    this.#young.delete(key);
    this.#old = this.#young;
    this.#oldRows = this.#youngRows;
    this.#young = new Map();
    this.#youngRows = 0;
  }
}
