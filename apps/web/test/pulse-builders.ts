import type { Overview, Pulse } from '@stockwire/shared/live';

const AT = '2026-11-23T14:02:11Z';

export function aPulse(over: Partial<Pulse> = {}): Pulse {
  return {
    topic: 'pulse:7',
    now: AT,
    head: 100,
    items: 400,
    out: 9,
    low: 31,
    shortfalls: 3,
    changesPerMinute: 4_806,
    unitsInPerMinute: 318,
    unitsOutPerMinute: 742,
    commitToSendMs: 38,
    minute: { at: '2026-11-23T14:02:00Z', unitsIn: 60, unitsOut: 140, changes: 900 },
    topMovers: [],
    ...over,
  };
}

export function anOverview({ pulse = aPulse(), ...over }: Partial<Overview> = {}): Overview {
  return {
    now: AT,
    pulse,
    minutes: [],
    stockOuts: [],
    sites: [{ warehouseId: 7, pulse }],
    ...over,
  };
}
