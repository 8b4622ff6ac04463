import type { GroupColumn } from '@stockwire/shared/stock-views';
import { useSyncExternalStore } from 'react';
import type { GridLines } from '../lines/grid-lines.ts';
import type { GridViewport } from '../scroll/grid-viewport.ts';
import styles from './group-row.module.css';
import { GroupName } from './group-row.tsx';

interface GroupLabelProps {
  lines: GridLines;
  groupBy: GroupColumn;
  viewport: GridViewport;
  onToggle: (value: string | null) => void;
}

/** The group that the first row on screen belongs to, for the eye: the ear has it from the row itself. */
export function GroupLabel({ lines, groupBy, viewport, onToggle }: GroupLabelProps) {
  const place = useSyncExternalStore(viewport.subscribe, () => lines.groupOf(viewport.firstLine()));
  const group = place === null ? undefined : lines.groups[place];
  if (place === null || group === undefined) return null;
  return (
    <div className={styles.label} aria-hidden="true">
      <button
        type="button"
        className={styles.cell}
        tabIndex={-1}
        onClick={() => onToggle(group.value)}
      >
        <GroupName group={group} groupBy={groupBy} isOpen={lines.isOpen(place)} />
      </button>
    </div>
  );
}
