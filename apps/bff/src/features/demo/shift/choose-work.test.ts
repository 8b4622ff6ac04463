import { type BinStock, type Level, statusOf } from '@stockwire/shared/stock-level';
import type { ItemStock } from '@stockwire/shared/stock-views';
import { expect, test } from 'vitest';
import { DEMO_SEED, type DemoScale, type DemoSite } from '../demo-world.ts';
import { generateWorld } from '../generate-world.ts';
import { LedgerModel, type Posted } from '../history/ledger-model.ts';
import { createRandom } from '../random.ts';
import { chooseWork } from './choose-work.ts';
import { createCrew, type Work } from './crew.ts';

const SCALE: DemoScale = { itemsMax: 150, salesFactor: 0.1, historyDays: 1 };
const STEPS = 6_000;
const NO_CLAIMS = { held: 0, allocated: 0, short: 0 };

function aSite(): DemoSite {
  const [site] = generateWorld(DEMO_SEED, SCALE).sites;
  if (!site) throw new Error('the demo has no site');
  return site;
}

function openedModel(site: DemoSite): LedgerModel {
  const model = new LedgerModel(site);
  for (const { sku, homeBin: bin, openingPieces: delta } of site.placements) {
    model.post({ kind: 'adjust', sku, bin, delta, reason: 'opening-balance' });
  }
  return model;
}

/** An item as the reads of the server show it. */
function stockOf(model: LedgerModel, { placements }: DemoSite, sku: string): ItemStock | null {
  const placement = placements.find((found) => found.sku === sku);
  if (!placement) return null;
  const home = model.quantityIn(sku, placement.homeBin);
  const bins = [home, ...model.binsOf(sku).filter(({ code }) => code !== home.code)].map(
    ({ code, kind, quantity, version }): BinStock => ({
      bin: code,
      zone: code,
      kind,
      quantity,
      version,
      isHome: code === home.code,
      retired: false,
      updatedAt: null,
    }),
  );
  const onHand = bins.reduce((sum, { quantity }) => sum + quantity, 0);
  const figures = { onHand, sellable: model.sellable(sku), ...NO_CLAIMS };
  const { homeBin, reorderPoint } = placement;
  const level: Level = {
    itemId: 1,
    sku,
    name: sku,
    category: 'Any',
    homeBin,
    zone: null,
    reorderPoint,
    ...figures,
    available: figures.sellable,
    status: statusOf(figures, reorderPoint),
    version: 1,
    updatedAt: null,
    lastChange: null,
  };
  return { epoch: 1, asOf: 0, level, bins, claims: [] };
}

async function work(site: DemoSite, model: LedgerModel) {
  const crew = createCrew(site, createRandom('shift'));
  const sales = new Map<number, Posted>();
  const done: Work[] = [];
  let refused = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const next = await chooseWork(crew, async (sku) => stockOf(model, site, sku));
    if (!next) continue;
    const undone = next.command.kind === 'reverse' ? sales.get(next.command.seq) : null;
    if (undone) model.recall(undone);
    const posted = model.post(next.command);
    if (!posted) refused += 1;
    else done.push(next);
    if (posted && next.command.kind === 'sell') {
      sales.set(posted.seqFrom, posted);
      crew.lastSaleSeq = posted.seqFrom;
    }
  }
  return { done, refused };
}

test('a long shift does everything, is seldom refused, and leaves shelves neither empty nor heaped', async () => {
  const site = aSite();
  const model = openedModel(site);
  const pieces = () => site.placements.reduce((sum, { sku }) => sum + model.sellable(sku), 0);
  const before = pieces();
  const { done, refused } = await work(site, model);
  const kinds = new Set(done.map(({ command }) => command.kind));
  expect(kinds).toEqual(new Set(['sell', 'receive', 'move', 'count', 'adjust', 'reverse']));
  expect(refused).toBeLessThan(STEPS * 0.02);
  expect(done.length).toBeGreaterThan(STEPS * 0.9);
  expect(pieces()).toBeGreaterThan(before * 0.5);
  expect(pieces()).toBeLessThan(before * 2);
  const empty = site.placements.filter(({ sku }) => model.sellable(sku) === 0);
  expect(empty.length).toBeLessThan(site.placements.length * 0.2);
});

test('the first rows of the grid move as well', async () => {
  const site = aSite();
  const { done } = await work(site, openedModel(site));
  const first = new Set(
    site.placements
      .map(({ sku }) => sku)
      .toSorted()
      .slice(0, 20),
  );
  const sold = done.flatMap(({ command }) => (command.kind === 'sell' ? command.lines : []));
  const moved = new Set(sold.map(({ sku }) => sku).filter((sku) => first.has(sku)));
  expect(moved).toEqual(first);
});
