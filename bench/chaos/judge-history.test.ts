import { expect, test } from 'vitest';
import type { Attempt } from './history.ts';
import { judgeHistory, type StoredCommand } from './judge-history.ts';

function anAttempt(rest: Partial<Attempt> = {}): Attempt {
  return {
    key: 'a',
    segment: 'adjustments',
    body: {},
    pieces: 1,
    guard: null,
    fate: 'ok',
    entries: [{ seq: 7, hash: 'aa' }],
    ...rest,
  };
}

function aCommand(rest: Partial<StoredCommand> = {}): StoredCommand {
  const entries = [{ seq: 7, hash: 'aa' }];
  return { key: 'a', seqFrom: 7, seqTo: 7, entries, pieces: 1, ...rest };
}

function faultsOf(attempts: Attempt[], commands: StoredCommand[]): string[] {
  return judgeHistory(attempts, commands).flatMap(({ faults }) => faults);
}

test('a history that the database agrees with has no fault', () => {
  const attempts = [
    anAttempt(),
    anAttempt({ key: 'b', fate: 'refused', entries: [] }),
    anAttempt({ key: 'c', fate: 'unknown', entries: [] }),
    anAttempt({ key: 'd', fate: 'unknown', entries: [] }),
  ];
  const entries = [{ seq: 8, hash: 'bb' }];
  expect(
    faultsOf(attempts, [aCommand(), aCommand({ key: 'c', seqFrom: 8, seqTo: 8, entries })]),
  ).toEqual([]);
});

test('an acknowledged command that is not stored is lost', () => {
  expect(faultsOf([anAttempt()], [])).toEqual(['a was acknowledged and is lost']);
});

test('an acknowledged entry that is another one in the database is a fork', () => {
  const entries = [{ seq: 7, hash: 'bb' }];
  expect(faultsOf([anAttempt()], [aCommand({ entries })])[0]).toMatch(/stored as/);
});

test('a refused command that is stored is a fault', () => {
  const attempts = [anAttempt({ fate: 'refused', entries: [] })];
  expect(faultsOf(attempts, [aCommand()])).toEqual(['a was refused and is stored']);
});

test('an unknown command that is stored by half, or moved too much, is a fault', () => {
  const attempts = [anAttempt({ fate: 'unknown', entries: [] })];
  expect(faultsOf(attempts, [aCommand({ seqTo: 8 })])[0]).toMatch(/covers 7–8/);
  expect(faultsOf(attempts, [aCommand({ pieces: 2 })])[0]).toMatch(/should move 1 pieces/);
});

test('a stored command that nobody sent is a fault', () => {
  expect(faultsOf([], [aCommand()])).toEqual(["a is nobody's command"]);
});

test('two winners under one version are a fault, also when the answer of one was lost', () => {
  const guard = { sku: 'S', version: 3 };
  const attempts = [
    anAttempt({ guard }),
    anAttempt({ key: 'b', guard, fate: 'unknown', entries: [] }),
  ];
  const entries = [{ seq: 8, hash: 'bb' }];
  const other = aCommand({ key: 'b', seqFrom: 8, seqTo: 8, entries });
  expect(faultsOf(attempts, [aCommand(), other])[0]).toMatch(/both won under version 3 of S/);
});
