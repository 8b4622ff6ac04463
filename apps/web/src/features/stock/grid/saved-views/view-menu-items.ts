import { ArrowLeft, ArrowRight, Bookmark, Pencil, Save, Star, Trash2 } from 'lucide-react';
import { wordsOf } from '../../../../ui/language/words.ts';
import { savedViewWords } from './saved-views.words.ts';
import type { SavedView } from './stored-views.ts';
import type { SavedViews } from './use-saved-views.ts';

/** What the menu offers for the view that is shown, each with the reason why not where it cannot be. */
export function viewMenuItems(views: SavedViews) {
  const { current } = views;
  const words = wordsOf(savedViewWords);
  const saveAs = { id: 'save-as', label: words.saveAs, icon: Bookmark };
  if (current === null) return [saveAs, defaultItem(views)];
  return [
    {
      id: 'save',
      label: words.save(current.name),
      icon: Save,
      ...(views.isChanged ? {} : { disabledReason: words.nothingChanged }),
    },
    saveAs,
    defaultItem(views),
    { id: 'rename', label: words.rename, icon: Pencil },
    ...moveItems(views, current),
    { id: 'remove', label: words.remove, icon: Trash2, tone: 'danger' as const },
  ];
}

function defaultItem({ current, preset, stored }: SavedViews) {
  const words = wordsOf(savedViewWords);
  const shownId = current?.id ?? preset?.id;
  if (shownId === undefined) {
    const disabledReason = words.saveFirst;
    return { id: 'default', label: words.makeDefault, icon: Star, disabledReason };
  }
  return stored.defaultId === shownId
    ? { id: 'no-default', label: words.clearDefault, icon: Star }
    : { id: 'default', label: words.makeDefault, icon: Star };
}

function moveItems({ stored }: SavedViews, current: SavedView) {
  const words = wordsOf(savedViewWords);
  const place = stored.views.findIndex(({ id }) => id === current.id);
  const edge = (isThere: boolean) => (isThere ? {} : { disabledReason: words.atTheEdge });
  const hasNext = place < stored.views.length - 1;
  return [
    { id: 'left', label: words.moveLeft, icon: ArrowLeft, ...edge(place > 0) },
    { id: 'right', label: words.moveRight, icon: ArrowRight, ...edge(hasNext) },
  ];
}
