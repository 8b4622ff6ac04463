import { expect, test } from 'vitest';
import { ScreenLatency } from './screen-latency.ts';

const MINUTE_MS = 60_000;

test('half of the changes and 19 of 20 were at least as fast as the figures say', () => {
  const latency = new ScreenLatency();
  for (let sample = 1; sample <= 100; sample += 1) latency.add(sample, 0);
  expect(latency.recent(5, 0)).toEqual({ samples: 100, p50Ms: 50, p95Ms: 95 });
});

test('what is older than the newest minutes no longer counts', () => {
  const latency = new ScreenLatency();
  latency.add(900, 0);
  latency.add(40, 10 * MINUTE_MS);
  expect(latency.recent(5, 10 * MINUTE_MS)).toEqual({ samples: 1, p50Ms: 40, p95Ms: 40 });
  expect(latency.recent(5, 30 * MINUTE_MS)).toBeNull();
});

test('keeps an hour, however long the screen stays', () => {
  const latency = new ScreenLatency();
  for (let minute = 0; minute < 500; minute += 1) latency.add(minute, minute * MINUTE_MS);
  const history = latency.history();
  expect(history).toHaveLength(60);
  expect(history[0]).toEqual({ atMs: 440 * MINUTE_MS, samples: 1, p50Ms: 440, p95Ms: 440 });
});

test('a minute that was asked for while it was under way is told whole when it is over', () => {
  const latency = new ScreenLatency();
  latency.add(10, 0);
  expect(latency.history()).toHaveLength(1);
  latency.add(90, 1_000);
  latency.add(5, MINUTE_MS);
  expect(latency.history()[0]).toEqual({ atMs: 0, samples: 2, p50Ms: 10, p95Ms: 90 });
  expect(latency.history()[0]).toEqual({ atMs: 0, samples: 2, p50Ms: 10, p95Ms: 90 });
});

test('what cannot be is counted as the nearest that can', () => {
  const latency = new ScreenLatency();
  latency.add(-3, 0);
  latency.add(86_400_000, 0);
  expect(latency.recent(1, 0)).toEqual({ samples: 2, p50Ms: 0, p95Ms: 2_000 });
});
