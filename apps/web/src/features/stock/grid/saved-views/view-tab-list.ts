import type { Pulse } from '@stockwire/shared/live';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { PRESET_VIEWS, presetTitle } from '../search/preset-views.ts';
import { savedViewWords } from './saved-views.words.ts';
import type { SavedViews } from './use-saved-views.ts';

interface ViewTab {
  id: string;
  label: string;
  count?: string | undefined;
}

/** The ways to look at the stock: those that everybody has, with what each holds by now, then one's own. */
export function viewTabs(
  { stored, current, isChanged }: SavedViews,
  pulse: Pulse | null,
): ViewTab[] {
  const presets = PRESET_VIEWS.map((preset) => {
    const rows = pulse && preset.count(pulse);
    const count = rows === null ? undefined : formatInteger(rows);
    return { id: preset.id, label: presetTitle(preset.id), count };
  });
  const { changed } = wordsOf(savedViewWords);
  const own = stored.views.map(({ id, name }) => ({
    id,
    label: name,
    count: isChanged && id === current?.id ? changed : undefined,
  }));
  return [...presets, ...own];
}

/** The tab that the grid shows; undefined when it stands as none of them says. */
export function currentTabId({ current, preset }: SavedViews): string | undefined {
  return current?.id ?? preset?.id;
}

/** Opens the view of a tab. */
export function openTab(views: SavedViews, id: string): void {
  const own = views.stored.views.find((view) => view.id === id);
  const preset = PRESET_VIEWS.find((view) => view.id === id);
  if (own) views.open(own);
  else if (preset) views.openPreset(preset);
}
