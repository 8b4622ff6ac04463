import { useOfferedCommands } from '../../../../ui/keys/screen-commands.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { columnWords } from './columns.words.ts';
import { DENSITIES, type GridLayout } from './grid-layout.ts';

/** Offers the heights that the rows do not have now, for the command palette. */
export function useDensityCommands(
  layout: GridLayout,
  onLayout: (layout: GridLayout) => void,
): void {
  useOfferedCommands(
    DENSITIES.filter((density) => density !== layout.density),
    (density) => {
      const words = wordsOf(columnWords);
      const label = words.densityCommand(words[density]);
      return { named: { id: `density ${density}`, label, keywords: words.densityKeywords } };
    },
    (density) => onLayout({ ...layout, density }),
  );
}
