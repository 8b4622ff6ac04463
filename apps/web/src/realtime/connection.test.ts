import { expect, test } from 'vitest';
import {
  asOfMsOf,
  type Connection,
  type ConnectionEvent,
  isLive,
  reconnectDelayMs,
  stepConnection,
} from './connection.ts';

const START: Connection = { state: 'connecting', sinceMs: 0 };

/** Plays events one second apart; the server's last word was at 500 000. */
function play(events: ConnectionEvent[], start: Connection = START): Connection {
  return events.reduce(
    (connection, event, index) =>
      stepConnection(connection, event, { atMs: (index + 1) * 1_000, asOfMs: 500_000 }),
    start,
  );
}

const LOST: ConnectionEvent = { type: 'lost', random: 0.5 };

test('opens, catches up, is live', () => {
  expect(play([{ type: 'opened' }]).state).toBe('catching-up');
  expect(isLive(play([{ type: 'opened' }, { type: 'caught-up' }]))).toBe(true);
});

test('a lost live link is tried again at once, with the time its figures stopped', () => {
  const connection = play([{ type: 'opened' }, { type: 'caught-up' }, LOST]);
  expect(connection).toEqual({
    state: 'reconnecting',
    sinceMs: 3_000,
    nextTryAtMs: 3_000,
    asOfMs: 500_000,
    attempt: 0,
  });
});

test('an outage keeps its beginning over all tries, and the waits grow', () => {
  const connection = play([
    { type: 'opened' },
    { type: 'caught-up' },
    LOST,
    { type: 'trying' },
    LOST,
    { type: 'trying' },
    LOST,
  ]);
  expect(connection).toMatchObject({ sinceMs: 3_000, attempt: 2, nextTryAtMs: 7_000 + 2_000 });
});

test('a server that takes the link and drops it does not start the waits anew', () => {
  const connection = play([LOST, { type: 'trying' }, { type: 'opened' }, LOST]);
  expect(connection).toMatchObject({ state: 'reconnecting', attempt: 2 });
});

test('waits run from 1 s to 30 s, half less or more by chance', () => {
  expect(reconnectDelayMs(0, 0.9)).toBe(0);
  expect(reconnectDelayMs(1, 0)).toBe(500);
  expect(reconnectDelayMs(1, 1)).toBe(1_500);
  expect(reconnectDelayMs(4, 0.5)).toBe(8_000);
  expect(reconnectDelayMs(40, 0.5)).toBe(30_000);
});

test('a leaving server is believed about when to come back', () => {
  const connection = play([
    { type: 'opened' },
    { type: 'caught-up' },
    { type: 'lost', random: 0.5, notBeforeMs: 4_000 },
  ]);
  expect(connection).toMatchObject({ nextTryAtMs: 7_000 });
});

test('a woken page is stale until the server is heard', () => {
  const stale = play([{ type: 'opened' }, { type: 'caught-up' }, { type: 'doubted' }]);
  expect(stale).toEqual({ state: 'stale', sinceMs: 3_000, asOfMs: 500_000 });
  expect(play([{ type: 'proved' }], stale)).toMatchObject({
    state: 'catching-up',
    asOfMs: 500_000,
  });
  expect(play([{ type: 'caught-up' }], stale)).toEqual({ state: 'live' });
});

test('a page hidden for long is paused, and stale when it is looked at again', () => {
  const paused = play([{ type: 'opened' }, { type: 'caught-up' }, { type: 'hidden-long' }]);
  expect(paused).toMatchObject({ state: 'paused', why: 'hidden', asOfMs: 500_000 });
  expect(play([{ type: 'doubted' }], paused).state).toBe('stale');
});

test('a hidden page goes on reconnecting', () => {
  expect(play([LOST, { type: 'hidden-long' }]).state).toBe('reconnecting');
});

test('a hole in the stream is a catching-up, not a loss', () => {
  const behind = play([{ type: 'opened' }, { type: 'caught-up' }, { type: 'fell-behind' }]);
  expect(behind.state).toBe('catching-up');
  expect(asOfMsOf(behind)).toBe(500_000);
});

test('being heard does not make a link that is still joining live', () => {
  expect(play([{ type: 'opened' }, { type: 'proved' }]).state).toBe('catching-up');
});
