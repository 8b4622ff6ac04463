import type { BinStock } from '@stockwire/shared/stock-level';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { binsQuery } from '../../../api/warehouses.queries.ts';
import { ComboBox } from '../../../ui/field/combo-box.tsx';
import { binOptions } from './bin-options.ts';
import type { BinCode } from './figure.ts';
import styles from './form.module.css';

interface BinFieldProps {
  label: string;
  warehouseId: number;
  /** The bins the item lies in. */
  held: readonly BinStock[];
  value: BinCode;
  onChange: (bin: BinCode) => void;
  description?: string;
  placeholder?: string;
}

/** One bin of the site, those that hold the item first; found by typing or scanning its code. */
export function BinField(props: BinFieldProps) {
  const { label, warehouseId, held, value, onChange, description, placeholder } = props;
  const http = useHttp();
  const { data: all = [] } = useQuery(binsQuery(http, warehouseId));
  const [text, setText] = useState(value ?? '');
  // The chosen bin's own code is no question: opening the list again offers all of them.
  const question = text === value ? '' : text;
  const options = binOptions({ held, all }, question);

  /** A code that is typed or scanned in full is the bin, without a walk to it in the list. */
  function chooseNamed(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    // Whoever walked to one of the list means that one.
    if (event.target instanceof Element && event.target.hasAttribute('aria-activedescendant'))
      return;
    const code = question.trim().toLowerCase();
    const named = options.find(({ id }) => id.toLowerCase() === code);
    if (named === undefined) return;
    // Choosing is all that this Enter does: a scan must not post the form.
    if (event.key === 'Enter') event.preventDefault();
    onChange(named.id);
    setText(named.id);
  }

  return (
    <div className={styles.bin} onKeyDownCapture={chooseNamed}>
      <ComboBox
        label={label}
        value={value}
        onChange={onChange}
        options={options}
        search={{ text, onChange: setText }}
        description={description}
        placeholder={placeholder}
        size="l"
      />
    </div>
  );
}
