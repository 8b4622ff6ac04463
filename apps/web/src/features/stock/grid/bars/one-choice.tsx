import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from '../../../../ui/cx.ts';
import panel from './filter-panel.module.css';
import styles from './one-choice.module.css';

interface OneChoiceProps<Id extends string> {
  label: string;
  choices: readonly { id: Id; label: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** One out of a few, all of them to be seen. */
export function OneChoice<Id extends string>(props: OneChoiceProps<Id>) {
  const { label, choices, chosen, onChoose } = props;
  const labelId = useId();
  return (
    <div className={panel.group}>
      <h3 className={panel.heading} id={labelId}>
        {label}
      </h3>
      <ToggleButtonGroup
        className={styles.choices ?? ''}
        aria-labelledby={labelId}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const choice = choices.find(({ id }) => keys.has(id));
          if (choice) onChoose(choice.id);
        }}
      >
        {choices.map(({ id, label: name }) => (
          <ToggleButton key={id} id={id} className={cx(panel.choice, styles.choice)}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
