import { Lock } from 'lucide-react';
import { Link } from 'react-aria-components';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import type { StockDenials } from '../item/use-stock-denials.ts';
import { drawerWords } from './drawer.words.ts';
import styles from './drawer-footer.module.css';

interface DrawerFooterProps {
  historyHref: string;
  /** Why nothing can be posted at present. */
  blocked: string | undefined;
  denials: StockDenials;
  onMove: () => void;
  onCount: () => void;
  onAdjust: () => void;
}

/** What can be done with the item; off, with the reason in words, while its figures are not live or it is not theirs to do. */
export function DrawerFooter(props: DrawerFooterProps) {
  const { historyHref, blocked, denials, onMove, onCount, onAdjust } = props;
  const words = wordsOf(drawerWords);
  return (
    <footer className={styles.footer}>
      {blocked === undefined ? (
        <Link className={styles.history ?? ''} href={historyHref}>
          {words.history}
        </Link>
      ) : (
        <p className={styles.blocked}>
          <Icon of={Lock} size="s" />
          {blocked}
        </p>
      )}
      <Button disabledReason={denials.move ?? blocked} onPress={onMove}>
        {words.move}
      </Button>
      <Button kbd="C" disabledReason={denials.count ?? blocked} onPress={onCount}>
        {words.count}
      </Button>
      <Button
        kbd="A"
        variant="primary"
        disabledReason={denials.adjust ?? blocked}
        onPress={onAdjust}
      >
        {words.adjust}
      </Button>
    </footer>
  );
}
