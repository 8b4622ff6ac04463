import type { NewWarehouse } from '@stockwire/shared/catalog';

/** One site as it is meant to feel. */
export interface WarehouseCharacter extends NewWarehouse {
  /** Share of the assortment that lies here. */
  assortment: number;
  /** Lines sold on a full weekday by the whole assortment, and how many times larger they are here. */
  saleLinesPerDay: number;
  piecesFactor: number;
  /** Aisles of each zone A–E, bays of an aisle, bays of the reserve. */
  aisles: number;
  bays: number;
  reserveBays: number;
  /** Hours of work on a weekday, on the site's own clock. */
  opensAtHour: number;
  closesAtHour: number;
  /** How busy Sunday to Saturday are. */
  weekdays: readonly [number, number, number, number, number, number, number];
  /** Categories that this site sells more of. */
  strongIn: readonly string[];
  /** What leaves here: people at a counter, or parcels and pallets. */
  sellingDevices: readonly string[];
}

export const WAREHOUSES: readonly WarehouseCharacter[] = [
  {
    code: 'LDS',
    name: 'Leeds',
    timeZone: 'Europe/London',
    assortment: 0.9,
    saleLinesPerDay: 780,
    piecesFactor: 1,
    aisles: 9,
    bays: 12,
    reserveBays: 72,
    opensAtHour: 7,
    closesAtHour: 20,
    weekdays: [0.25, 1.1, 1, 1, 1.05, 1.15, 0.6],
    strongIn: ['Dinnerware', 'Mugs and cups', 'Bed linen', 'Kitchen knives'],
    sellingDevices: ['Till 1', 'Till 2', 'Till 3', 'Till 4'],
  },
  {
    code: 'RTM',
    name: 'Rotterdam',
    timeZone: 'Europe/Amsterdam',
    assortment: 0.7,
    saleLinesPerDay: 500,
    piecesFactor: 2.4,
    aisles: 6,
    bays: 14,
    reserveBays: 120,
    opensAtHour: 6,
    closesAtHour: 18,
    weekdays: [0, 1.2, 1.1, 1.1, 1, 0.9, 0.2],
    strongIn: ['Garden', 'Baskets', 'Lighting', 'Cookware'],
    sellingDevices: ['Till 1', 'Till 2'],
  },
  {
    code: 'HAM',
    name: 'Hamburg',
    timeZone: 'Europe/Berlin',
    assortment: 0.6,
    saleLinesPerDay: 430,
    piecesFactor: 1.3,
    aisles: 6,
    bays: 11,
    reserveBays: 48,
    opensAtHour: 7,
    closesAtHour: 19,
    weekdays: [0, 1.05, 1, 1, 1.1, 1.1, 0.75],
    strongIn: ['Christmas', 'Candles', 'Bakeware', 'Glassware'],
    sellingDevices: ['Till 1', 'Till 2', 'Till 3'],
  },
];

export const RECEIVERS = ['Receiver 1', 'Receiver 2', 'Receiver 3', 'Receiver 4'] as const;
export const PICKERS = [
  'Picker 1',
  'Picker 2',
  'Picker 3',
  'Picker 4',
  'Picker 5',
  'Picker 6',
] as const;
export const COUNTERS = ['Counter 1', 'Counter 2'] as const;
export const CONTROLLER = 'Controller 1';
