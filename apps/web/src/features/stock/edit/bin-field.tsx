import type { BinStock } from '@stockwire/shared/stock-level';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { binsQuery } from '../../../api/warehouses.queries.ts';
import { ComboBox } from '../../../ui/field/combo-box.tsx';
import { binOptions } from './bin-options.ts';
import type { BinCode } from './figure.ts';

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
  return (
    <ComboBox
      label={label}
      value={value}
      onChange={onChange}
      options={binOptions({ held, all }, question)}
      search={{ text, onChange: setText }}
      description={description}
      placeholder={placeholder}
      size="l"
    />
  );
}
