import { expect, test } from 'vitest';
import { framesOf, type TraceEvent } from './trace-frames.ts';

const PAGE = { pid: 7, tid: 70 };
const THREAD: TraceEvent = {
  name: 'thread_name',
  ph: 'M',
  ts: 0,
  ...PAGE,
  args: { name: 'CrRendererMain' },
};

function task(ts: number, dur: number, place = PAGE): TraceEvent {
  return { name: 'ThreadControllerImpl::RunTask', ph: 'X', ts, dur, ...place };
}

function mark(name: string, ts: number): TraceEvent {
  return { name, ph: 'I', ts, pid: PAGE.pid, tid: 71 };
}

test('work is counted in the vsync interval in which it was done', () => {
  const figures = framesOf([THREAD, task(0, 4_000), task(10_000, 10_000), task(50_000, 1_000)]);
  expect(figures.workMaxMs).toBeCloseTo(4 + 6.667, 2);
  expect(figures.workP50Ms).toBeCloseTo(3.333, 2);
});

test('frames that were due and did not come are missed', () => {
  const begun = [1, 2, 3, 4].map((turn) => mark('BeginFrame', turn * 16_667));
  const figures = framesOf([THREAD, task(0, 1_000), ...begun, mark('DroppedFrame', 33_334)]);
  expect(figures).toMatchObject({ frames: 4, missedPercent: 25, longTasks: 0 });
});

test('a task as long as three frames is named, and other processes count nothing', () => {
  const other = { pid: 8, tid: 80 };
  const elsewhere = { ...THREAD, ...other };
  const figures = framesOf([THREAD, elsewhere, task(0, 50_000), task(0, 20_000, other)]);
  expect(figures.longTasks).toBe(1);
  expect(figures.workMaxMs).toBeCloseTo(16.667, 2);
});

test('a trace without a working page is refused', () => {
  expect(() => framesOf([THREAD])).toThrow('no main thread that worked');
});

test('work is what the thread had a processor for; the clock also counts what others took of it', () => {
  const preempted = { ...task(0, 12_000), tdur: 3_000 };
  const figures = framesOf([THREAD, preempted, task(20_000, 2_000)]);
  expect(figures.workMaxMs).toBeCloseTo(3, 2);
  expect(figures.clockP95Ms).toBeCloseTo(12, 2);
});
