import { cpuMsOf, residentBytes } from '../measure/processes.ts';
import { median } from '../measure/stats.ts';

const SAMPLE_EVERY_MS = 500;

/** Memory and processor time of another process, from its making until it is stopped. */
export class ProcessSamples {
  readonly #pid: number;
  readonly #residentMb: number[] = [];
  readonly #startedMs = performance.now();
  readonly #cpuBeforeMs: number;
  readonly #timer: NodeJS.Timeout;
  /** Share of one core. */
  cpuShare = 0;

  constructor(pid: number) {
    this.#pid = pid;
    this.#cpuBeforeMs = cpuMsOf([pid]);
    this.#sample();
    this.#timer = setInterval(() => this.#sample(), SAMPLE_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#sample();
    const tookMs = performance.now() - this.#startedMs;
    this.cpuShare = (cpuMsOf([this.#pid]) - this.#cpuBeforeMs) / tookMs;
  }

  /** Median resident memory of the third and of the last quarter of the time. */
  lateQuartersMb(): { third: number; last: number } {
    const quarter = Math.max(1, Math.floor(this.#residentMb.length / 4));
    const samples = this.#residentMb;
    const third = samples.slice(-2 * quarter, -quarter);
    return {
      third: median(third.length > 0 ? third : samples),
      last: median(samples.slice(-quarter)),
    };
  }

  #sample(): void {
    const bytes = residentBytes(this.#pid);
    if (bytes !== null) this.#residentMb.push(bytes / 2 ** 20);
  }
}
