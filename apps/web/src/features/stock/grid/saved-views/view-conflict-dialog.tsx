import { Button } from '../../../../ui/action/button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { AlertDialog } from '../../../../ui/overlay/alert-dialog.tsx';
import { filterWords } from '../bars/filter-words.ts';
import { DEFAULT_LAYOUT } from '../columns/grid-layout.ts';
import { savedViewWords } from './saved-views.words.ts';
import type { SavedViews } from './use-saved-views.ts';
import styles from './view-conflict.module.css';
import { type GridState, openView } from './view-state.ts';

interface ViewConflictDialogProps {
  views: SavedViews;
  state: GridState;
}

/** Two windows changed one view: what each of them holds, and which one is to stay. */
export function ViewConflictDialog({ views, state }: ViewConflictDialogProps) {
  const { conflict, resolve } = views;
  const words = wordsOf(savedViewWords);
  if (conflict === null) return null;
  const { link } = openView(conflict);
  const theirs = { search: link.search, layout: link.layout ?? DEFAULT_LAYOUT };
  return (
    <AlertDialog
      isOpen
      onClose={() => resolve('later')}
      title={words.conflictTitle(conflict.name)}
      subtitle={words.conflictHelp}
      footer={
        <>
          <Button size="l" onPress={() => resolve('later')}>
            {words.discard}
          </Button>
          <Button size="l" onPress={() => resolve('theirs')}>
            {words.keepTheirs}
          </Button>
          <Button size="l" onPress={() => resolve('overwrite')}>
            {words.overwrite}
          </Button>
          <Button size="l" variant="primary" onPress={() => resolve('copy')}>
            {words.keepBoth}
          </Button>
        </>
      }
    >
      <dl className={styles.sides}>
        <Side title={words.theirs} state={theirs} />
        <Side title={words.mine} state={state} />
      </dl>
    </AlertDialog>
  );
}

/** What is said of a view. */
interface Told {
  search: GridState['search'];
  layout: Pick<GridState['layout'], 'columns'>;
}

function Side({ title, state }: { title: string; state: Told }) {
  return (
    <div className={styles.side}>
      <dt>{title}</dt>
      <dd>{sideText(state)}</dd>
    </div>
  );
}

/** A view in a sentence: what it keeps out, and how many columns it shows. */
function sideText({ search, layout }: Told): string {
  const words = wordsOf(savedViewWords);
  const filters = filterWords(search).map(({ name, value }) => `${name} ${value}`);
  const parts = [...(search.q === '' ? [] : [`“${search.q}”`]), ...filters];
  const shown = layout.columns.filter(({ isHidden }) => !isHidden).length;
  return `${parts.length === 0 ? words.allItems : parts.join(' · ')} · ${words.columns(shown)}`;
}
