import { expect, test, vi } from 'vitest';
import { HintRooms } from './hint-rooms.ts';

test('a hint reaches those who listen to its room, and nobody who has left', () => {
  const rooms = new HintRooms();
  const [requests, others] = [vi.fn(), vi.fn()];
  const leave = rooms.subscribe('requests', requests);
  rooms.subscribe('others', others);
  rooms.receive({ room: 'requests' });
  expect([requests.mock.calls.length, others.mock.calls.length]).toEqual([1, 0]);
  leave();
  rooms.receive({ room: 'requests' });
  expect(requests).toHaveBeenCalledTimes(1);
});

test('after the link was away every room is told, as hints are not sent again', () => {
  const rooms = new HintRooms();
  const heard = [vi.fn(), vi.fn()];
  for (const [place, listener] of heard.entries()) rooms.subscribe(`room ${place}`, listener);
  rooms.missed();
  for (const listener of heard) expect(listener).toHaveBeenCalledTimes(1);
});
