import { formatMoment } from '../../../../ui/format/format-date.ts';

/** Moments are told to the second, and a busy grid shows the changes of few of them. */
const TEXTS_MAX = 2_000;
const SECOND_MS = 1_000;

/** A day ends, and what was told by its clock is then told by its date: looked at as often as this. */
const RENEW_MS = 60_000;

interface MomentClock {
  /** The server's time, by which a change is of today or of another day. */
  nowMs: () => number;
  timeZone: string;
}

/** Tells moments by a place's clock. Formatting one costs more than painting a row, so texts are kept. */
export class MomentTexts {
  readonly #clock: MomentClock;
  readonly #texts = new Map<number, string>();
  #minute = 0;

  constructor(clock: MomentClock) {
    this.#clock = clock;
  }

  text(at: string): string {
    const nowMs = this.#clock.nowMs();
    const minute = Math.floor(nowMs / RENEW_MS);
    if (minute !== this.#minute || this.#texts.size >= TEXTS_MAX) this.#texts.clear();
    this.#minute = minute;
    const second = Math.floor(Date.parse(at) / SECOND_MS);
    const known = this.#texts.get(second);
    if (known !== undefined) return known;
    const { timeZone } = this.#clock;
    const text = formatMoment(new Date(at), new Date(nowMs), { timeZone });
    this.#texts.set(second, text);
    return text;
  }
}
