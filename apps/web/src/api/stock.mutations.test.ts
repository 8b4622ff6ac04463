import { expect, test, vi } from 'vitest';
import { ApiProblem, NetworkLost } from './api-error.ts';
import type { Http } from './http.ts';
import { adjust } from './stock.mutations.ts';

const ACCEPTED = { seq: 9, epoch: 1, entries: [] };
const COMMAND = {
  warehouseId: 7,
  commandId: 'c-0000000000000001',
  body: { sku: 'CUP-1', delta: -3, reason: 'lost' as const },
};

function aProblem(code: 'outcome-unknown' | 'insufficient-stock', retryable: boolean) {
  return new ApiProblem({
    type: 'about:blank',
    title: code,
    status: 409,
    detail: code,
    instance: '/x',
    code,
    requestId: 'r',
    retryable,
  });
}

/** Answers or refuses in turn, and keeps what was asked. */
function scripted(...turns: (Error | typeof ACCEPTED)[]) {
  const asked: string[] = [];
  const http = (async (request: { commandId?: string }) => {
    asked.push(request.commandId ?? '');
    const turn = turns[asked.length - 1];
    if (turn instanceof Error) throw turn;
    return turn;
  }) as Http;
  return { http, asked };
}

test('repeats a command of unknown outcome under the same id until it is accepted', async () => {
  const { http, asked } = scripted(
    new NetworkLost('gone'),
    aProblem('outcome-unknown', true),
    ACCEPTED,
  );
  const pause = vi.fn(async () => {});
  await expect(adjust({ http, pause }, COMMAND)).resolves.toEqual(ACCEPTED);
  expect(asked).toEqual(Array(3).fill(COMMAND.commandId));
  expect(pause).toHaveBeenCalledTimes(2);
});

test('a refusal is final: it is not posted again', async () => {
  const { http, asked } = scripted(aProblem('insufficient-stock', false), ACCEPTED);
  await expect(adjust({ http, pause: async () => {} }, COMMAND)).rejects.toBeInstanceOf(ApiProblem);
  expect(asked).toHaveLength(1);
});

test('gives up after a bounded number of repeats with the last error', async () => {
  const { http, asked } = scripted(...Array.from({ length: 20 }, () => new NetworkLost('gone')));
  await expect(adjust({ http, pause: async () => {} }, COMMAND)).rejects.toBeInstanceOf(
    NetworkLost,
  );
  expect(asked).toHaveLength(5);
});
