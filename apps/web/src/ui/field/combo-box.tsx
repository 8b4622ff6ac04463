import { ChevronDown } from 'lucide-react';
import { ComboBox as AriaComboBox, Button, Input } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './field-parts.tsx';
import type { Option } from './option.ts';
import { OptionList } from './option-list.tsx';
import styles from './select.module.css';

interface ComboBoxProps extends FieldProps {
  options: Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  placeholder?: string | undefined;
  /** Given together, the caller looks the options up and the list is shown as it comes. */
  search?: { text: string; onChange: (text: string) => void } | undefined;
  /** What is typed counts also when it is none of the options; the caller keeps it by `search`. */
  isFree?: boolean | undefined;
}

/** One of a long list, found by typing. */
export function ComboBox(props: ComboBoxProps) {
  const { label, isLabelHidden, description, error, size = 'm', options, value, search } = props;
  const lookedUp = search
    ? { items: options, inputValue: search.text, onInputChange: search.onChange }
    : { defaultItems: options };
  return (
    <AriaComboBox<Option>
      className={field.field ?? ''}
      data-size={size}
      value={value}
      onChange={(key) => props.onChange(key === null ? null : String(key))}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      allowsEmptyCollection={props.isFree !== true}
      allowsCustomValue={props.isFree ?? false}
      menuTrigger="focus"
      {...lookedUp}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <span className={field.control}>
        <Input className={field.input ?? ''} placeholder={props.placeholder ?? ''} />
        <Button className={styles.open ?? ''}>
          <Icon of={ChevronDown} size="s" />
        </Button>
      </span>
      <FieldNotes description={description} error={error} />
      <OptionList />
    </AriaComboBox>
  );
}
