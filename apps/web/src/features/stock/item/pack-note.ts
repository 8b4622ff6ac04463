import type { Pack } from '@stockwire/shared/catalog';
import { formatInteger } from '../../../ui/format/format-integer.ts';

/** The pack a warehouse handles, in base units: `1 case = 12 each`; null when it has only singles. */
export function packNote(packs: readonly Pack[]): string | null {
  const inBulk = packs.filter(({ factor }) => factor > 1);
  const shown = inBulk.find(({ level }) => level === 'case') ?? inBulk[0];
  return shown ? `1 ${shown.level} = ${formatInteger(shown.factor)} each` : null;
}
