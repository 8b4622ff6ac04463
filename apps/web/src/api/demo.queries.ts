import { DemoShift } from '@stockwire/shared/demo';
import { queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';

const SHIFT_PATH = '/api/v1/demo/shift';

/** The simulated shift's counters move all the time; nobody needs them more often than this. */
const SHIFT_POLL_MS = 10_000;

export function demoShiftQuery(http: Http) {
  return queryOptions({
    queryKey: ['demo', 'shift'],
    queryFn: ({ signal }) => http({ path: SHIFT_PATH, answer: DemoShift, signal }),
    refetchInterval: (query) => (query.state.data?.available ? SHIFT_POLL_MS : false),
  });
}

/** Sets the pace of the simulated shift; 0 pauses it. */
export function putDemoShift(http: Http, pace: number): Promise<DemoShift> {
  return http({ method: 'PUT', path: SHIFT_PATH, body: { pace }, answer: DemoShift });
}
