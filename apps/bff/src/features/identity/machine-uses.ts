import type { Clock } from '../../platform/clock.ts';

/** Whoever looks at the list wants to know whether a machine still calls, not when exactly. */
const WRITE_EVERY_MS = 60_000;

interface Use {
  actorId: string;
  at: Date;
  /** Where it was written later than this, on another node, it need not be written again. */
  before: Date;
}

interface MachineUsesDeps {
  clock: Clock;
  write: (use: Use) => Promise<void>;
}

/** Writes down that a key or a client was used, at most once a minute. */
export class MachineUses {
  readonly #deps: MachineUsesDeps;
  /** When each was last written, in milliseconds: as many as there are machines. */
  readonly #writtenAt = new Map<string, number>();

  constructor(deps: MachineUsesDeps) {
    this.#deps = deps;
  }

  async note(actorId: string): Promise<void> {
    const { clock, write } = this.#deps;
    const nowMs = clock.now();
    const writtenAt = this.#writtenAt.get(actorId) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - writtenAt < WRITE_EVERY_MS) return;
    this.#writtenAt.set(actorId, nowMs);
    await write({ actorId, at: new Date(nowMs), before: new Date(nowMs - WRITE_EVERY_MS) });
  }
}
