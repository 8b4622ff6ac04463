import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useRef } from 'react';
import { wordsOf } from '../../../../ui/language/words.ts';
import { useIsPhone } from '../../../../ui/use-is-phone.ts';
import type { PasteLine } from './lines/paste-table.ts';
import { pasteWords } from './paste.words.ts';
import { PasteLineRow } from './paste-line-row.tsx';
import styles from './paste-lines.module.css';
import type { JudgedLine } from './use-paste.ts';
import type { PastedLevels } from './use-pasted-levels.ts';

/** The heights that the style sheet gives a line: one row of a table, or the three rows of a phone. */
const LINE_PX = 40;
const LINE_PHONE_PX = 104;
const OVERSCAN_LINES = 8;

interface PasteLinesProps {
  lines: readonly JudgedLine[];
  find: PastedLevels['find'];
  onChange: (line: PasteLine) => void;
}

/** The lines as a table of which only what is seen stands in the document: there may be thousands. */
export function PasteLines({ lines, find, onChange }: PasteLinesProps) {
  const words = wordsOf(pasteWords);
  const scroller = useRef<HTMLDivElement>(null);
  const linePx = useIsPhone() ? LINE_PHONE_PX : LINE_PX;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler.
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => linePx,
    overscan: OVERSCAN_LINES,
  });
  // The virtualizer keeps sizes outside React; another height makes all of them wrong.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height of a line is what has changed.
  useEffect(() => virtualizer.measure(), [virtualizer, linePx]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the lines on screen stand in the document.
    <div
      role="table"
      className={styles.table}
      aria-label={words.table}
      aria-rowcount={lines.length + 1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div role="row" className={styles.headings} aria-rowindex={1} tabIndex={-1}>
        {Object.entries(words.headings).map(([id, heading]) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <span role="columnheader" key={id} data-cell={id} tabIndex={-1}>
            {heading}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div role="rowgroup" ref={scroller} className={styles.scroller}>
        <div
          role="presentation"
          className={styles.lines}
          style={{ '--lines-height': `${virtualizer.getTotalSize()}px` } as CSSProperties}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const judged = lines[index];
            return judged ? (
              <PasteLineRow
                key={judged.line.line}
                judged={judged}
                level={find(judged.line.sku) ?? null}
                rowIndex={index + 2}
                topPx={start}
                onChange={onChange}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
