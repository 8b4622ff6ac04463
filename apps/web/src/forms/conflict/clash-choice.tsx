import { Label, Radio, RadioGroup } from 'react-aria-components';
import { wordsOf } from '../../ui/language/words.ts';
import type { Clash, Side } from './clashes.ts';
import { conflictWords } from './conflict.words.ts';
import styles from './field-conflict.module.css';

interface ClashChoiceProps {
  clash: Clash;
  label: string;
  showText: (text: string) => string;
  side: Side;
  onChoose: (side: Side) => void;
}

/** One field that two people changed, with both texts to choose from. */
export function ClashChoice({ clash, label, showText, side, ...props }: ClashChoiceProps) {
  const words = wordsOf(conflictWords);
  const show = (text: string) => (text === '' ? words.none : showText(text));
  const was = words.was(show(clash.was));
  return (
    <RadioGroup
      className={styles.clash ?? ''}
      value={side}
      onChange={(next) => props.onChoose(next === 'theirs' ? 'theirs' : 'mine')}
      aria-label={words.choose(label)}
    >
      <Label className={styles.field ?? ''}>
        {label}
        <small className={styles.was}>{clash.isBoth ? was : `${was} ${words.left}`}</small>
      </Label>
      <div className={styles.sides}>
        <Radio value="mine" className={styles.side ?? ''}>
          <span className={styles.who}>{words.mine}</span>
          <span className={styles.text}>{show(clash.mine)}</span>
        </Radio>
        <Radio value="theirs" className={styles.side ?? ''}>
          <span className={styles.who}>{words.theirs}</span>
          <span className={styles.text}>{show(clash.theirs)}</span>
        </Radio>
      </div>
    </RadioGroup>
  );
}
