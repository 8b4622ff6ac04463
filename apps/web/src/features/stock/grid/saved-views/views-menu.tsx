import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Menu } from '../../../../ui/overlay/menu.tsx';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import { presetTitle } from '../search/preset-views.ts';
import { NameDialog } from './name-dialog.tsx';
import { savedViewWords } from './saved-views.words.ts';
import type { SavedViews } from './use-saved-views.ts';
import { ViewConflictDialog } from './view-conflict-dialog.tsx';
import { viewMenuItems } from './view-menu-items.ts';
import type { GridState } from './view-state.ts';
import type { Kept } from './view-store.ts';

interface ViewsMenuProps {
  views: SavedViews;
  state: GridState;
}

/** What can be done with the view that is shown: keep it, name it, put it in its place. */
export function ViewsMenu({ views, state }: ViewsMenuProps) {
  const words = wordsOf(savedViewWords);
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const acts = useViewActs(views);
  return (
    <>
      <Menu
        label={words.menu}
        placement="bottom end"
        trigger={<IconButton label={words.menu} icon={Bookmark} />}
        items={viewMenuItems(views)}
        onAction={(id) => {
          if (id === 'save-as') setNaming('new');
          else if (id === 'rename') setNaming('rename');
          else acts[id]?.();
        }}
      />
      {naming === null ? null : (
        <NameDialog
          title={naming === 'new' ? words.saveTitle : words.renameTitle(views.current?.name ?? '')}
          help={naming === 'new' ? words.saveHelp : undefined}
          name={naming === 'rename' ? (views.current?.name ?? '') : ''}
          onName={(name) => (naming === 'new' ? views.saveAs(name) : acts.renameTo(name))}
          onClose={() => setNaming(null)}
        />
      )}
      <ViewConflictDialog views={views} state={state} />
    </>
  );
}

/** Each act on the current view, with the words that say what came of it. */
function useViewActs(views: SavedViews) {
  const toasts = useToasts();
  const { current, store } = views;
  const words = wordsOf(savedViewWords);

  function tell(kept: Exclude<Kept, { ok: true }> | { ok: true } | null, done?: string) {
    if (kept === null || kept.ok) {
      if (done !== undefined) toasts.add({ text: done });
    } else if (kept.why !== 'changed') {
      toasts.add({ text: words.notKept, detail: words.why[kept.why], tone: 'problem' });
    }
  }

  function remove() {
    const removed = store.remove(current?.id ?? '');
    if (!removed.ok) return tell(removed);
    const { view, place = 0 } = removed;
    const onPress = () => tell(store.restore(view, place));
    toasts.add({ text: words.removed(view.name), action: { label: words.undo, onPress } });
  }

  function makeDefault(id: string | null) {
    const name = current?.name ?? presetTitle(views.preset?.id ?? 'all');
    tell(store.setDefault(id), id === null ? words.noDefault : words.isDefault(name));
  }

  const acts: Record<string, () => void> = {
    save: views.save,
    remove,
    left: () => tell(store.move(current?.id ?? '', -1)),
    right: () => tell(store.move(current?.id ?? '', 1)),
    default: () => makeDefault(current?.id ?? views.preset?.id ?? null),
    'no-default': () => makeDefault(null),
  };
  function renameTo(name: string): Kept {
    const kept = store.rename(current?.id ?? '', name);
    if (kept.ok) toasts.add({ text: words.renamed(kept.view.name) });
    return kept;
  }
  return Object.assign(acts, { renameTo });
}
