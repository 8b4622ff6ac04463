import { DemoShift, PutDemoShift } from '@stockwire/shared/demo';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';

const NO_SHIFT: DemoShift = { available: false, pace: 0, commandsPosted: 0, commandsRefused: 0 };

const shift = {
  path: '/api/v1/demo/shift',
  tag: 'Demo',
  status: 200,
  changes: false,
  guard: 'none',
  params: NO_PARAMS,
  query: NO_QUERY,
  answer: DemoShift,
} as const;

export const DEMO_ROUTES: readonly Route[] = [
  defineRoute({
    ...shift,
    method: 'get',
    summary: 'Read how the simulated shift is doing',
    access: 'signed-in',
    problems: [],
    body: NO_BODY,
    handler: async ({ demo }) => ({ body: demo?.state() ?? NO_SHIFT }),
  }),
  defineRoute({
    ...shift,
    method: 'put',
    summary: 'Set the pace of the simulated shift; 0 pauses it',
    access: { action: 'demo.steer', warehouse: 'none' },
    description: 'Putting the same pace twice changes nothing, so it takes no Idempotency-Key.',
    problems: ['not-found'],
    body: PutDemoShift,
    async handler({ demo }, _context, { body }) {
      if (demo !== null) return { body: demo.setPace(body.pace) };
      throw new HttpRefusal({
        code: 'not-found',
        detail: 'There is no simulated shift here. Start with DEMO=true on an empty database.',
      });
    },
  }),
];
