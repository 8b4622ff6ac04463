import { StockCommand } from '@stockwire/shared/stock-commands';
import { foldCode } from '@stockwire/shared/text';
import { expect, test } from 'vitest';
import { DEMO_SEED, type DemoScale, type DemoSite } from '../demo-world.ts';
import { generateWorld } from '../generate-world.ts';
import type { PlannedCommand } from './floor.ts';
import { LedgerModel } from './ledger-model.ts';
import { planHistory } from './plan-history.ts';
import { HOUR_MS, workingDay } from './working-day.ts';

const SCALE: DemoScale = { itemsMax: 200, salesFactor: 0.1, historyDays: 8 };
const world = generateWorld(DEMO_SEED, SCALE);
// The clocks of Europe go back on 25 October 2026.
const OPENED_ON = '2026-10-22';
const UNTIL_MS = Date.parse('2026-10-30T14:30:00Z');

function site(code: string): DemoSite {
  const found = world.sites.find(({ character }) => character.code === code);
  if (!found) throw new Error(`no site ${code}`);
  return found;
}

function play(code: string, untilMs = UNTIL_MS, seed = DEMO_SEED): PlannedCommand[] {
  const plan = { seed, site: site(code), openedOn: OPENED_ON, salesFactor: SCALE.salesFactor };
  return [...planHistory(plan, untilMs)];
}

const leeds = play('LDS');

test('a past has every kind of command, each one in the words of the contract', () => {
  const kinds = new Set(leeds.map(({ command }) => command.kind));
  expect(kinds).toEqual(new Set(['adjust', 'count', 'move', 'receive', 'sell', 'reverse']));
  expect(leeds.filter(({ command }) => !StockCommand.safeParse(command).success)).toEqual([]);
});

test('commands come in the order of their times, under keys that differ, and end where they are told', () => {
  const times = leeds.map(({ atMs }) => atMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(leeds.map(({ key }) => key)).size).toBe(leeds.length);
  expect(times.at(-1)).toBeLessThanOrEqual(UNTIL_MS);
  expect(times.at(-1)).toBeGreaterThan(UNTIL_MS - HOUR_MS);
});

test('a ledger that starts empty takes every command, and each ends at the seq that was foretold', () => {
  const model = new LedgerModel(site('LDS'));
  const reversed = new Map<number, ReturnType<LedgerModel['post']>>();
  for (const { command, seqTo } of leeds) {
    const undone = command.kind === 'reverse' ? reversed.get(command.seq) : null;
    if (undone) model.recall(undone);
    const posted = model.post(command);
    expect(posted?.seqTo).toBe(seqTo);
    if (posted) reversed.set(posted.seqFrom, posted);
  }
});

test('the same seed plays the same past, another seed another', () => {
  expect(play('LDS')).toEqual(leeds);
  expect(play('LDS', UNTIL_MS, 'another')).not.toEqual(leeds);
});

test('a past that goes on for longer begins the same', () => {
  const shorter = play('LDS', UNTIL_MS - 51 * HOUR_MS);
  expect(shorter.length).toBeLessThan(leeds.length);
  expect(leeds.slice(0, shorter.length)).toEqual(shorter);
});

test('people sell while the doors are open, by the warehouse’s own clock, and not on closed days', () => {
  const { character } = site('RTM');
  const sales = play('RTM').filter(({ command }) => command.kind === 'sell');
  const days = Array.from({ length: 9 }, (_, index) => workingDay(character, OPENED_ON, index));
  const open = ({ atMs }: PlannedCommand) =>
    days.some((day) => day.busyness > 0 && atMs >= day.opensAtMs && atMs <= day.closesAtMs);
  expect(sales.length).toBeGreaterThan(100);
  expect(sales.filter((sale) => !open(sale))).toEqual([]);
});

test('doors open at the same hour before and after the clocks change', () => {
  const { character } = site('HAM');
  const opens = [0, 5].map((index) => workingDay(character, OPENED_ON, index).opensAtMs);
  expect(opens.map((ms) => new Date(ms).toISOString())).toEqual([
    '2026-10-22T05:00:00.000Z',
    '2026-10-27T06:00:00.000Z',
  ]);
});

test('pieces are counted against what the ledger holds at that moment, mostly without variance', () => {
  const counts = leeds.flatMap(({ command }) => (command.kind === 'count' ? [command] : []));
  const exact = counts.filter(({ counted, base }) => counted === base.quantity);
  expect(counts.length).toBeGreaterThan(10);
  expect(exact.length).toBeGreaterThan(counts.length / 2);
  expect(new Set(counts.map(({ bin }) => foldCode(bin).slice(0, 1))).size).toBeGreaterThan(2);
});
