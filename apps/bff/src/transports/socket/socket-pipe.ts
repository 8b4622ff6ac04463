import type { LivePipe } from './live-pipe.ts';
import type { LiveSocket } from './live-socket.ts';

/** What engine.io and ws keep of a connection; neither names it in its types. */
interface Pipe {
  writeBuffer: { data?: unknown }[];
  transport: { socket?: { bufferedAmount: number; terminate(): void } };
}

function pipeOf(socket: LiveSocket): Pipe {
  return socket.conn as unknown as Pipe;
}

/**
 * Bytes that a socket has not taken yet: what ws holds, and what engine.io holds back until ws has
 * drained. The first alone stops growing at the moment a client stops reading.
 */
export function waitingBytes(socket: LiveSocket): number {
  const { transport, writeBuffer } = pipeOf(socket);
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer)
    if (typeof data === 'string') bytes += Buffer.byteLength(data);
  return bytes;
}

/** Ends a connection without waiting for what it has not taken: a closing handshake would queue behind it. */
export function cut(socket: LiveSocket): void {
  const { transport } = pipeOf(socket);
  if (transport.socket === undefined) socket.disconnect(true);
  else transport.socket.terminate();
}

/** A socket as the way to its client. */
export function socketPipe(socket: LiveSocket): LivePipe {
  return {
    emit: (event, body) => {
      // Each event goes with its own body; the compiler cannot follow the pair.
      (socket.emit as (name: string, value: unknown) => boolean).call(socket, event, body);
    },
    join: (topic) => void socket.join(topic),
    leave: (topic) => void socket.leave(topic),
    waitingBytes: () => waitingBytes(socket),
    cut: () => cut(socket),
  };
}
