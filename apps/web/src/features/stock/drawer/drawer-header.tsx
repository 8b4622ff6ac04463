import type { Level } from '@stockwire/shared/stock-level';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useHttp } from '../../../api/api-provider.tsx';
import { itemQuery } from '../../../api/items.queries.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { itemGlyphFor } from '../../../ui/glyph/item-glyph-for.ts';
import { ItemThumb } from '../../../ui/glyph/item-thumb.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import type { Neighbours } from '../item/neighbours.ts';
import { packNote } from '../item/pack-note.ts';
import { drawerWords } from './drawer.words.ts';
import styles from './drawer-header.module.css';

interface DrawerHeaderProps {
  sku: string;
  /** Missing while it is being read. */
  level: Level | undefined;
  neighbours: Neighbours;
  onOpenItem: (sku: string) => void;
  onClose: () => void;
}

/** Which item, and the way to the ones beside it. */
export function DrawerHeader(props: DrawerHeaderProps) {
  const { sku, level, neighbours, onOpenItem, onClose } = props;
  const words = wordsOf(drawerWords);
  const http = useHttp();
  const { data: item } = useQuery(itemQuery(http, sku));
  const facts = [item && packNote(item.packs), level?.zone && words.zone(level.zone)];
  return (
    <header className={styles.header}>
      <ItemThumb name={itemGlyphFor(level?.name ?? '', level?.category)} />
      <div className={styles.words}>
        <h2 className={styles.title} title={level?.name}>
          {level?.name ?? sku}
        </h2>
        <p className={styles.facts}>
          <b>{sku}</b>
          {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
        </p>
      </div>
      <Step to={neighbours.previous} label={words.previous} icon={ChevronUp} onOpen={onOpenItem} />
      <Step to={neighbours.next} label={words.next} icon={ChevronDown} onOpen={onOpenItem} />
      <IconButton label={words.close} icon={X} kbd="Esc" size="s" onPress={onClose} />
    </header>
  );
}

interface StepProps {
  to: string | null;
  label: string;
  icon: typeof ChevronUp;
  onOpen: (sku: string) => void;
}

function Step({ to, label, icon, onOpen }: StepProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      size="s"
      {...(to === null
        ? { disabledReason: wordsOf(drawerWords).notOnScreen }
        : { onPress: () => onOpen(to) })}
    />
  );
}
