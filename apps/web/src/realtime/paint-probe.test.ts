import type { Change, PackedCause } from '@stockwire/shared/live';
import { expect, test } from 'vitest';
import { PaintProbe } from './paint-probe.ts';
import { ScreenLatency } from './screen-latency.ts';

/** A page whose clock, paint and tab the test holds in its hands. */
function aPage({ roundTripMs = 10 as number | null } = {}) {
  const page = { nowMs: 1_000, isHidden: false, paint: () => {}, afterPaint: () => {} };
  const latency = new ScreenLatency();
  const probe = new PaintProbe({
    latency,
    timers: {
      set(callback) {
        page.afterPaint = callback;
        return () => {};
      },
    },
    schedule: (flush) => {
      page.paint = flush;
    },
    serverNowMs: () => page.nowMs,
    roundTripMs: () => roundTripMs,
    isHidden: () => page.isHidden,
  });
  return { page, probe, figures: () => latency.recent(5, page.nowMs) };
}

function aFrame(...committedAtMs: number[]) {
  const atMs = Math.max(...committedAtMs);
  const causes = committedAtMs.map((ms): PackedCause => [0, 0, 1, -1, atMs - ms]);
  const changes = causes.map((_, place): Change => [place + 1, 2, 9, 9, 0, 0, 0, place]);
  return { at: new Date(atMs).toISOString(), causes, changes };
}

test('counts from the commit to the task after the paint, and half of the way of the clock', () => {
  const { page, probe, figures } = aPage();
  probe.frameArrived(aFrame(960));
  page.nowMs = 1_030;
  page.paint();
  expect(figures()).toBeNull();
  page.nowMs = 1_040;
  page.afterPaint();
  expect(figures()).toEqual({ samples: 1, p50Ms: 85, p95Ms: 85 });
});

test('every change of a frame counts by its own commit', () => {
  const { page, probe, figures } = aPage({ roundTripMs: null });
  probe.frameArrived(aFrame(990, 900));
  page.paint();
  page.afterPaint();
  expect(figures()).toEqual({ samples: 2, p50Ms: 10, p95Ms: 100 });
});

test('a page that nobody sees paints nothing', () => {
  const { page, probe, figures } = aPage();
  probe.frameArrived(aFrame(960));
  page.paint();
  page.isHidden = true;
  page.afterPaint();
  probe.frameArrived(aFrame(960));
  expect(figures()).toBeNull();
});
