import { CircleAlert } from 'lucide-react';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { Checkbox } from '../../../../ui/field/checkbox.tsx';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { Icon } from '../../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import type { LineProblem, Verdict } from './lines/judge-lines.ts';
import type { PasteLine } from './lines/paste-table.ts';
import { pasteWords } from './paste.words.ts';
import styles from './paste-lines.module.css';
import type { JudgedLine } from './use-paste.ts';
import type { PastedLevel } from './use-pasted-levels.ts';

interface PasteLineRowProps {
  judged: JudgedLine;
  level: PastedLevel | null;
  rowIndex: number;
  topPx: number;
  onChange: (line: PasteLine) => void;
}

/** One line: what was pasted, to be mended in place, what its item has now, and what would come of it. */
export function PasteLineRow({ judged, level, rowIndex, topPx, onChange }: PasteLineRowProps) {
  const { line, verdict } = judged;
  const words = wordsOf(pasteWords);
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the lines on screen stand in the document.
    <div
      role="row"
      tabIndex={-1}
      className={styles.line}
      aria-rowindex={rowIndex}
      data-state={verdict.state}
      style={{ '--line-top': `${topPx}px` } as CSSProperties}
    >
      <Cell id="include">
        <Checkbox
          label={words.includeLine(line.line)}
          isLabelHidden
          isSelected={line.isIncluded}
          onChange={(isIncluded) => onChange({ ...line, isIncluded })}
        />
      </Cell>
      <Cell id="line">{line.line}</Cell>
      <Cell id="sku">
        <SkuInput
          key={line.sku}
          label={words.skuOfLine(line.line)}
          sku={line.sku}
          onSku={(sku) => onChange({ ...line, sku })}
        />
      </Cell>
      <Cell id="item">{level?.name ?? ''}</Cell>
      <Cell id="now">{level === null ? '' : <Now level={level} />}</Cell>
      <Cell id="delta">
        <input
          className={styles.input}
          aria-label={words.deltaOfLine(line.line)}
          inputMode="numeric"
          value={line.delta}
          onChange={(event) => onChange({ ...line, delta: event.target.value })}
        />
      </Cell>
      <Cell id="result">
        <Result verdict={verdict} />
      </Cell>
    </div>
  );
}

function Cell({ id, children }: { id: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above.
    <span role="cell" data-cell={id}>
      {children}
    </span>
  );
}

/** Half a SKU is nobody's: it is looked up when it has been typed in full. */
function SkuInput({
  label,
  sku,
  onSku,
}: {
  label: string;
  sku: string;
  onSku: (sku: string) => void;
}) {
  const [text, setText] = useState(sku);
  const commit = () => {
    if (text.trim() !== sku) onSku(text.trim());
  };
  return (
    <input
      className={styles.input}
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

function Now({ level }: { level: PastedLevel }) {
  const isMoved = level.onHand !== level.wasOnHand;
  return (
    <>
      {formatInteger(level.onHand)}
      {isMoved ? (
        <small className={styles.moved}>
          {wordsOf(pasteWords).was(formatInteger(level.wasOnHand))}
        </small>
      ) : null}
    </>
  );
}

function Result({ verdict }: { verdict: Verdict }) {
  const words = wordsOf(pasteWords);
  switch (verdict.state) {
    case 'ready':
      return (
        <>
          <b>{formatInteger(verdict.result)}</b>
          <small className={styles.delta}>{formatSignedInteger(verdict.delta)}</small>
        </>
      );
    case 'reading':
      return <small>{words.reading}</small>;
    case 'no-change':
      return <small>{words.zero}</small>;
    case 'left-out':
      return <small>{words.notPosted}</small>;
    case 'problem':
      return (
        <span className={styles.problem}>
          <Icon of={CircleAlert} size="s" />
          {lineProblemText(verdict.problem)}
        </span>
      );
  }
}

/** Why a line cannot be posted, in words. */
function lineProblemText(problem: LineProblem): string {
  const words = wordsOf(pasteWords).problem;
  switch (problem.code) {
    case 'no-sku':
      return words.noSku;
    case 'unknown-sku':
      return words.unknownSku;
    case 'not-whole':
      return words.notWhole(problem.text);
    case 'too-large':
      return words.tooLarge;
    case 'too-few':
      return words.tooFew(formatInteger(problem.sellable));
    case 'twice':
      return words.twice(problem.firstLine);
  }
}
