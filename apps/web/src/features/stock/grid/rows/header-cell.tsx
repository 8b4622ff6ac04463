import { ChevronDown, ChevronUp, EllipsisVertical, Pin } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { ColumnMenu } from '../columns/column-menu.tsx';
import { columnWords } from '../columns/columns.words.ts';
import { columnTitle, type GridColumn } from '../columns/grid-columns.ts';
import type { GridLayout } from '../columns/grid-layout.ts';
import type { ColumnResize } from '../columns/use-column-resize.ts';
import type { GridSort } from '../search/grid-search.ts';
import styles from './grid-header.module.css';
import { pinnedProps } from './grid-row.tsx';

/** So much wider or narrower a column gets by a key. */
const WIDEN_PX = 8;

interface HeaderCellProps {
  column: GridColumn;
  place: number;
  pinnedAtPx: number | null;
  isActive: boolean;
  sort: GridSort;
  onSort: (sort: GridSort) => void;
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
  resize: ColumnResize;
  onSetWidth: () => void;
}

/** The head of one column: its name orders the rows, its menu and its edge change the column. */
export function HeaderCell(props: HeaderCellProps) {
  const { column, place, sort, onSort, resize } = props;
  const words = wordsOf(columnWords);
  const title = columnTitle(column.id);
  const name = useRef<HTMLButtonElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const direction = sort.column === column.sort ? sort.direction : null;

  // The menu gives the focus back to where it was: the keys of the grid go from name to name.
  function openMenu() {
    name.current?.focus();
    setMenuOpen(true);
  }

  function press() {
    if (column.sort === null) openMenu();
    else onSort({ column: column.sort, direction: direction === 'asc' ? 'desc' : 'asc' });
  }

  function pressKey(event: KeyboardEvent) {
    if (event.altKey && event.key === 'ArrowDown') openMenu();
    else if (event.shiftKey && event.key === 'ArrowRight') resize.widen(column.id, WIDEN_PX);
    else if (event.shiftKey && event.key === 'ArrowLeft') resize.widen(column.id, -WIDEN_PX);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      role="columnheader"
      aria-label={title}
      className={styles.head}
      data-cell={column.id}
      data-column={place}
      data-align={column.align}
      aria-colindex={place + 1}
      {...(column.sort === null ? {} : { 'aria-sort': ariaSort(direction) })}
      {...pinnedProps(props.pinnedAtPx)}
      onContextMenu={(event) => {
        event.preventDefault();
        openMenu();
      }}
    >
      <button
        ref={name}
        type="button"
        className={styles.sort}
        data-fit
        tabIndex={props.isActive ? 0 : -1}
        aria-description={words.menuKey}
        onClick={press}
        onKeyDown={pressKey}
      >
        <HeadGlyph isPinned={props.pinnedAtPx !== null} direction={direction} />
        <span className={styles.title}>{title}</span>
      </button>
      {isMenuOpen ? null : (
        <button
          type="button"
          className={styles.more}
          aria-label={words.menuOf(title)}
          aria-haspopup="menu"
          tabIndex={-1}
          onClick={openMenu}
        >
          <Icon of={EllipsisVertical} size="s" />
        </button>
      )}
      {isMenuOpen ? (
        <ColumnMenu
          column={column}
          layout={props.layout}
          onLayout={props.onLayout}
          onSort={onSort}
          onFit={() => resize.fit(column.id)}
          onSetWidth={props.onSetWidth}
          isOpen
          onOpenChange={setMenuOpen}
          trigger={
            <Button
              className={styles.more ?? ''}
              aria-label={words.menuOf(title)}
              excludeFromTabOrder
            >
              <Icon of={EllipsisVertical} size="s" />
            </Button>
          }
        />
      ) : null}
      <span
        className={styles.edge}
        aria-hidden="true"
        onPointerDown={(event) => resize.beginDrag(column.id, event)}
        onDoubleClick={() => resize.fit(column.id)}
      />
    </div>
  );
}

function ariaSort(direction: GridSort['direction'] | null) {
  if (direction === null) return 'none';
  return direction === 'asc' ? 'ascending' : 'descending';
}

interface HeadGlyphProps {
  isPinned: boolean;
  direction: GridSort['direction'] | null;
}

function HeadGlyph({ isPinned, direction }: HeadGlyphProps) {
  if (direction !== null) {
    return <Icon of={direction === 'asc' ? ChevronUp : ChevronDown} size="xs" />;
  }
  return isPinned ? <Icon of={Pin} size="xs" /> : null;
}
