import { beforeEach, describe, expect, test } from 'vitest';
import { SettableClock } from '../../../platform/clock.ts';
import type { ViewMark } from './view.queries.ts';
import {
  type BuiltView,
  createViewCache,
  VIEW_FRESH_MS,
  VIEW_OVERHEAD_BYTES,
  type ViewCache,
} from './view-cache.ts';

let clock: SettableClock;
let views: ViewCache;
let snapshot: string;
let builds: string[];

beforeEach(() => {
  clock = new SettableClock(1_000_000);
  snapshot = '1:1:';
  builds = [];
  views = createViewCache({ nodeId: 'n1', clock, randomText: () => 'r' });
});

function source(key: string, build: () => Promise<BuiltView> = async () => aBuiltView()) {
  return {
    key,
    remark: async (old: ViewMark) => (old.snapshot === snapshot ? old : null),
    build: () => {
      builds.push(key);
      return build();
    },
  };
}

function aBuiltView(rows = 3): BuiltView {
  const mark = { snapshot, epoch: 1, seq: 9, revision: 0 };
  return { warehouseId: 1, ids: new Int32Array(rows), groups: null, epoch: 1, asOf: 9, mark };
}

describe('an equal question', () => {
  test('gets the same view within a moment, even when something was committed', async () => {
    const first = await views.take(source('a'));
    snapshot = '2:2:';
    clock.advanceMs(VIEW_FRESH_MS - 1);
    expect((await views.take(source('a'))).viewId).toBe(first.viewId);
    clock.advanceMs(1);
    expect((await views.take(source('a'))).viewId).not.toBe(first.viewId);
  });

  test('gets the same view for as long as nothing was committed', async () => {
    const first = await views.take(source('a'));
    clock.advanceMs(3_600_000);
    expect((await views.take(source('a'))).viewId).toBe(first.viewId);
    expect(builds).toEqual(['a']);
  });

  test('waits for the view that is being built', async () => {
    const [one, other] = await Promise.all([views.take(source('a')), views.take(source('a'))]);
    expect(other.viewId).toBe(one.viewId);
    expect(builds).toEqual(['a']);
  });

  test('builds again after a build that failed', async () => {
    const failing = source('a', () => Promise.reject(new Error('gone')));
    await expect(views.take(failing)).rejects.toThrow('gone');
    await views.take(source('a'));
    expect(builds).toEqual(['a', 'a']);
  });
});

describe('memory', () => {
  const ROWS = 1_000;
  const ONE_VIEW_BYTES = ROWS * Int32Array.BYTES_PER_ELEMENT + VIEW_OVERHEAD_BYTES;

  beforeEach(() => {
    const bytesMax = 2 * ONE_VIEW_BYTES;
    views = createViewCache({ nodeId: 'n1', clock, randomText: () => 'r', bytesMax });
  });

  const takeRows = (key: string) => views.take(source(key, async () => aBuiltView(ROWS)));

  test('the view that was not used for longest makes room', async () => {
    const a = await takeRows('a');
    const b = await takeRows('b');
    views.find(a.viewId);
    const c = await takeRows('c');
    expect(views.find(a.viewId)).toBeDefined();
    expect(views.find(b.viewId)).toBeUndefined();
    expect(views.find(c.viewId)).toBeDefined();
    await takeRows('b');
    expect(builds).toEqual(['a', 'b', 'c', 'b']);
  });

  test('views without rows are bounded too', async () => {
    const first = await views.take(source('first', async () => aBuiltView(0)));
    const fitting = Math.floor((2 * ONE_VIEW_BYTES) / VIEW_OVERHEAD_BYTES);
    for (let n = 0; n < fitting; n += 1) {
      await views.take(source(`empty ${n}`, async () => aBuiltView(0)));
    }
    expect(views.find(first.viewId)).toBeUndefined();
  });

  test('a view larger than all memory for views is kept until the next', async () => {
    const large = await views.take(source('large', async () => aBuiltView(3 * ROWS)));
    expect(views.find(large.viewId)).toBeDefined();
    await takeRows('a');
    expect(views.find(large.viewId)).toBeUndefined();
  });
});

test('ids name the node and never come again', async () => {
  const a = await views.take(source('a'));
  const b = await views.take(source('b'));
  expect([a.viewId, b.viewId]).toEqual(['n1-1-r', 'n1-2-r']);
  expect(views.find('n2-1-r')).toBeUndefined();
});
