import { io, type Socket } from 'socket.io-client';

/** A socket that says what it is told to, right or wrong. */
export function rawSocket(url: string, headers: Record<string, string> = {}): Socket {
  return io(`${url}/live`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
  });
}

/** Resolves with the next event of a kind. */
export function next<Event>(socket: Socket, event: string): Promise<Event> {
  return new Promise((resolve) => socket.once(event, resolve));
}
