import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Kbd } from '../action/kbd.tsx';
import { Icon } from '../glyph/icon.tsx';
import styles from './popover.module.css';

const OFFSET_PX = 4;

interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon | undefined;
  hint?: string | undefined;
  kbd?: string | undefined;
  disabledReason?: string | undefined;
  tone?: 'danger' | undefined;
}

interface MenuProps {
  label: string;
  /** Our Button or IconButton, or a React Aria Button. */
  trigger: ReactElement;
  items: MenuEntry[];
  onAction: (id: string) => void;
  /** Given, the menu is a choice of one, and this is the current one. */
  selectedId?: string | undefined;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  /** Given, the caller opens and closes it: for a trigger that a key of another element opens too. */
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** A short list of things to do, or of which one holds. */
export function Menu(props: MenuProps) {
  const { label, trigger, items, onAction, selectedId, placement = 'bottom start' } = props;
  const isChoice = selectedId !== undefined;
  const selection = isChoice
    ? { selectionMode: 'single' as const, selectedKeys: [selectedId], disallowEmptySelection: true }
    : {};
  return (
    <MenuTrigger
      {...(props.isOpen === undefined ? {} : { isOpen: props.isOpen })}
      onOpenChange={(open) => props.onOpenChange?.(open)}
    >
      {trigger}
      <Popover className={styles.popover ?? ''} placement={placement} offset={OFFSET_PX}>
        <AriaMenu
          aria-label={label}
          className={styles.list ?? ''}
          disabledKeys={items.filter((item) => item.disabledReason).map((item) => item.id)}
          onAction={(key) => onAction(String(key))}
          {...selection}
        >
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              className={styles.item ?? ''}
              data-tone={item.tone}
            >
              <MenuMark item={item} isSelected={isChoice && item.id === selectedId} />
              <span className={styles.label}>
                {item.label}
                <MenuHint text={item.disabledReason ?? item.hint} />
              </span>
              {item.kbd ? <Kbd>{item.kbd}</Kbd> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuMark({ item, isSelected }: { item: MenuEntry; isSelected: boolean }) {
  const glyph = isSelected ? Check : item.icon;
  return <span className={styles.mark}>{glyph ? <Icon of={glyph} /> : null}</span>;
}

function MenuHint({ text }: { text: string | undefined }) {
  return text ? <small className={styles.hint}>{text}</small> : null;
}
