import { QUEUE_COMMANDS_MAX } from '../command-queue.ts';
import type { Outcome, Submission } from '../ledger.ts';
import { SUBMISSIONS_PER_CALL_MAX } from './ledger-wire.ts';

/** A body may have 256 KiB; what stands around the commands fits into the rest. */
const CALL_BYTES_MAX = 250 * 1024;

interface Waiting {
  submission: Submission;
  /** As it is sent. */
  text: string;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/** Sends commands that were written down as JSON already; an outcome for each. */
export type SendCall = (texts: readonly string[], correlationId: string) => Promise<Outcome[]>;

/**
 * The commands of one warehouse on their way to the node that writes: one call at a time, so that they stand
 * in its queue in their order; while one is under way the next ones gather.
 */
export class CallLane {
  readonly #send: SendCall;
  #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(send: SendCall) {
    this.#send = send;
  }

  /** As many as a writer's own queue takes; beyond it the lane is busy. */
  get isFull(): boolean {
    return this.#waiting.length >= QUEUE_COMMANDS_MAX;
  }

  add(submission: Submission): Promise<Outcome> {
    const { commandId, command, actor, correlationId, causationId } = submission;
    const { id, device, name } = actor;
    const sent = { commandId, command, actor: { id, device, name }, correlationId, causationId };
    const outcome = new Promise<Outcome>((resolve, reject) => {
      this.#waiting.push({ submission, text: JSON.stringify(sent), resolve, reject });
    });
    if (!this.#isRunning) {
      this.#isRunning = true;
      // What is added in the same turn goes along with the first call.
      queueMicrotask(() => void this.#run());
    }
    return outcome;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const call = this.#waiting.splice(0, callLength(this.#waiting));
      await this.#settle(call);
    }
    this.#isRunning = false;
  }

  async #settle(call: readonly Waiting[]): Promise<void> {
    try {
      const texts = call.map(({ text }) => text);
      const outcomes = await this.#send(texts, call[0]?.submission.correlationId ?? '');
      for (const [place, { resolve }] of call.entries()) {
        const outcome = outcomes[place];
        if (outcome === undefined) throw new Error('the node gave fewer outcomes than commands');
        resolve(outcome);
      }
    } catch (error) {
      for (const { reject } of call) reject(error);
    }
  }
}

/** How many of those that wait fit into one call; one does in any case. */
function callLength(waiting: readonly Waiting[]): number {
  let bytes = 0;
  let length = 0;
  for (const { text } of waiting) {
    bytes += Buffer.byteLength(text) + 1;
    if (length > 0 && (bytes > CALL_BYTES_MAX || length === SUBMISSIONS_PER_CALL_MAX)) break;
    length += 1;
  }
  return length;
}
