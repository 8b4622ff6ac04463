import { ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, SelectValue } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import field from './field.module.css';
import { fieldWords } from './field.words.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import type { Option } from './option.ts';
import { OptionList } from './option-list.tsx';
import styles from './select.module.css';

interface SelectProps extends FieldProps {
  options: Option[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string | undefined;
}

/** One of a closed list, short enough to read. */
export function Select(props: SelectProps) {
  const { label, isLabelHidden, description, error, size = 'm', options, value, onChange } = props;
  return (
    <AriaSelect
      className={field.field ?? ''}
      data-size={size}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      placeholder={props.placeholder ?? wordsOf(fieldWords).choose}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className={field.control}>
        <Button className={styles.trigger ?? ''}>
          <SelectValue className={styles.value ?? ''}>
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <Icon of={ChevronDown} size="s" />
        </Button>
      </span>
      <FieldNotes description={description} error={error} />
      <OptionList options={options} />
    </AriaSelect>
  );
}
