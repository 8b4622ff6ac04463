import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { Kbd } from '../action/kbd.tsx';
import { cx } from '../cx.ts';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import field from './field.module.css';
import { fieldWords } from './field.words.ts';
import { FieldLabel } from './field-parts.tsx';
import styles from './search-field.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: ((value: string) => void) | undefined;
  placeholder?: string | undefined;
  kbd?: string | undefined;
  autoFocus?: boolean | undefined;
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
}

/** Finds while you type; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, onSubmit, placeholder, kbd, inputRef } = props;
  return (
    <AriaSearchField
      className={cx(field.field, styles.field)}
      value={value}
      onChange={onChange}
      onSubmit={(text) => onSubmit?.(text)}
      autoFocus={props.autoFocus ?? false}
    >
      <FieldLabel label={label} isLabelHidden />
      <span className={field.control}>
        <span className={styles.glyph}>
          <Icon of={Search} size="s" />
        </span>
        <Input
          className={cx(field.input, styles.input)}
          placeholder={placeholder ?? label}
          {...(inputRef ? { ref: inputRef } : {})}
        />
        {kbd ? (
          <span className={styles.key}>
            <Kbd>{kbd}</Kbd>
          </span>
        ) : null}
        <Button className={styles.clear ?? ''} aria-label={wordsOf(fieldWords).clear(label)}>
          <Icon of={X} size="s" />
        </Button>
      </span>
    </AriaSearchField>
  );
}
