import type { Item } from '@stockwire/shared/catalog';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useRef, useSyncExternalStore } from 'react';
import { Link } from 'react-aria-components';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { ItemGlyph } from '../../../ui/glyph/item-glyph.tsx';
import { itemGlyphFor } from '../../../ui/glyph/item-glyph-for.ts';
import { localeNow } from '../../../ui/language/language.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { formatMoney } from '../money/format-money.ts';
import type { SettingsLinks } from '../settings-links.ts';
import { itemWords } from './items.words.ts';
import styles from './items-table.module.css';

/** The heights that the style sheet gives a row: one line, and two on a phone. */
const ROW_PX = 32;
const ROW_PHONE_PX = 60;
const OVERSCAN_ROWS = 12;
/** Read ahead by a screen, so that scrolling does not wait. */
const AHEAD_ROWS = 40;
/** The header is the first row of the table, and ARIA counts from one. */
const FIRST_ROW_INDEX = 2;

const COLUMNS = ['sku', 'name', 'category', 'gtins', 'cost', 'price', 'supplier', 'state'] as const;

const PHONE = '(max-width: 640px)';

interface ItemsTableProps {
  items: readonly Item[];
  hasMore: boolean;
  links: SettingsLinks;
  /** The last rows that are there come into view. */
  onEnd: () => void;
}

/** Items by SKU; only as many rows are drawn as the screen holds. */
export function ItemsTable({ items, hasMore, links, onEnd }: ItemsTableProps) {
  const words = wordsOf(itemWords);
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMedia(PHONE);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler.
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isPhone ? ROW_PHONE_PX : ROW_PX),
    overscan: OVERSCAN_ROWS,
  });
  const rows = virtualizer.getVirtualItems();
  const isNearEnd = (rows.at(-1)?.index ?? 0) > items.length - AHEAD_ROWS;
  const newest = useRef(onEnd);
  useEffect(() => {
    newest.current = onEnd;
  });
  // Asks the server for more when the scroller comes near the end of what is there.
  useEffect(() => {
    if (isNearEnd && hasMore) newest.current();
  }, [isNearEnd, hasMore]);
  const above = rows[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard. */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={words.list}>
        <table
          className={styles.table}
          aria-label={words.list}
          aria-rowcount={hasMore ? -1 : items.length + 1}
        >
          <Header />
          <tbody>
            <Spacer heightPx={above} />
            {rows.map(({ index }) => {
              const item = items[index];
              return item === undefined ? null : (
                <ItemRow
                  key={item.itemId}
                  item={item}
                  rowIndex={index + FIRST_ROW_INDEX}
                  href={links.item(item.sku)}
                />
              );
            })}
            <Spacer heightPx={below} />
          </tbody>
        </table>
      </section>
      <p className={styles.footer} role="status">
        {words.shown(formatInteger(items.length, localeNow()), !hasMore)}
      </p>
    </div>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Spacer({ heightPx }: { heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can take the focus, and it is no row of the list.
    <tr aria-hidden="true" className={styles.spacer}>
      <td
        colSpan={COLUMNS.length}
        style={{ '--spacer-height': `${heightPx}px` } as CSSProperties}
      />
    </tr>
  );
}

function Header() {
  const words = wordsOf(itemWords);
  return (
    <thead className={styles.header}>
      <tr aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" data-column={column}>
            {words[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ItemRowProps {
  item: Item;
  rowIndex: number;
  href: string;
}

function ItemRow({ item, rowIndex, href }: ItemRowProps) {
  const words = wordsOf(itemWords);
  const { sku, name, category, costMinor, priceMinor, currency, supplierCode } = item;
  const gtins = item.packs.flatMap(({ gtin }) => gtin ?? []);
  const isRetired = item.retiredAt !== null;
  return (
    <tr aria-rowindex={rowIndex} className={styles.row} data-retired={isRetired || undefined}>
      <th scope="row" data-column="sku">
        <Link className={styles.link ?? ''} href={href}>
          {sku}
        </Link>
      </th>
      <td data-column="name">
        <span className={styles.name}>
          <ItemGlyph name={itemGlyphFor(name, category)} />
          <span className={styles.words}>{name}</span>
        </span>
      </td>
      <td data-column="category">{category}</td>
      <td data-column="gtins" title={gtins.join(', ')}>
        {gtins[0]} {gtins.length > 1 ? <small>{words.more(gtins.length - 1)}</small> : null}
      </td>
      <td data-column="cost">{formatMoney(costMinor, currency)}</td>
      <td data-column="price">{formatMoney(priceMinor, currency)}</td>
      <td data-column="supplier">{supplierCode}</td>
      <td data-column="state">{isRetired ? words.retired : words.active}</td>
    </tr>
  );
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
