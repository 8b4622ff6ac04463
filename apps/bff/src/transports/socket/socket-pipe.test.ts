import { expect, test } from 'vitest';
import type { LiveSocket } from './live-socket.ts';
import { waitingBytes } from './socket-pipe.ts';

test('what waits is counted in bytes, whatever letters it is written in', () => {
  const conn = {
    transport: { socket: { bufferedAmount: 100, terminate: () => {} } },
    writeBuffer: [{ data: 'plain' }, { data: 'Täßchen 🐧' }, {}],
  };
  expect(waitingBytes({ conn } as unknown as LiveSocket)).toBe(100 + 5 + 14);
});
