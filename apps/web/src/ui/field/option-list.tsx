import { Check } from 'lucide-react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import styles from '../overlay/popover.module.css';
import { fieldWords } from './field.words.ts';
import type { Option } from './option.ts';

const OFFSET_PX = 4;

/** The list that Select and ComboBox open. A ComboBox hands its own (filtered) options by context. */
export function OptionList({ options }: { options?: Option[] }) {
  return (
    <Popover className={styles.popover ?? ''} offset={OFFSET_PX}>
      <ListBox<Option>
        className={styles.list ?? ''}
        renderEmptyState={() => (
          <p className={styles.empty}>{wordsOf(fieldWords).nothingMatches}</p>
        )}
        {...(options ? { items: options } : {})}
      >
        {(option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            isDisabled={option.isDisabled ?? false}
            className={styles.item ?? ''}
          >
            {({ isSelected }) => (
              <>
                <span className={styles.mark}>{isSelected ? <Icon of={Check} /> : null}</span>
                <span className={styles.label}>
                  {option.label}
                  {option.detail ? <small className={styles.hint}>{option.detail}</small> : null}
                </span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
