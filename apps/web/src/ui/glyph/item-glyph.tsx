import styles from './item-glyph.module.css';
import { ITEM_GLYPH_PATHS, type ItemGlyphName } from './item-glyph-paths.ts';

/** What kind of thing it is, as a drawing beside its name. */
export function ItemGlyph({ name }: { name: ItemGlyphName }) {
  return (
    <svg className={styles.glyph} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ITEM_GLYPH_PATHS[name]} />
    </svg>
  );
}
