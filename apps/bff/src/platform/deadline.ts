/**
 * Gives a promise a time to settle in; after it, rejects with the error that `onTimeout` makes.
 * The driver has no deadline of its own: a server that falls silent would keep its caller for ever.
 * What was begun goes on; `onTimeout` is the place to end it.
 */
export async function withDeadline<T>(
  promise: Promise<T>,
  deadlineMs: number,
  onTimeout: () => Error,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onTimeout()), deadlineMs);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
