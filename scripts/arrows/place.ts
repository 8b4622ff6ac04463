/** Where a file stands in the tree of ARCHITECTURE.md. */
export interface Place {
  app: 'bff' | 'web' | 'shared';
  layer: string;
  /** Only for files of a room. */
  room?: string;
}

const ROOMS = new Set([
  'identity',
  'catalog',
  'stock',
  'orders',
  'fulfilment',
  'alerts',
  'analytics',
  'integrations',
  'feedback',
  'demo',
]);

const BFF_FILES = new Set(['main', 'app', 'config']);
const BFF_FOLDERS = new Set(['roles', 'cli', 'transports', 'domain', 'platform']);
const WEB_FILES = new Set(['main']);
const WEB_FOLDERS = new Set(['app', 'forms', 'realtime', 'api', 'ui', 'styles']);

/** Texts, numbers and dates in the language of the page: below the widgets, since what is no widget speaks too. */
const WORDS = /^ui\/(language|format)\//;

function placeIn(
  app: 'bff' | 'web',
  inside: string,
  known: { files: Set<string>; folders: Set<string> },
): Place | undefined {
  const [first = '', second = ''] = inside.split('/');
  if (!inside.includes('/')) {
    const layer = first.replace(/\.tsx?$/, '');
    return known.files.has(layer) ? { app, layer } : undefined;
  }
  if (known.folders.has(first)) return { app, layer: first };
  const isRoom = first === 'features' && (ROOMS.has(second) || app === 'web');
  return isRoom && inside.split('/').length > 2
    ? { app, layer: 'features', room: second }
    : undefined;
}

/** The place of a source file; undefined for one that stands where no layer is. */
export function placeOf(path: string): Place | undefined {
  if (path.startsWith('packages/shared/src/')) return { app: 'shared', layer: 'shared' };
  const [, app, inside] = /^apps\/(bff|web)\/src\/(.+)$/.exec(path) ?? [];
  if (app === 'bff' && inside)
    return placeIn('bff', inside, { files: BFF_FILES, folders: BFF_FOLDERS });
  if (app === 'web' && inside && WORDS.test(inside)) return { app, layer: 'words' };
  if (app === 'web' && inside)
    return placeIn('web', inside, { files: WEB_FILES, folders: WEB_FOLDERS });
  return undefined;
}
