import { ChartLine, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../action/button.tsx';
import { wordsOf } from '../language/words.ts';
import { chartWords } from './chart.words.ts';
import styles from './chart-panel.module.css';
import { CopyTable } from './table/copy-table.tsx';
import { FigureTable } from './table/figure-table.tsx';
import type { TableText } from './table/table-text.ts';

interface ChartPanelProps {
  title: string;
  /** Of which time, in which unit: faint, beside the title. */
  note?: ReactNode;
  /** What the chart says, in one sentence. */
  summary: string;
  /** The chart, as high as the panel makes it. */
  children: ReactNode;
  /** The same figures; asked for while the table is shown. */
  table: () => TableText;
  /** Given, the panel is steered from outside. */
  isTable?: boolean;
  onTable?: (isTable: boolean) => void;
}

/** A chart with the same figures as a table behind it, which can be copied. */
export function ChartPanel(props: ChartPanelProps) {
  const { title, note, summary, children, table } = props;
  const words = wordsOf(chartWords);
  const [isTurned, setTurned] = useState(false);
  const id = useId();
  const isTable = props.isTable ?? isTurned;
  const shown = isTable ? table() : null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {note ? <span className={styles.note}>{note}</span> : null}
        <span className={styles.space} />
        {shown ? <CopyTable title={title} table={shown} /> : null}
        <Button
          size="s"
          variant="ghost"
          icon={isTable ? ChartLine : Table2}
          label={isTable ? words.showChart(title) : words.showTable(title)}
          onPress={() => (props.onTable ?? setTurned)(!isTable)}
        >
          {isTable ? words.chart : words.table}
        </Button>
      </header>
      {shown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={styles.scroll} tabIndex={0} aria-label={words.showTable(title)}>
          <FigureTable
            label={title}
            columns={shown.columns.map((label, place) => ({
              id: label,
              label,
              isFigure: place > 0,
            }))}
            rows={shown.rows.map((cells) => ({ id: cells[0] ?? '', cells }))}
          />
        </section>
      ) : (
        <figure className={styles.figure} role="img" aria-label={summary}>
          {children}
        </figure>
      )}
    </section>
  );
}
