/** How long a person takes, at speed 1; a larger speed divides all of it. */
const KEY_MS = 90;
const LOOK_MS = 900;
const READ_MS_PER_WORD = 260;

/** Speed 1 is a person's; the pictures alone are made faster. */
export class Pace {
  readonly #speed: number;

  constructor(speed: number) {
    this.#speed = speed;
  }

  /** Between two keys. */
  get keyMs(): number {
    return KEY_MS / this.#speed;
  }

  /** As long as one looks before the next step. */
  look(): Promise<void> {
    return this.#wait(LOOK_MS);
  }

  /** As long as one reads that text. */
  read(text: string): Promise<void> {
    return this.#wait(LOOK_MS + text.split(/\s+/).length * READ_MS_PER_WORD);
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms / this.#speed));
  }
}
