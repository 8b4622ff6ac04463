import type { Sql } from '../../apps/bff/src/platform/db/database.ts';

/** Time and number of one step of a batch. */
interface Step {
  calls: number;
  ms: number;
}

/** The part of the driver's query that is told of its answer. */
interface Answered {
  resolve: (rows: unknown) => void;
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

  reset(): void {
    this.steps.clear();
    this.batches = 0;
  }

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
          const query = Reflect.apply(target, self, args) as unknown;
          this.#noteAnswer(query as Answered, name, clock);
          return query;
        },
      });
      return work(watched);
    });
    this.#note('commit', clock);
    this.batches += 1;
    return result;
  }

  // The driver answers a statement by its `resolve`; asking for the promise here would start fragments of
  // other statements as if they were statements themselves.
  #noteAnswer(query: Answered, name: string, clock: Clock): void {
    const { resolve } = query;
    query.resolve = (rows) => {
      this.#note(name, clock);
      resolve(rows);
    };
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
