import type { Pulse, TopMover } from '@stockwire/shared/live';
import { FLOW_MINUTES, type FlowMinute, TOP_MOVERS_MAX } from '@stockwire/shared/live';
import type { ItemLabel } from './flow.queries.ts';
import type { LevelSums } from './pulse.queries.ts';
import { type Movement, p95 } from './pulse-figures.ts';
import { type PulseScope, pulseTopic } from './pulse-scope.ts';
import { largest, MINUTE_MS, minuteOf, type Units, type WarehouseFlow } from './warehouse-flow.ts';

/** What a node knows of one warehouse at one moment. */
export interface SitePulse {
  warehouseId: number;
  head: number;
  sums: LevelSums;
  movement: Movement;
  latencies: readonly number[];
  flow: WarehouseFlow;
  /** The items that moved most, more units first. */
  movers: readonly [itemId: number, Units][];
}

/** The sums over some sites; only of one warehouse there is a head that can be named. */
export function makePulse(
  scope: PulseScope,
  { sites, nowMs }: { sites: readonly SitePulse[]; nowMs: number },
  labels: ReadonlyMap<number, ItemLabel>,
): Pulse {
  const sums = sites.map((site) => site.sums);
  const movements = sites.map((site) => site.movement);
  return {
    topic: pulseTopic(scope),
    now: new Date(nowMs).toISOString(),
    head: typeof scope === 'number' ? (sites[0]?.head ?? null) : null,
    items: total(sums, 'items'),
    out: total(sums, 'out'),
    low: total(sums, 'low'),
    shortfalls: total(sums, 'shortfalls'),
    changesPerMinute: total(movements, 'changesPerMinute'),
    unitsInPerMinute: total(movements, 'unitsInPerMinute'),
    unitsOutPerMinute: total(movements, 'unitsOutPerMinute'),
    commitToSendMs: p95(sites.flatMap((site) => site.latencies)),
    minute: minuteOfSites(sites, minuteOf(nowMs)),
    topMovers: topMovers(sites, labels),
  };
}

/** The complete minutes of the last hour that are known of all sites, oldest first. */
export function completeMinutes(sites: readonly SitePulse[], nowMs: number): FlowMinute[] {
  const untilMs = minuteOf(nowMs);
  const hourMs = untilMs - FLOW_MINUTES * MINUTE_MS;
  const fromMs = Math.max(hourMs, ...sites.map(({ flow }) => flow.coveredFromMs));
  const minutes: FlowMinute[] = [];
  for (let atMs = fromMs; atMs < untilMs; atMs += MINUTE_MS) {
    minutes.push(minuteOfSites(sites, atMs));
  }
  return minutes;
}

function minuteOfSites(sites: readonly SitePulse[], atMs: number): FlowMinute {
  const minutes = sites.map(({ flow }) => flow.minute(atMs));
  return {
    at: new Date(atMs).toISOString(),
    unitsIn: total(minutes, 'unitsIn'),
    unitsOut: total(minutes, 'unitsOut'),
    changes: total(minutes, 'changes'),
  };
}

/** The movers of a flow that can be among the top ones of any scope. */
export function moversOf(flow: WarehouseFlow): [number, Units][] {
  return largest(flow.itemUnits(), TOP_MOVERS_MAX);
}

function topMovers(
  sites: readonly SitePulse[],
  labels: ReadonlyMap<number, ItemLabel>,
): TopMover[] {
  const movers = sites.flatMap(({ warehouseId, movers: ofSite }) =>
    ofSite.flatMap(([itemId, units]): TopMover[] => {
      const label = labels.get(itemId);
      return label === undefined ? [] : [{ warehouseId, ...label, ...units }];
    }),
  );
  const volume = ({ unitsIn, unitsOut }: TopMover) => unitsIn + unitsOut;
  return movers.sort((a, b) => volume(b) - volume(a)).slice(0, TOP_MOVERS_MAX);
}

function total<Name extends string>(parts: readonly Record<Name, number>[], name: Name): number {
  return parts.reduce((sum, part) => sum + part[name], 0);
}
