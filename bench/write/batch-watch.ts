import type { Sql } from '../../apps/bff/src/platform/db/database.ts';

/** Time and number of one step of a batch. */
interface Step {
  calls: number;
  ms: number;
}

interface Clock {
  lastMs: number;
}

/**
 * Watches the writer's transactions from outside: the statements of a batch go down one connection one
 * behind the other, so the time from one answer to the next is what the later one took.
 */
export class BatchWatch {
  readonly steps = new Map<string, Step>();
  batches = 0;

  /** A view of the client whose transactions are watched. */
  watch(sql: Sql): Sql {
    return new Proxy(sql, {
      get: (target, property, receiver) =>
        property === 'begin'
          ? (work: (tx: unknown) => Promise<unknown>) => this.#begin(target, work)
          : Reflect.get(target, property, receiver),
    });
  }

  async #begin(sql: Sql, work: (tx: unknown) => Promise<unknown>): Promise<unknown> {
    const clock = { lastMs: performance.now() };
    const result = await sql.begin(async (tx) => {
      this.#note('begin', clock);
      const watched = new Proxy(tx, {
        apply: (target, self, args: [TemplateStringsArray, ...unknown[]]) => {
          const name = nameOf(args[0]);
          if (name.startsWith('insert into stock.stock_levels'))
            this.#note('judge and fold', clock);
          const query = Reflect.apply(target, self, args) as Promise<unknown>;
          this.#noteAnswer(query, name, clock);
          return query;
        },
      });
      return work(watched);
    });
    this.#note('commit', clock);
    this.batches += 1;
    return result;
  }

  // A statement starts when its promise is first asked for, and a fragment of another never is: so the
  // asking is watched, not the promise.
  #noteAnswer(query: Promise<unknown>, name: string, clock: Clock): void {
    const then = query.then.bind(query) as (...handlers: unknown[]) => Promise<never>;
    query.then = (answered, failed) =>
      then((rows: unknown) => {
        this.#note(name, clock);
        return answered ? answered(rows) : rows;
      }, failed);
  }

  #note(name: string, clock: Clock): void {
    const nowMs = performance.now();
    const step = this.steps.get(name) ?? { calls: 0, ms: 0 };
    this.steps.set(name, { calls: step.calls + 1, ms: step.ms + nowMs - clock.lastMs });
    clock.lastMs = nowMs;
  }
}

/** The verb of a statement and the first table it is about. */
function nameOf(parts: TemplateStringsArray): string {
  const text = parts.join('?').replace(/\s+/g, ' ').trim();
  const table = /(?:insert into|update|from) (?!\()((?:stock|catalog)\.\w+)/.exec(text)?.[1] ?? '';
  const verb = text.startsWith('insert') ? 'insert into' : text.split(' ', 1)[0];
  const part = text.includes('left join stock.stock_levels') ? ' with levels' : '';
  return `${verb} ${table}${part}`;
}
