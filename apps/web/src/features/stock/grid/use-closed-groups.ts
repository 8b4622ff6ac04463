import type { GroupColumn } from '@stockwire/shared/stock-views';
import { useCallback, useState } from 'react';

type Closed = ReadonlySet<string | null>;

const NONE: Closed = new Set();

/** Which groups are closed, for each way to group by itself. */
export function useClosedGroups(groupBy: GroupColumn | null) {
  const [closedBy, setClosedBy] = useState<Partial<Record<GroupColumn, Closed>>>({});
  const toggle = useCallback(
    (value: string | null) => {
      if (groupBy === null) return;
      setClosedBy((all) => ({ ...all, [groupBy]: toggled(all[groupBy] ?? NONE, value) }));
    },
    [groupBy],
  );
  return [groupBy === null ? NONE : (closedBy[groupBy] ?? NONE), toggle] as const;
}

function toggled(closed: Closed, value: string | null): Closed {
  const next = new Set(closed);
  if (!next.delete(value)) next.add(value);
  return next;
}
