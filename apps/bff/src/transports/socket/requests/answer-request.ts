import type { z } from 'zod';
import { withDeadline } from '../../../platform/deadline.ts';
import type { Log } from '../../../platform/log.ts';
import { ANSWER_WITHIN_MS, REQUESTS_WAITING_MAX } from '../socket-limits.ts';

/** What a handler may ask of the request it works on. */
export interface Asked {
  /** True when the client has been answered already, or is gone: nothing may be changed any more. */
  isOver(): boolean;
}

/** One kind of request: how it is read, what it does, and how it says no. */
export interface RequestKind<Request, Answer> {
  schema: z.ZodType<Request>;
  handle(request: Request, asked: Asked): Promise<Answer>;
  refuse(code: 'invalid' | 'busy', message: string): Answer;
}

/** The requests of one socket, one after the other, so that a later one never overtakes. */
export class RequestQueue {
  readonly #log: Log;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #closed = false;

  constructor(log: Log) {
    this.#log = log;
  }

  close(): void {
    this.#closed = true;
  }

  /** Answers a request in time, whatever becomes of it; without a way to answer it is dropped. */
  async take<Request, Answer>(
    kind: RequestKind<Request, Answer>,
    raw: unknown,
    answer: unknown,
  ): Promise<void> {
    if (typeof answer !== 'function') return;
    const parsed = kind.schema.safeParse(raw);
    if (!parsed.success) {
      answer(kind.refuse('invalid', describe(parsed.error)));
      return;
    }
    if (this.#waiting >= REQUESTS_WAITING_MAX) {
      answer(kind.refuse('busy', 'too many requests of this socket wait'));
      return;
    }
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#work(kind, parsed.data));
    this.#last = turn.then(() => undefined);
    const result = await turn;
    this.#waiting -= 1;
    if (!this.#closed) answer(result);
  }

  async #work<Request, Answer>(
    kind: RequestKind<Request, Answer>,
    request: Request,
  ): Promise<Answer> {
    let over = false;
    const asked = { isOver: () => over || this.#closed };
    try {
      const late = () => new Error('not answered in time');
      return await withDeadline(kind.handle(request, asked), ANSWER_WITHIN_MS, late);
    } catch (error) {
      this.#log.warn({ err: error }, 'a live request was not served');
      return kind.refuse('busy', 'try again in a moment');
    } finally {
      over = true;
    }
  }
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'not understood';
  return `/${issue.path.map(String).join('/')}: ${issue.message}`;
}
