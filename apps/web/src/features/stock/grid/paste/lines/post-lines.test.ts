import { expect, test } from 'vitest';
import type { PasteLine } from './paste-table.ts';
import { toLineCommands, toLineOutcomes, toReversals } from './post-lines.ts';

const aLine = (line: number): PasteLine => ({
  line,
  sku: `CUP-${line}`,
  delta: '1',
  isIncluded: true,
});

function commandsOf(count: number) {
  let made = 0;
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  const ready = Array.from({ length: count }, (_, place) => ({
    line: aLine(place + 1),
    sku: `CUP-${place + 1}`,
    delta: 1,
    version: 7,
  }));
  return toLineCommands(ready, { reason: 'found', note: '  ' }, newId);
}

const accepted = (seq: number, commandId: string) => ({
  ok: true as const,
  commandId,
  seq,
  epoch: 1,
  entries: [],
});

test('each line is guarded by the version its person was shown, under an id of its own', () => {
  expect(commandsOf(2).map(({ command }) => command)).toEqual([
    {
      kind: 'adjust',
      commandId: 'id-1',
      sku: 'CUP-1',
      delta: 1,
      reason: 'found',
      expectedVersion: 7,
    },
    expect.objectContaining({ commandId: 'id-2', sku: 'CUP-2' }),
  ]);
});

test('what was answered, what was sent in vain and what was never sent are told apart', () => {
  const commands = commandsOf(4);
  const problem = { code: 'insufficient-stock' } as never;
  const answers = [accepted(5, 'id-1'), { ok: false as const, commandId: 'id-2', problem }];
  const outcomes = toLineOutcomes(commands, answers, 1);
  expect(outcomes.map(({ state }) => state)).toEqual(['posted', 'refused', 'unknown', 'unsent']);
  expect(outcomes[2]).toMatchObject({ command: { commandId: 'id-3' } });
});

test('what was posted last is taken back first', () => {
  const reversals = toReversals([accepted(5, 'a'), accepted(6, 'b')], () => 'id');
  expect(reversals.map((command) => command.kind === 'reverse' && command.seq)).toEqual([6, 5]);
});
