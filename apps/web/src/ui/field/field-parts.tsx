import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './field.module.css';

/** What every field has in common. */
export interface FieldProps {
  label: string;
  /** For a field whose place already says what it is; the label stays for the ear. */
  isLabelHidden?: boolean | undefined;
  description?: ReactNode;
  /** What is wrong with the value, and how to put it right. */
  error?: string | undefined;
  size?: 'm' | 'l';
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

export function FieldLabel({ label, isLabelHidden }: Pick<FieldProps, 'label' | 'isLabelHidden'>) {
  const words = <Label className={styles.label ?? ''}>{label}</Label>;
  return isLabelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words;
}

export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description && !error ? (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>
        <Icon of={CircleAlert} size="s" />
        {error}
      </FieldError>
    </>
  );
}
