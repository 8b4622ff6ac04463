import { ApiKey } from '@stockwire/shared/identity';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Http } from './http.ts';

const KEYS_FRESH_MS = 10_000;

export const KEYS_PATH = '/api/v1/keys';
const KeyRows = z.object({ rows: z.array(ApiKey) });

export const keysKey = ['keys'] as const;

/** Every API key with when it was used last; none with its secret. */
export function keysQuery(http: Http) {
  return queryOptions({
    queryKey: keysKey,
    queryFn: async ({ signal }) => (await http({ path: KEYS_PATH, answer: KeyRows, signal })).rows,
    staleTime: KEYS_FRESH_MS,
  });
}
