import { useId, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { TextField } from '../../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { barsWords } from './bars.words.ts';
import styles from './filter-panel.module.css';

/** More than these are found by typing rather than by reading. */
const READ_MAX = 12;

/** So many are offered at once; typing brings the rest. */
const OFFERED_MAX = 60;

interface Choice {
  id: string;
  label: string;
  /** How many items have it, as text. */
  count?: string | undefined;
}

interface ChoiceGroupProps {
  label: string;
  choices: Choice[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** Any number out of a few or many; none chosen lets everything through. */
export function ChoiceGroup({ label, choices, chosen, onChoose }: ChoiceGroupProps) {
  const labelId = useId();
  const words = wordsOf(barsWords);
  const [text, setText] = useState('');
  if (choices.length === 0) return null;
  const found = choices.filter(({ label: name }) => contains(name, text));
  const offered = foremost(found, chosen);
  return (
    <div className={styles.group}>
      <h3 className={styles.heading} id={labelId}>
        {label}
      </h3>
      {choices.length > READ_MAX ? (
        <TextField
          label={words.find(label)}
          isLabelHidden
          placeholder={words.find(label)}
          value={text}
          onChange={setText}
        />
      ) : null}
      {offered.length === 0 ? <p className={styles.none}>{words.noneFound}</p> : null}
      <ToggleButtonGroup
        className={styles.choices ?? ''}
        aria-labelledby={labelId}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChoose([...keys].map(String))}
      >
        {offered.map((choice) => (
          <ToggleButton key={choice.id} id={choice.id} className={styles.choice ?? ''}>
            {choice.label}
            {choice.count === undefined ? null : (
              <span className={styles.count}>{choice.count}</span>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

function contains(name: string, text: string): boolean {
  return name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());
}

/** What is chosen is always offered, so that it can be taken back. */
function foremost(found: readonly Choice[], chosen: readonly string[]): Choice[] {
  if (found.length <= OFFERED_MAX) return [...found];
  return [
    ...found.filter(({ id }) => chosen.includes(id)),
    ...found.filter(({ id }) => !chosen.includes(id)),
  ].slice(0, Math.max(OFFERED_MAX, chosen.length));
}
