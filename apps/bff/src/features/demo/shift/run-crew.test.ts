import { describe, expect, test } from 'vitest';
import { aHandScheduler } from '../../../../test/hand-scheduler.ts';
import { createLogger } from '../../../platform/log.ts';
import { createRandom } from '../random.ts';
import { runCrew } from './run-crew.ts';

function aPromise() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

function aRun(act: () => Promise<void> = async () => {}) {
  const scheduler = aHandScheduler();
  const deps = { scheduler, log: createLogger('silent'), random: createRandom('crew') };
  return { scheduler, run: runCrew(deps, { code: 'LDS', perSecond: 1, act }) };
}

describe('a crew', () => {
  test('waits about as long as its pace says', async () => {
    const { scheduler, run } = aRun();
    const waits: number[] = [];
    run.setPace(10);
    for (let step = 0; step < 400; step += 1) {
      waits.push(scheduler.waiting()[0]?.delayMs ?? 0);
      await scheduler.runNext();
    }
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(mean).toBeGreaterThan(80);
    expect(mean).toBeLessThan(120);
    expect(Math.max(...waits)).toBeLessThanOrEqual(400);
  });

  test('stands still at pace 0 and starts again when it is raised', () => {
    const { scheduler, run } = aRun();
    run.setPace(1);
    expect(scheduler.waiting()).toHaveLength(1);
    run.setPace(0);
    expect(scheduler.waiting()).toEqual([]);
    run.setPace(2);
    expect(scheduler.waiting()).toHaveLength(1);
  });

  test('never does two things at once, however often the pace changes', async () => {
    const work = aPromise();
    const { scheduler, run } = aRun(() => work.promise);
    run.setPace(1);
    const again = scheduler.runNext();
    run.setPace(5);
    run.setPace(50);
    expect(scheduler.waiting()).toEqual([]);
    work.resolve();
    await again;
    expect(scheduler.waiting()).toHaveLength(1);
  });

  test('goes on after a fault, but in no hurry', async () => {
    const { scheduler, run } = aRun(() => Promise.reject(new Error('the database is away')));
    run.setPace(50);
    await scheduler.runNext();
    expect(scheduler.waiting()[0]?.delayMs).toBeGreaterThanOrEqual(1_000);
  });

  test('closing waits for what is under way, and nothing follows it', async () => {
    const work = aPromise();
    const { scheduler, run } = aRun(() => work.promise);
    run.setPace(1);
    void scheduler.runNext();
    let isClosed = false;
    const closed = run.close().then(() => {
      isClosed = true;
    });
    await Promise.resolve();
    expect(isClosed).toBe(false);
    work.resolve();
    await closed;
    expect(scheduler.waiting()).toEqual([]);
    run.setPace(1);
    expect(scheduler.waiting()).toEqual([]);
  });
});
