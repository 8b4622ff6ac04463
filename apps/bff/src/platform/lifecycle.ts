import { withDeadline } from './deadline.ts';
import type { Log } from './log.ts';

/** One part that does not let go must not keep the others: supervisors kill after about 30 s in all. */
const CLOSE_WITHIN_MS = 8_000;

type Closer = () => Promise<void> | void;

/** Everything that is started says here how it is ended. */
export interface Lifecycle {
  onClose(name: string, close: Closer): void;
  /** Ends every part, last started first, also when one fails; called again, it answers the same. */
  close(): Promise<void>;
}

export function createLifecycle(log: Log): Lifecycle {
  const parts: { name: string; close: Closer }[] = [];
  let closing: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    const errors: Error[] = [];
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      const { name, close } = part;
      try {
        const closed = Promise.resolve().then(close);
        await withDeadline(
          closed,
          CLOSE_WITHIN_MS,
          () => new Error(`still open after ${CLOSE_WITHIN_MS} ms`),
        );
        log.debug({ part: name }, 'closed');
      } catch (cause) {
        log.error({ part: name, err: cause }, 'could not be closed');
        errors.push(new Error(`${name} could not be closed`, { cause }));
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'not everything could be closed');
  }

  return {
    onClose(name, close) {
      if (closing !== undefined) throw new Error(`${name} was started while everything is closing`);
      parts.push({ name, close });
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
