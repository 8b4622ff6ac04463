import { useEffect, useEffectEvent, useState } from 'react';
import { wordsOf } from '../../../../ui/language/words.ts';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import { PRESET_VIEWS, type PresetView, presetOf } from '../search/preset-views.ts';
import { GRID_PARAMS, type ViewLink } from '../search/view-link.ts';
import { savedViewWords } from './saved-views.words.ts';
import type { SavedView, StoredViews } from './stored-views.ts';
import { useViewStore } from './use-view-store.ts';
import { freeName, type GridState, isChanged, openView, paramsOfState } from './view-state.ts';
import type { Kept, ViewStore } from './view-store.ts';

interface SavedViewsOptions {
  state: GridState;
  viewId: string | null;
  setLink: (link: Partial<ViewLink>, options?: { replace: boolean }) => void;
}

/** The version of a view that this window shows. */
interface Taken {
  id: string;
  revision: number;
}

type ConflictChoice = 'overwrite' | 'copy' | 'theirs' | 'later';

export interface SavedViews {
  stored: StoredViews;
  store: ViewStore;
  /** The kept view that the grid shows, changed or not. */
  current: SavedView | null;
  preset: PresetView | undefined;
  isChanged: boolean;
  /** Another window has changed the current view since this one took it up. */
  isBehind: boolean;
  /** What a save met: the view as the other window left it. */
  conflict: SavedView | null;
  open: (view: SavedView) => void;
  openPreset: (preset: PresetView) => void;
  save: () => void;
  saveAs: (name: string) => Kept;
  resolve: (choice: ConflictChoice) => void;
}

/** The views of this device around the grid as it stands. */
export function useSavedViews({ state, viewId, setLink }: SavedViewsOptions): SavedViews {
  const { store, stored } = useViewStore();
  const current = stored.views.find(({ id }) => id === viewId) ?? null;
  const [taken, setTaken] = useTaken(current);
  const open = useOpenView({ setTaken, setLink });
  const openPreset = (preset: PresetView) => setLink(linkOf(preset, stored));
  const [conflict, setConflict] = useState<SavedView | null>(null);
  const tell = useTold({ setTaken, setConflict });

  const save = (view: SavedView, revision: number) =>
    tell(store.save(view.id, paramsOfState(state), revision));

  function saveAs(name: string) {
    const kept = store.saveAs(name, paramsOfState(state));
    if (!kept.ok) return kept;
    setLink({ viewId: kept.view.id, layout: state.layout });
    return tell(kept);
  }

  function tellRefusal(kept: Kept) {
    if (!kept.ok) tell(kept);
  }

  function resolve(choice: ConflictChoice) {
    setConflict(null);
    if (conflict === null || choice === 'later') return;
    if (choice === 'theirs') open(conflict);
    else if (choice === 'overwrite') save(conflict, conflict.revision);
    else tellRefusal(saveAs(freeName(conflict.name, stored.views)));
  }

  useDefaultView(stored, { open, openPreset });
  return {
    stored,
    store,
    current,
    preset: current === null ? presetOf(state.search) : undefined,
    isChanged: current !== null && isChanged(current, state),
    isBehind: current !== null && taken.revision < current.revision,
    conflict,
    open,
    openPreset,
    save() {
      if (current !== null) save(current, taken.revision);
    },
    saveAs,
    resolve,
  };
}

/** Opens a view, and says what of it this console cannot read. */
function useOpenView({ setTaken, setLink }: OpenDeps) {
  const toasts = useToasts();
  return (view: SavedView) => {
    const { link, leftOut } = openView(view);
    setTaken(view);
    setLink(link);
    if (leftOut.length === 0) return;
    const words = wordsOf(savedViewWords);
    const detail = words.leftOutDetail(leftOut.join('; '));
    toasts.add({ text: words.leftOut(view.name), detail, tone: 'problem' });
  };
}

interface OpenDeps extends Pick<SavedViewsOptions, 'setLink'> {
  setTaken: (taken: Taken) => void;
}

/** Says what came of keeping a view; a view that changed meanwhile asks what is to become of it. */
function useTold(deps: {
  setTaken: OpenDeps['setTaken'];
  setConflict: (theirs: SavedView) => void;
}) {
  const toasts = useToasts();
  return (kept: Kept): Kept => {
    const words = wordsOf(savedViewWords);
    if (kept.ok) {
      deps.setTaken(kept.view);
      toasts.add({ text: words.saved(kept.view.name) });
    } else if (kept.why === 'changed') {
      deps.setConflict(kept.theirs);
    } else {
      toasts.add({ text: words.notKept, detail: words.why[kept.why], tone: 'problem' });
    }
    return kept;
  };
}

/** A preset leaves the columns as this device has them. */
function linkOf(preset: PresetView, { defaultId }: StoredViews): ViewLink {
  // With another view as the default, an address without any view would open that one.
  return { search: preset.search, layout: null, viewId: defaultId === null ? null : preset.id };
}

/** Which version of the current view this window took up, whenever it comes to show another one. */
function useTaken(current: SavedView | null) {
  const [taken, setTaken] = useState<Taken>({ id: '', revision: 0 });
  const isOther = current !== null && taken.id !== current.id;
  if (isOther) setTaken({ id: current.id, revision: current.revision });
  return [isOther ? current : taken, setTaken] as const;
}

interface Openers {
  open: (view: SavedView) => void;
  openPreset: (preset: PresetView) => void;
}

/** An address that says nothing about the grid opens the default view, once when the screen is entered. */
function useDefaultView({ views, defaultId }: StoredViews, { open, openPreset }: Openers): void {
  const enter = useEffectEvent(() => {
    const asked = [...new URLSearchParams(window.location.search).keys()];
    if (asked.some((name) => GRID_PARAMS.includes(name))) return;
    const view = views.find(({ id }) => id === defaultId);
    const preset = PRESET_VIEWS.find(({ id }) => id === defaultId);
    if (view) open(view);
    else if (preset) openPreset(preset);
  });
  // The address is outside React; afterwards it belongs to the person.
  useEffect(() => enter(), []);
}
