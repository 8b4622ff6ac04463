import { ChevronDown, Copy, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../../ui/action/button.tsx';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Menu } from '../../../../ui/overlay/menu.tsx';
import { LiveRegion } from '../../../../ui/status/live-region.tsx';
import type { CellPainter } from '../cells/cell-painter.ts';
import type { RowSource } from '../copy/copy-rows.ts';
import type { Copying } from '../copy/use-copy.ts';
import { countRows } from './row-spans.ts';
import { coversAll, type Selection, selectAllRows, spansOf } from './selection.ts';
import { selectionWords } from './selection.words.ts';
import styles from './selection-bar.module.css';
import { useSelectedSums } from './use-selected-sums.ts';

interface SelectionBarProps {
  selection: Selection;
  select: (selection: Selection) => void;
  /** Lets go of everything, and gives the focus back to the rows. */
  onClear: () => void;
  total: number;
  source: RowSource;
  painter: CellPainter;
  copying: Copying;
  /** What else can be done with the selection. */
  children?: ReactNode;
}

/** What is selected, what it adds up to, and what can be done with it. Absent while nothing is. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, total } = props;
  return (
    <>
      {selection.kind === 'none' ? null : <Bar {...props} />}
      <LiveRegion>{selectionText(selection, total)}</LiveRegion>
    </>
  );
}

function Bar(props: SelectionBarProps) {
  const { selection, select, onClear, total, source, painter, copying } = props;
  const words = wordsOf(selectionWords);
  const isAll = coversAll(selection, total);
  return (
    <section
      className={styles.bar}
      aria-label={words.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClear();
      }}
    >
      <b className={styles.count}>{selectionText(selection, total)}</b>
      <SumsOf source={source} painter={painter} selection={selection} />
      <span className={styles.actions}>
        {isAll || selection.kind !== 'rows' ? null : (
          <Button size="s" variant="ghost" onPress={() => select(selectAllRows(total))}>
            {words.selectAll(formatInteger(total))}
          </Button>
        )}
        <span className={styles.space} />
        <CopyButtons copying={copying} />
        {props.children}
        <Button size="s" variant="ghost" icon={X} kbd="Esc" onPress={onClear}>
          {words.clear}
        </Button>
      </span>
    </section>
  );
}

function SumsOf({
  source,
  painter,
  selection,
}: Pick<SelectionBarProps, 'source' | 'painter' | 'selection'>) {
  const words = wordsOf(selectionWords);
  const sums = useSelectedSums(source, painter, spansOf(selection));
  if (sums === null) return null;
  return (
    <span className={styles.sums}>
      {words.onHand} <b>{formatInteger(sums.onHand)}</b>
      <span aria-hidden="true"> · </span>
      {words.available} <b>{formatInteger(sums.available)}</b>
    </span>
  );
}

function CopyButtons({ copying }: { copying: Copying }) {
  const words = wordsOf(selectionWords);
  const { withHeadings } = copying;
  return (
    <span className={styles.copy}>
      <Button
        size="s"
        icon={Copy}
        isPending={copying.isCopying}
        onPress={() => copying.copy(withHeadings)}
      >
        {words.copy}
      </Button>
      <Menu
        label={words.copyMore}
        placement="top end"
        trigger={<IconButton size="s" label={words.copyMore} icon={ChevronDown} />}
        items={[
          { id: 'with', label: words.copyWithHeadings },
          { id: 'without', label: words.copyPlain },
        ]}
        selectedId={withHeadings ? 'with' : 'without'}
        onAction={(id) => copying.copy(id === 'with')}
      />
    </span>
  );
}

function selectionText(selection: Selection, total: number): string {
  const words = wordsOf(selectionWords);
  if (selection.kind === 'none') return '';
  const count = countRows(spansOf(selection));
  if (selection.kind === 'rows') {
    const text = formatInteger(count);
    return count === total && total > 1 ? words.all(text) : words.rows(count, text);
  }
  const columns = Math.abs(selection.anchor.column - selection.lead.column) + 1;
  return words.cells(formatInteger(count), formatInteger(columns));
}
