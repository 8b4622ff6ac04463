import { DEMO_PACE_MAX, type DemoShift } from '@stockwire/shared/demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/test-server.ts';

const PATH = '/api/v1/demo/shift';

let bare: TestServer;
let busy: TestServer;
beforeAll(async () => {
  bare = await createTestServer();
  const shift: DemoShift = { available: true, pace: 1, commandsPosted: 7, commandsRefused: 2 };
  const setPace = (pace: number) => Object.assign(shift, { pace });
  busy = await createTestServer(() => ({ demo: { state: () => shift, setPace } }));
});
afterAll(() => Promise.all([bare.close(), busy.close()]));

const put = (server: TestServer, body: object) => server.request(PATH, { method: 'PUT', body });

test('where there is no demo the console is told so, and nothing can be set', async () => {
  expect((await bare.request(PATH)).body).toMatchObject({ available: false });
  expect(await put(bare, { pace: 1 })).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test('the pace of the shift is set without a key, within its range', async () => {
  expect(await put(busy, { pace: 0 })).toMatchObject({ status: 200, body: { pace: 0 } });
  expect((await busy.request(PATH)).body).toMatchObject({
    available: true,
    pace: 0,
    commandsPosted: 7,
  });
  for (const pace of [-1, DEMO_PACE_MAX + 1, '1', null]) {
    expect((await put(busy, { pace })).status, String(pace)).toBe(400);
  }
});
