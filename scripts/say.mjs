const startedAtMs = performance.now();

/**
 * One line of progress with the time since the command began.
 * @param {string} line
 */
export function say(line) {
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  console.log(`[${seconds} s] ${line}`);
}
