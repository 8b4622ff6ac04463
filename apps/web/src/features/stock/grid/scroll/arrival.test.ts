import { expect, test } from 'vitest';
import type { RowRange } from '../lines/grid-lines.ts';
import { Arrival } from './arrival.ts';

function aFlight() {
  const told: number[] = [];
  let nowMs = 0;
  let timer: { atMs: number; run: () => void } | null = null;
  const arrival = new Arrival({
    clockMs: () => nowMs,
    setTimer: (run, delayMs) => {
      const mine = { atMs: nowMs + delayMs, run };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
  });
  arrival.tellTo(({ from }: RowRange) => told.push(from));
  const pass = (durationMs: number) => {
    nowMs += durationMs;
    if (timer === null || timer.atMs > nowMs) return;
    const { run } = timer;
    timer = null;
    run();
  };
  const show = (from: number) => arrival.moved({ from, to: from + 30 });
  return { told, pass, show };
}

test('a step is told at once', () => {
  const { told, show } = aFlight();
  show(500_000);
  expect(told).toEqual([0, 500_000]);
});

test('while rows go by they are told at intervals', () => {
  const { told, pass, show } = aFlight();
  for (let line = 0; line < 20; line += 1) {
    show(line);
    pass(16);
  }
  expect(told.length).toBeGreaterThan(3);
  expect(told.length).toBeLessThan(8);
});

test('what is flown over is never told, only where the flight ends', () => {
  const { told, pass, show } = aFlight();
  show(0);
  for (let line = 1_000; line <= 900_000; line += 1_000) {
    pass(line % 7_000 === 0 ? 110 : 16);
    show(line);
  }
  expect(told).toEqual([0, 0]);
  pass(120);
  expect(told).toEqual([0, 0, 900_000]);
});

test('a leap after a rest is told at once, however far it goes', () => {
  const { told, pass, show } = aFlight();
  show(0);
  pass(1_000);
  show(700_000);
  expect(told.at(-1)).toBe(700_000);
});
