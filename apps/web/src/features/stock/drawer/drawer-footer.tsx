import { Lock } from 'lucide-react';
import { Link } from 'react-aria-components';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import styles from './drawer-footer.module.css';

interface DrawerFooterProps {
  historyHref: string;
  /** Why nothing can be posted at present. */
  blocked: string | undefined;
  onMove: () => void;
  onCount: () => void;
  onAdjust: () => void;
}

/** What can be done with the item; off, with the reason in words, while its figures are not live. */
export function DrawerFooter(props: DrawerFooterProps) {
  const { historyHref, blocked, onMove, onCount, onAdjust } = props;
  return (
    <footer className={styles.footer}>
      {blocked === undefined ? (
        <Link className={styles.history ?? ''} href={historyHref}>
          Full history
        </Link>
      ) : (
        <p className={styles.blocked}>
          <Icon of={Lock} size="s" />
          {blocked}
        </p>
      )}
      <Button disabledReason={blocked} onPress={onMove}>
        Move
      </Button>
      <Button kbd="C" disabledReason={blocked} onPress={onCount}>
        Count
      </Button>
      <Button kbd="A" variant="primary" disabledReason={blocked} onPress={onAdjust}>
        Adjust
      </Button>
    </footer>
  );
}
