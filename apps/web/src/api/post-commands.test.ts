import { expect, test } from 'vitest';
import { NetworkLost } from './api-error.ts';
import type { Http, HttpRequest } from './http.ts';
import { type BatchCommand, COMMANDS_PER_POST, postCommands } from './post-commands.ts';

function commandsOf(count: number): BatchCommand[] {
  return Array.from({ length: count }, (_, place) => ({
    kind: 'adjust' as const,
    commandId: `command-000000000-${place}`,
    sku: `CUP-${place}`,
    delta: 1,
    reason: 'found' as const,
  }));
}

/** Accepts everything; loses the answers to the requests named. */
function aServer(lost: number[] = []) {
  const asked: string[][] = [];
  const http = (async ({ body }: HttpRequest<never>) => {
    const { commands } = body as { commands: BatchCommand[] };
    asked.push(commands.map(({ commandId }) => commandId));
    if (lost.includes(asked.length)) throw new NetworkLost('gone');
    return { outcomes: commands.map(({ commandId }) => ({ commandId, ok: true })) };
  }) as unknown as Http;
  return { http, asked };
}

const pause = async () => {};

test('posts in parts, in order, and tells the outcomes of each', async () => {
  const { http, asked } = aServer();
  const told: number[] = [];
  const commands = commandsOf(COMMANDS_PER_POST + 2);
  const onOutcomes = (outcomes: unknown[]) => told.push(outcomes.length);
  const { signal } = new AbortController();
  await postCommands({ http, pause }, { warehouseId: 7, commands, onOutcomes, signal });
  expect(told).toEqual([COMMANDS_PER_POST, 2]);
  expect(asked.flat()).toEqual(commands.map(({ commandId }) => commandId));
});

test('a lost answer is asked for again under the same ids', async () => {
  const { http, asked } = aServer([1]);
  const commands = commandsOf(2);
  const { signal } = new AbortController();
  await postCommands({ http, pause }, { warehouseId: 7, commands, onOutcomes: () => {}, signal });
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual(asked[1]);
});

test('stopped, it posts no further part, and tells what was answered', async () => {
  const { http, asked } = aServer();
  const stop = new AbortController();
  const commands = commandsOf(3 * COMMANDS_PER_POST);
  const onOutcomes = () => stop.abort();
  await postCommands(
    { http, pause },
    { warehouseId: 7, commands, onOutcomes, signal: stop.signal },
  );
  expect(asked).toHaveLength(1);
});
