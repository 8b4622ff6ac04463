import type { FieldBinding } from '../../../forms/use-form.ts';
import { ComboBox } from '../../../ui/field/combo-box.tsx';
import type { Option } from '../../../ui/field/option.ts';

/** As many as a person looks through before typing another letter. */
const OFFERED_MAX = 20;

interface FreeFieldProps extends FieldBinding {
  label: string;
  isLabelHidden?: boolean;
  options: readonly Option[];
  placeholder?: string;
  description?: string | undefined;
}

/** A text with known ones on offer; what is typed counts, on offer or not. */
export function FreeField({ options, value, onChange, ...field }: FreeFieldProps) {
  const wanted = value.trim().toLowerCase();
  const isKnown = options.some(({ label }) => label.toLowerCase() === wanted);
  const matches = ({ label, detail = '' }: Option) =>
    `${label} ${detail}`.toLowerCase().includes(wanted);
  // A known text is no question: opening the list again offers the others too.
  const offered = isKnown ? options : options.filter(matches);
  return (
    <ComboBox
      {...field}
      size="l"
      isFree
      value={null}
      onChange={(id) => {
        if (id !== null) onChange(id);
      }}
      options={offered.slice(0, OFFERED_MAX)}
      search={{ text: value, onChange }}
    />
  );
}
