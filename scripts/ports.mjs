import { createServer } from 'node:net';

/**
 * Port 0 asks the system for a free one; undefined says that the port is taken.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>}
 */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      const found = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(found));
    });
  });
}

/**
 * The wanted port when nobody listens on it, else any free one.
 * @param {number} [wanted]
 * @param {string} [host]
 */
export async function freePort(wanted = 0, host = '127.0.0.1') {
  const port = (await tryPort(wanted, host)) ?? (await tryPort(0, host));
  if (port === undefined) throw new Error(`No free port on ${host}.`);
  return port;
}
