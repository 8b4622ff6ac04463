import {
  readStoredViews,
  type SavedView,
  type StoredViews,
  VIEW_NAME_LENGTH_MAX,
  writeStoredViews,
} from './stored-views.ts';

export const VIEWS_KEY = 'stockwire.views';

/** More tabs than this are a list to search in. */
const VIEWS_MAX = 40;

/** Why a device did not keep what it was asked to. */
type KeepRefusal = 'forbidden' | 'full' | 'newer' | 'too-many' | 'name-taken' | 'gone';

export type Kept =
  | { ok: true; view: SavedView }
  | { ok: false; why: KeepRefusal }
  /** Another window changed the view since this one took it up. */
  | { ok: false; why: 'changed'; theirs: SavedView };

export interface ViewStoreDeps {
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  newId: () => string;
}

type Params = SavedView['params'];
type Change = (stored: StoredViews) => StoredViews | Exclude<Kept, { ok: true }>;

/**
 * The views that this device keeps. Every change reads what is stored at that moment and writes it back in
 * the same breath, so that windows side by side lose nothing of each other's.
 */
export class ViewStore {
  readonly #deps: ViewStoreDeps;
  readonly #listeners = new Set<() => void>();
  #text: string | null = null;
  #stored: StoredViews = readStoredViews(null);

  constructor(deps: ViewStoreDeps) {
    this.#deps = deps;
  }

  /** The same object for as long as nothing has changed. */
  readonly read = (): StoredViews => {
    const text = this.#readText();
    if (text !== this.#text) {
      this.#text = text;
      this.#stored = readStoredViews(text);
    }
    return this.#stored;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another window has written. */
  readonly hear = (): void => {
    for (const listener of this.#listeners) listener();
  };

  saveAs(name: string, params: Params): Kept {
    const view = { id: this.#deps.newId(), name: tidyName(name), revision: 1, params };
    return this.#keep(view.id, (stored) => {
      if (stored.views.length >= VIEWS_MAX) return { ok: false, why: 'too-many' };
      if (isTaken(stored, view.name)) return { ok: false, why: 'name-taken' };
      return { ...stored, views: [...stored.views, view] };
    });
  }

  /** Writes a view anew, if it is still as this window took it up. */
  save(id: string, params: Params, expectedRevision: number): Kept {
    return this.#keep(id, (stored) => {
      const theirs = stored.views.find((view) => view.id === id);
      if (theirs === undefined) return { ok: false, why: 'gone' };
      if (theirs.revision !== expectedRevision) return { ok: false, why: 'changed', theirs };
      return replaced(stored, { ...theirs, params, revision: theirs.revision + 1 });
    });
  }

  rename(id: string, name: string): Kept {
    return this.#keep(id, (stored) => {
      const view = stored.views.find((each) => each.id === id);
      if (view === undefined) return { ok: false, why: 'gone' };
      const others = { ...stored, views: stored.views.filter((each) => each !== view) };
      if (isTaken(others, tidyName(name))) return { ok: false, why: 'name-taken' };
      return replaced(stored, { ...view, name: tidyName(name) });
    });
  }

  /** Takes a view away; the answer says what to put back where to undo it. */
  remove(id: string): Kept & { place?: number } {
    const place = this.read().views.findIndex((view) => view.id === id);
    const view = this.read().views[place];
    if (view === undefined) return { ok: false, why: 'gone' };
    const kept = this.#write((stored) => ({
      ...stored,
      views: stored.views.filter((each) => each.id !== id),
      defaultId: stored.defaultId === id ? null : stored.defaultId,
    }));
    return kept === null ? { ok: true, view, place } : kept;
  }

  restore(view: SavedView, place: number): Kept {
    return this.#keep(view.id, (stored) => ({
      ...stored,
      views: stored.views.toSpliced(place, 0, view),
    }));
  }

  /** Changes places with the neighbour on that side. */
  move(id: string, step: 1 | -1): Kept {
    return this.#keep(id, (stored) => {
      const place = stored.views.findIndex((view) => view.id === id);
      const view = stored.views[place];
      if (view === undefined) return { ok: false, why: 'gone' };
      const views = stored.views.toSpliced(place, 1).toSpliced(Math.max(0, place + step), 0, view);
      return { ...stored, views };
    });
  }

  /** Which view, kept or preset, an address without one opens; null for none. */
  setDefault(defaultId: string | null): Exclude<Kept, { ok: true }> | null {
    return this.#write((stored) => ({ ...stored, defaultId }));
  }

  #keep(id: string, change: Change): Kept {
    const refusal = this.#write(change);
    if (refusal !== null) return refusal;
    const view = this.read().views.find((each) => each.id === id);
    return view ? { ok: true, view } : { ok: false, why: 'gone' };
  }

  #write(change: Change): Exclude<Kept, { ok: true }> | null {
    const stored = this.read();
    if (stored.isNewer) return { ok: false, why: 'newer' };
    const next = change(stored);
    if ('ok' in next) return next;
    try {
      this.#deps.storage.setItem(VIEWS_KEY, writeStoredViews(next));
    } catch (cause) {
      return { ok: false, why: refusalOf(cause) };
    }
    this.hear();
    return null;
  }

  /** Storage that is forbidden holds no views; keeping one says so. */
  #readText(): string | null {
    try {
      return this.#deps.storage.getItem(VIEWS_KEY);
    } catch (cause) {
      refusalOf(cause);
      return null;
    }
  }
}

function replaced(stored: StoredViews, view: SavedView): StoredViews {
  return { ...stored, views: stored.views.map((each) => (each.id === view.id ? view : each)) };
}

export function tidyName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').slice(0, VIEW_NAME_LENGTH_MAX);
}

function isTaken({ views }: StoredViews, name: string): boolean {
  return views.some((view) => view.name.toLowerCase() === name.toLowerCase());
}

function refusalOf(cause: unknown): 'full' | 'forbidden' {
  if (!(cause instanceof DOMException)) throw cause;
  return cause.name === 'QuotaExceededError' ? 'full' : 'forbidden';
}
