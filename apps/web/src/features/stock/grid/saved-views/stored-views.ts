import { z } from 'zod';

/**
 * The form in which a device keeps its views:
 * 0 a bare list of names with the text of a link · 1 the parameters of a link, columns as a list beside
 * them · 2 every parameter in one place, a revision for each view, and which one is the default.
 */
const VIEWS_VERSION = 2;

export const VIEW_NAME_LENGTH_MAX = 40;

/** A view that somebody named: what its link says, as text, whichever version of the console wrote it. */
export interface SavedView {
  id: string;
  name: string;
  /** Grows with every change, so that a second window notices that it is behind. */
  revision: number;
  params: Record<string, string>;
}

export interface StoredViews {
  views: SavedView[];
  /** The view, kept or preset, that an address without one opens. */
  defaultId: string | null;
  /** What could not be read at all; it is kept as it is, for the version that wrote it. */
  unread: unknown[];
  /** True when a newer version wrote this: it can be looked at and not be written. */
  isNewer: boolean;
}

const NO_VIEWS: StoredViews = { views: [], defaultId: null, unread: [], isNewer: false };

const Params = z.record(z.string(), z.string());
const Name = z.string().trim().min(1);

const ViewOf = {
  0: z
    .object({ name: Name, search: z.string() })
    .transform(({ name, search }) => ({ id: '', name, params: paramsOf(search) })),
  1: z
    .object({ id: z.string(), name: Name, params: Params, columns: z.array(z.string()).optional() })
    .transform(({ columns, params, ...view }) => ({
      ...view,
      params: columns === undefined ? params : { ...params, columns: columns.join(',') },
    })),
  2: z.object({ id: z.string(), name: Name, params: Params, revision: z.int().min(1) }),
} as const;

const Document = z.object({
  version: z.int().min(1),
  views: z.array(z.unknown()),
  defaultId: z.string().nullable().catch(null),
  unread: z.array(z.unknown()).catch([]),
});

/** Reads what a device kept, of this version or an older one. Never throws; what it cannot read it keeps. */
export function readStoredViews(text: string | null): StoredViews {
  if (text === null) return NO_VIEWS;
  const stored = parseJson(text);
  const document = Array.isArray(stored)
    ? { version: 0, views: stored, defaultId: null, unread: [] }
    : Document.safeParse(stored).data;
  if (document === undefined) return { ...NO_VIEWS, unread: [stored] };
  const { version, defaultId } = document;
  const read = document.views.map((view, place) => toView(view, { version, place }));
  const unreadNow = document.views.filter((_, place) => read[place] === null);
  return {
    views: read.filter((view) => view !== null),
    defaultId,
    unread: [...document.unread, ...unreadNow],
    isNewer: version > VIEWS_VERSION,
  };
}

export function writeStoredViews({ views, defaultId, unread }: StoredViews): string {
  const others = unread.length === 0 ? {} : { unread };
  return JSON.stringify({ version: VIEWS_VERSION, views, defaultId, ...others });
}

/** A view of a newer version is read as one of this: its parameters say what is not known here. */
function toView(view: unknown, of: { version: number; place: number }): SavedView | null {
  const version = of.version === 0 || of.version === 1 ? of.version : VIEWS_VERSION;
  const parsed = ViewOf[version].safeParse(view);
  if (!parsed.success) return null;
  const { id, ...rest } = parsed.data;
  return { revision: 1, ...rest, id: id === '' ? `kept-${of.place + 1}` : id };
}

function paramsOf(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Text that is no JSON is kept as text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}
