import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { wordsOf } from '../../../../ui/language/words.ts';
import { SPAN_NAMES, type Span } from '../../item/spans.ts';
import { levelWords } from './level.words.ts';
import styles from './level-section.module.css';

/** How far back the line goes. */
export function SpanChoice({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const words = wordsOf(levelWords);
  return (
    <ToggleButtonGroup
      className={styles.spans ?? ''}
      aria-label={words.spanLabel}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[span]}
      onSelectionChange={(keys) => {
        const chosen = SPAN_NAMES.find((name) => keys.has(name));
        if (chosen) onChange(chosen);
      }}
    >
      {SPAN_NAMES.map((name) => (
        <ToggleButton
          key={name}
          id={name}
          className={styles.span ?? ''}
          aria-label={words.spanNames[name]}
        >
          {words.spans[name]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
