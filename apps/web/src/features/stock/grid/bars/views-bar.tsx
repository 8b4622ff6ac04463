import { Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePulse } from '../../../../realtime/use-pulse.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { ViewTabs } from '../../../../ui/data/view-tabs.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import type { GridLayout } from '../columns/grid-layout.ts';
import { LayoutMenus } from '../columns/layout-menus.tsx';
import type { SavedViews } from '../saved-views/use-saved-views.ts';
import type { GridState } from '../saved-views/view-state.ts';
import { currentTabId, openTab, viewTabs } from '../saved-views/view-tab-list.ts';
import { ViewsMenu } from '../saved-views/views-menu.tsx';
import styles from './bars.module.css';
import { viewsBarWords } from './views-bar.words.ts';

interface ViewsBarProps {
  warehouseId: number;
  views: SavedViews;
  state: GridState;
  isHeld: boolean;
  onHold: (isHeld: boolean) => void;
  onLayout: (layout: GridLayout) => void;
  /** What stands in place of the tools where there is no room for them. */
  sheet: ReactNode;
  /** What can be done with the view. */
  children?: ReactNode;
}

/** The ways to look at the stock, with what each holds by now, and the pause. */
export function ViewsBar(props: ViewsBarProps) {
  const { warehouseId, views, state, isHeld, onHold } = props;
  const pulse = usePulse(warehouseId);
  const words = wordsOf(viewsBarWords);
  return (
    <div className={styles.views}>
      <h1 className={styles.title}>{words.stock}</h1>
      <ViewTabs
        label={words.views}
        views={viewTabs(views, pulse)}
        currentId={currentTabId(views)}
        onSelect={(id) => openTab(views, id)}
      />
      <ViewsMenu views={views} state={state} />
      {props.sheet}
      <span className={styles.space} />
      <span className={styles.tools}>
        {props.children}
        <LayoutMenus layout={state.layout} onLayout={props.onLayout} />
        <Button
          variant="ghost"
          icon={isHeld ? Play : Pause}
          kbd="P"
          onPress={() => onHold(!isHeld)}
        >
          {isHeld ? words.goOn : words.pause}
        </Button>
      </span>
    </div>
  );
}
