import type { GroupColumn, ViewGroup } from '@stockwire/shared/stock-views';
import { ChevronRight } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { Icon } from '../../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { ARIA_ROWS_BEFORE } from './grid-row.tsx';
import styles from './group-row.module.css';
import { rowsWords } from './rows.words.ts';

interface GroupRowProps {
  id: string;
  line: number;
  group: ViewGroup;
  groupBy: GroupColumn;
  columnCount: number;
  isOpen: boolean;
  topPx: number;
  isActive: boolean;
  onToggle: (value: string | null) => void;
}

/** The name of a group and how many rows it has; a press opens or closes it. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { line, group, groupBy, columnCount, isOpen, isActive } = props;
  return (
    <div
      id={props.id}
      role="row"
      className={styles.row}
      aria-rowindex={line + ARIA_ROWS_BEFORE}
      aria-level={1}
      aria-expanded={isOpen}
      data-row={line}
      data-group
      style={{ '--row-top': `${props.topPx}px` } as CSSProperties}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells. */}
      <div
        role="gridcell"
        className={styles.cell}
        aria-colindex={1}
        aria-colspan={columnCount}
        data-column={0}
        tabIndex={isActive ? 0 : -1}
        onClick={() => props.onToggle(group.value)}
      >
        <GroupName group={group} groupBy={groupBy} isOpen={isOpen} />
      </div>
    </div>
  );
});

interface GroupNameProps {
  group: ViewGroup;
  groupBy: GroupColumn;
  isOpen: boolean;
}

export function GroupName({ group, groupBy, isOpen }: GroupNameProps) {
  const words = wordsOf(rowsWords);
  const name = group.value ?? (groupBy === 'zone' ? words.noZone : words.noCategory);
  return (
    <span className={styles.name} data-open={isOpen || undefined}>
      <Icon of={ChevronRight} size="s" />
      <b>{groupBy === 'zone' && group.value !== null ? words.zone(name) : name}</b>
      <span className={styles.count}>{words.items(formatInteger(group.rows), group.rows)}</span>
    </span>
  );
}
