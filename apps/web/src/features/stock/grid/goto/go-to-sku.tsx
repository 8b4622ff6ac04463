import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../ui/action/button.tsx';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { TextField } from '../../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import styles from './go-to-sku.module.css';
import { goToWords } from './goto.words.ts';
import { useGoTo } from './use-go-to.ts';

interface GoToSkuProps {
  warehouseId: number;
  viewId: string | null;
  onFound: (position: number) => void;
  onShowAlone: (sku: string) => void;
  onClose: () => void;
}

/** A line to type a SKU into; Enter goes to its row, Escape goes back to where one was. */
export function GoToSku(props: GoToSkuProps) {
  const { onShowAlone, onClose } = props;
  const words = wordsOf(goToWords);
  const [sku, setSku] = useState('');
  const { go, outcome, isBusy, forget } = useGoTo(props);
  return (
    <form
      className={styles.bar}
      aria-label={words.goTo}
      onSubmit={(event) => {
        event.preventDefault();
        void go(sku);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p className={styles.outcome} role="status">
        {outcome?.text}
      </p>
      {outcome?.aloneSku == null ? null : (
        <Button onPress={() => onShowAlone(outcome.aloneSku ?? sku)}>{words.showAlone}</Button>
      )}
      <span className={styles.field}>
        <TextField
          label={words.goTo}
          isLabelHidden
          placeholder={words.sku}
          value={sku}
          onChange={(text) => {
            setSku(text);
            forget();
          }}
          autoFocus
        />
      </span>
      <Button type="submit" variant="primary" isPending={isBusy}>
        {words.go}
      </Button>
      <IconButton icon={X} label={words.close} kbd="Esc" onPress={onClose} />
    </form>
  );
}
