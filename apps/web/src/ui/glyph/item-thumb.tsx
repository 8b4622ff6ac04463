import styles from './item-glyph.module.css';
import { ItemGlyph } from './item-glyph.tsx';
import type { ItemGlyphName } from './item-glyph-paths.ts';

/** The glyph on its own ground, at the head of a drawer. */
export function ItemThumb({ name }: { name: ItemGlyphName }) {
  return (
    <span className={styles.thumb}>
      <ItemGlyph name={name} />
    </span>
  );
}
