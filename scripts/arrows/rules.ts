import type { Target } from './module.ts';
import type { Place } from './place.ts';

/** One import of a file that has a place, with both ends known. */
interface Use {
  from: string;
  place: Place;
  target: Target;
  /** Undefined for packages and assets. */
  targetPlace: Place | undefined;
}

export interface Rule {
  name: string;
  isBroken: (use: Use) => boolean;
}

/** What each layer may import beside itself. Read from left to right: main is the outermost. */
const BFF_ARROWS: Record<string, readonly string[]> = {
  main: ['app', 'config', 'roles', 'transports', 'features', 'domain', 'platform', 'shared'],
  cli: ['app', 'config', 'features', 'domain', 'platform', 'shared'],
  app: ['config', 'roles', 'transports', 'features', 'domain', 'platform', 'shared'],
  roles: ['app', 'config', 'transports', 'features', 'domain', 'platform', 'shared'],
  config: ['platform', 'shared'],
  transports: ['features', 'domain', 'platform', 'shared'],
  features: ['domain', 'platform', 'shared'],
  domain: ['shared'],
  platform: ['shared'],
};

const WEB_ARROWS: Record<string, readonly string[]> = {
  main: ['app', 'styles'],
  app: ['features', 'forms', 'realtime', 'api', 'ui', 'words', 'styles', 'shared'],
  features: ['forms', 'realtime', 'api', 'ui', 'words', 'styles', 'shared'],
  forms: ['api', 'ui', 'words', 'styles', 'shared'],
  realtime: ['shared', 'styles'],
  api: ['words', 'shared', 'styles'],
  ui: ['words', 'shared', 'styles'],
  words: ['shared'],
  styles: [],
};

/** Everybody may read the catalog but itself and the rooms that only listen to the ledger. Imports write stock. */
const ROOM_ARROWS: Record<string, readonly string[]> = {
  identity: ['catalog'],
  catalog: [],
  stock: ['catalog'],
  orders: ['catalog', 'stock'],
  fulfilment: ['catalog', 'stock', 'orders'],
  demo: ['catalog', 'stock', 'identity'],
  alerts: [],
  analytics: [],
  integrations: ['catalog', 'stock'],
  feedback: [],
};

const CONFIG_READERS = new Set(['main', 'app', 'roles', 'cli']);
const DATABASE_PACKAGES = new Set(['drizzle-orm', 'postgres']);

function isPackage({ target }: Use): boolean {
  return target.kind === 'package';
}

/** Two places of one app whose layers differ; features may import shared, so shared counts for both. */
function breaksArrows(use: Use, app: 'bff' | 'web', arrows: Record<string, readonly string[]>) {
  const { place, targetPlace } = use;
  if (place.app !== app || !targetPlace) return false;
  if (targetPlace.app !== app && targetPlace.app !== 'shared') return false;
  if (targetPlace.layer === 'config' && !CONFIG_READERS.has(place.layer)) return false;
  if (place.layer === targetPlace.layer) return false;
  return !arrows[place.layer]?.includes(targetPlace.layer);
}

/** These two say more than "wrong layer", so they speak alone. */
const hasOwnRule = (use: Use) =>
  use.place.app === 'bff' && /^(domain|platform)$/.test(use.place.layer);

function leavesRoom({ place, targetPlace }: Use, app: 'bff' | 'web'): boolean {
  if (place.app !== app || targetPlace?.app !== app) return false;
  return Boolean(place.room && targetPlace.room && place.room !== targetPlace.room);
}

function mayHoldSql(from: string): boolean {
  return /\.(queries|tables)\.ts$/.test(from) || from.startsWith('apps/bff/src/platform/db/');
}

/** The rules about one import, each with the name it is known by when it fires. */
export const RULES: readonly Rule[] = [
  { name: 'import-resolves', isBroken: ({ target }) => target.kind === 'missing' },
  {
    name: 'bff-layers',
    isBroken: (use) => !hasOwnRule(use) && breaksArrows(use, 'bff', BFF_ARROWS),
  },
  { name: 'web-layers', isBroken: (use) => breaksArrows(use, 'web', WEB_ARROWS) },
  {
    name: 'bff-rooms',
    isBroken: (use) =>
      leavesRoom(use, 'bff') &&
      !ROOM_ARROWS[use.place.room ?? '']?.includes(use.targetPlace?.room ?? ''),
  },
  { name: 'web-rooms', isBroken: (use) => leavesRoom(use, 'web') },
  {
    name: 'config-readers',
    isBroken: ({ place, targetPlace }) =>
      targetPlace?.app === 'bff' &&
      targetPlace.layer === 'config' &&
      !CONFIG_READERS.has(place.layer),
  },
  {
    name: 'domain-pure',
    isBroken: (use) =>
      use.place.layer === 'domain' &&
      (isPackage(use) ||
        (use.targetPlace?.layer !== 'config' && breaksArrows(use, 'bff', BFF_ARROWS))),
  },
  {
    name: 'platform-plain',
    isBroken: (use) => use.place.layer === 'platform' && breaksArrows(use, 'bff', BFF_ARROWS),
  },
  {
    name: 'sql-places',
    isBroken: ({ from, place, target }) =>
      target.kind === 'package' &&
      place.layer !== 'domain' &&
      DATABASE_PACKAGES.has(target.name) &&
      !mayHoldSql(from),
  },
  {
    name: 'shared-zod',
    isBroken: (use) =>
      use.place.app === 'shared' &&
      (use.target.kind === 'package'
        ? use.target.name !== 'zod'
        : use.targetPlace?.app !== 'shared' && use.target.kind !== 'missing'),
  },
  {
    name: 'app-borders',
    isBroken: ({ place, target, targetPlace }) =>
      place.app !== 'shared' &&
      target.kind === 'file' &&
      (targetPlace ? targetPlace.app !== place.app && targetPlace.app !== 'shared' : true),
  },
];
