import type { GroupColumn } from '@stockwire/shared/stock-views';
import {
  ArrowLeft,
  ArrowRight,
  ChevronDown,
  ChevronUp,
  EyeOff,
  FoldHorizontal,
  ListTree,
  MoveHorizontal,
  Pin,
  PinOff,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Menu } from '../../../../ui/overlay/menu.tsx';
import type { GridSort } from '../search/grid-search.ts';
import { canMove, moveColumn, withColumn } from './change-layout.ts';
import { columnWords } from './columns.words.ts';
import { columnTitle, type GridColumn, groupColumnOf, ROW_HEADER } from './grid-columns.ts';
import type { GridLayout } from './grid-layout.ts';

interface ColumnMenuProps {
  column: GridColumn;
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
  onSort: (sort: GridSort) => void;
  onFit: () => void;
  onSetWidth: () => void;
  trigger: ReactElement;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** All that can be done with a column, by pointer and by keys alike. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { column, trigger, isOpen, onOpenChange } = props;
  const acts = actsOf(props);
  return (
    <Menu
      label={wordsOf(columnWords).menuOf(columnTitle(column.id))}
      trigger={trigger}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      items={acts}
      onAction={(id) => acts.find((act) => act.id === id)?.run()}
    />
  );
}

function actsOf(props: ColumnMenuProps) {
  return [...orderActs(props), ...placeActs(props), ...widthActs(props), ...groupActs(props)];
}

function orderActs({ column, onSort }: ColumnMenuProps) {
  const { sort } = column;
  const words = wordsOf(columnWords);
  if (sort === null) return [];
  return [
    {
      id: 'asc',
      label: words.sortLowest,
      icon: ChevronUp,
      run: () => onSort({ column: sort, direction: 'asc' }),
    },
    {
      id: 'desc',
      label: words.sortHighest,
      icon: ChevronDown,
      run: () => onSort({ column: sort, direction: 'desc' }),
    },
  ];
}

function placeActs({ column: { id }, layout, onLayout }: ColumnMenuProps) {
  const words = wordsOf(columnWords);
  const isPinned = layout.columns.some((column) => column.id === id && column.isPinned);
  const stuckReason = (step: 1 | -1) => (canMove(layout, id, step) ? undefined : words.atTheEdge);
  return [
    {
      id: 'pin',
      label: isPinned ? words.unpin : words.pin,
      icon: isPinned ? PinOff : Pin,
      run: () => onLayout(withColumn(layout, id, { isPinned: !isPinned })),
    },
    {
      id: 'left',
      label: words.moveLeft,
      icon: ArrowLeft,
      disabledReason: stuckReason(-1),
      run: () => onLayout(moveColumn(layout, id, -1)),
    },
    {
      id: 'right',
      label: words.moveRight,
      icon: ArrowRight,
      disabledReason: stuckReason(1),
      run: () => onLayout(moveColumn(layout, id, 1)),
    },
  ];
}

function widthActs({ column: { id }, layout, onLayout, onFit, onSetWidth }: ColumnMenuProps) {
  const words = wordsOf(columnWords);
  return [
    { id: 'width', label: words.setWidth, icon: MoveHorizontal, run: onSetWidth },
    { id: 'fit', label: words.fit, icon: FoldHorizontal, run: onFit },
    {
      id: 'hide',
      label: words.hide,
      icon: EyeOff,
      disabledReason: id === ROW_HEADER ? words.keepsRow : undefined,
      run: () => onLayout(withColumn(layout, id, { isHidden: true })),
    },
  ];
}

function groupActs({ column, layout, onLayout }: ColumnMenuProps) {
  const words = wordsOf(columnWords);
  const groupBy = groupColumnOf(column.id);
  if (groupBy === null) return [];
  const isGrouped = layout.groupBy === groupBy;
  const next: GroupColumn | null = isGrouped ? null : groupBy;
  return [
    {
      id: 'group',
      label: isGrouped ? words.ungroup : words.groupBy,
      icon: ListTree,
      run: () => onLayout({ ...layout, groupBy: next }),
    },
  ];
}
