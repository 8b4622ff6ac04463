import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './filter-panel.module.css';

interface ChoiceGroupProps {
  label: string;
  choices: { id: string; label: string }[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** Any number out of a few; none chosen lets everything through. */
export function ChoiceGroup({ label, choices, chosen, onChoose }: ChoiceGroupProps) {
  const labelId = useId();
  if (choices.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading} id={labelId}>
        {label}
      </h3>
      <ToggleButtonGroup
        className={styles.choices ?? ''}
        aria-labelledby={labelId}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChoose([...keys].map(String))}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.id} id={choice.id} className={styles.choice ?? ''}>
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
