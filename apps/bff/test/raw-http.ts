import { connect } from 'node:net';

export interface RawAnswer {
  text: string;
  /** Status lines in it: more than one says that something was smuggled in. */
  answers: number;
  status: number | null;
}

/** Sends these very bytes on a connection of their own, and reads to its end. */
export function sendRaw(url: string, bytes: string | Uint8Array): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      text += part;
    });
    // A server that cuts us off has answered all the same.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((match) => Number(match[1]));
      resolve({ text, answers: statuses.length, status: statuses[0] ?? null });
    });
    socket.write(bytes);
  });
}
