import { Link } from 'react-aria-components';
import { ItemGlyph } from '../../../ui/glyph/item-glyph.tsx';
import { itemGlyphFor } from '../../../ui/glyph/item-glyph-for.ts';
import styles from './panel.module.css';

/** An item by its name, with what kind of thing it is; opens it in the grid. */
export function ItemLink({ name, href }: { name: string; href: string }) {
  return (
    <Link className={styles.name ?? ''} href={href}>
      <ItemGlyph name={itemGlyphFor(name, undefined)} />
      <span>{name}</span>
    </Link>
  );
}
