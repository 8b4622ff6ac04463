import { Select } from '../../../../ui/field/select.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { columnWords } from './columns.words.ts';
import { DENSITIES } from './grid-layout.ts';
import { useGridLayout } from './use-grid-layout.ts';

/** The height of rows on this device, where a view does not say it. */
export function DensityField() {
  const [layout, keep] = useGridLayout();
  const words = wordsOf(columnWords);
  return (
    <Select
      label={words.rowHeight}
      isLabelHidden
      size="l"
      options={DENSITIES.map((id) => ({ id, label: words[id] }))}
      value={layout.density}
      onChange={(id) => {
        const density = DENSITIES.find((known) => known === id);
        if (density) keep({ ...layout, density });
      }}
    />
  );
}
