import type { Reason } from '@stockwire/shared/reasons';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { reasonLabel } from '../../../api/reason-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { editWords } from './edit.words.ts';
import styles from './reason-field.module.css';
import { suggestReasons } from './reason-suggestions.ts';

interface ReasonFieldProps {
  /** The change that the reason is for; its sign decides what fits. */
  delta: number;
  value: Reason | null;
  onChange: (reason: Reason) => void;
}

/** Why: the usual reasons at once, the others one press further. */
export function ReasonField({ delta, value, onChange }: ReasonFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const words = wordsOf(editWords);
  const { suggested, more } = suggestReasons(delta);
  const isShowingAll = isOpen || (value !== null && more.includes(value));
  const shown = isShowingAll ? [...suggested, ...more] : suggested;
  return (
    <div>
      <RadioGroup
        className={styles.group ?? ''}
        value={value !== null && shown.includes(value) ? value : null}
        onChange={(reason) => {
          const chosen = shown.find((candidate) => candidate === reason);
          if (chosen !== undefined) onChange(chosen);
        }}
        isRequired
      >
        <Label className={styles.label ?? ''}>{words.reason}</Label>
        <div className={styles.reasons}>
          {shown.map((reason) => (
            <Radio key={reason} value={reason} className={styles.reason ?? ''}>
              {reasonLabel(reason)}
            </Radio>
          ))}
          {isShowingAll ? null : (
            <Button
              size="s"
              variant="ghost"
              onPress={() => setOpen(true)}
              label={words.moreReasons}
            >
              {words.more}
            </Button>
          )}
        </div>
      </RadioGroup>
    </div>
  );
}
