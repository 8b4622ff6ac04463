import { io, type Socket } from 'socket.io-client';

/** A socket that says what it is told to, right or wrong; `token` is what it signs in by. */
export function rawSocket(
  { url, token }: { url: string; token?: string },
  headers: Record<string, string> = {},
): Socket {
  return io(`${url}/live`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(token !== undefined && { auth: { token } }),
    extraHeaders: headers,
  });
}

/** Resolves with the next event of a kind. */
export function next<Event>(socket: Socket, event: string): Promise<Event> {
  return new Promise((resolve) => socket.once(event, resolve));
}
