import type { CSSProperties } from 'react';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { type Effect, importWords } from '../imports.words.ts';
import { partsWords } from '../parts/parts.words.ts';
import styles from './check.module.css';

/** How many rows do what, as bars whose figures stand beside them. */
export function EffectBars({ effects }: { effects: Record<string, number> }) {
  const words = wordsOf(partsWords);
  const names: Record<string, string> = wordsOf(importWords).effects satisfies Record<
    Effect,
    string
  >;
  const shown = Object.entries(effects)
    .filter(([, rows]) => rows > 0)
    .sort(([, one], [, other]) => other - one);
  const [, most = 1] = shown[0] ?? [];
  return (
    <table className={styles.effects} aria-label={words.what}>
      <tbody>
        {shown.map(([effect, rows]) => (
          <tr key={effect}>
            <th scope="row">{names[effect] ?? effect}</th>
            <td className={styles.count}>{formatInteger(rows)}</td>
            <td aria-hidden="true">
              <span
                className={styles.bar}
                style={{ '--share': `${(rows / most) * 100}%` } as CSSProperties}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
