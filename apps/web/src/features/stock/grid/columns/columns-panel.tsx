import { ArrowDown, ArrowUp, Check, Columns3, Pin } from 'lucide-react';
import { Checkbox, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../../../ui/action/button.tsx';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { Icon } from '../../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { canMove, drawnOrder, moveColumn, withColumn } from './change-layout.ts';
import { columnWords } from './columns.words.ts';
import styles from './columns-panel.module.css';
import { type ColumnId, columnTitle, ROW_HEADER } from './grid-columns.ts';
import { DEFAULT_LAYOUT, type GridLayout, type LayoutColumn } from './grid-layout.ts';

interface ColumnsPanelProps {
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
}

/** The button that opens the list of all columns: which are shown, where, and which stay at the edge. */
export function ColumnsPanel(props: ColumnsPanelProps) {
  const words = wordsOf(columnWords);
  const { layout, onLayout } = props;
  return (
    <DialogTrigger>
      <IconButton label={words.columns} icon={Columns3} />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles.panel ?? ''} aria-label={words.columns}>
          <p className={styles.help}>{words.columnsHelp}</p>
          <ul>
            {drawnOrder(layout).map((column) => (
              <ColumnLine key={column.id} column={column} {...props} />
            ))}
          </ul>
          <Button
            onPress={() => onLayout({ ...layout, columns: DEFAULT_LAYOUT.columns })}
            variant="ghost"
          >
            {words.reset}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ColumnLine({ column, layout, onLayout }: ColumnsPanelProps & { column: LayoutColumn }) {
  const { id, isHidden, isPinned } = column;
  const words = wordsOf(columnWords);
  const title = columnTitle(id);
  return (
    <li className={styles.line}>
      <Checkbox
        className={styles.check ?? ''}
        isSelected={!isHidden}
        isDisabled={id === ROW_HEADER}
        onChange={(isShown) => onLayout(withColumn(layout, id, { isHidden: !isShown }))}
      >
        <span className={styles.box}>
          <Icon of={Check} size="s" />
        </span>
        {title}
      </Checkbox>
      {isHidden ? null : <Arrows id={id} layout={layout} onLayout={onLayout} />}
      <IconButton
        size="s"
        icon={Pin}
        label={words.pinOf(title)}
        isSelected={isPinned}
        onPress={() => onLayout(withColumn(layout, id, { isPinned: !isPinned }))}
      />
    </li>
  );
}

interface ArrowsProps extends ColumnsPanelProps {
  id: ColumnId;
}

/** Up and down in the list is left and right in the grid. */
function Arrows({ id, layout, onLayout }: ArrowsProps) {
  const words = wordsOf(columnWords);
  const title = columnTitle(id);
  const stuckReason = (step: 1 | -1) => (canMove(layout, id, step) ? undefined : words.atTheEdge);
  return (
    <>
      <IconButton
        size="s"
        icon={ArrowUp}
        label={words.moveLeftOf(title)}
        disabledReason={stuckReason(-1)}
        onPress={() => onLayout(moveColumn(layout, id, -1))}
      />
      <IconButton
        size="s"
        icon={ArrowDown}
        label={words.moveRightOf(title)}
        disabledReason={stuckReason(1)}
        onPress={() => onLayout(moveColumn(layout, id, 1))}
      />
    </>
  );
}
