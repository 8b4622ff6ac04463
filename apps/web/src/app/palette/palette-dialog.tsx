import { useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Kbd } from '../../ui/action/kbd.tsx';
import { Icon } from '../../ui/glyph/icon.tsx';
import { keyLabel } from '../../ui/keys/key-label.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { LiveRegion } from '../../ui/status/live-region.tsx';
import styles from './palette.module.css';
import { paletteWords } from './palette.words.ts';
import type { PaletteEntry, PaletteSection } from './palette-entry.ts';
import { paletteSections } from './palette-sections.ts';
import { noteRecent, readRecent } from './recent-entries.ts';
import { useItemEntries } from './use-item-entries.ts';
import { type PaletteContext, usePaletteEntries } from './use-palette-entries.ts';

interface PaletteDialogProps {
  isOpen: boolean;
  context: PaletteContext;
  onClose: () => void;
}

/** Finds an item, a screen or a command by a few letters, and does it. */
export function PaletteDialog({ isOpen, context, onClose }: PaletteDialogProps) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={wordsOf(paletteWords).open}>
          <Palette context={context} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ context, onClose }: Omit<PaletteDialogProps, 'isOpen'>) {
  const [text, setText] = useState('');
  const [recent] = useState(() => readRecent(localStorage));
  const { site } = context.sites;
  const found = useItemEntries(site?.state === 'chosen' ? site.warehouse : null, text);
  const sections = paletteSections(usePaletteEntries(context), found.entries, { text, recent });
  const words = wordsOf(paletteWords);
  const entries = sections.flatMap((section) => section.entries);

  function run(id: string) {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry === undefined) return;
    noteRecent(localStorage, id);
    onClose();
    afterClosing(entry.run);
  }

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className={styles.field ?? ''} aria-label={words.field} autoFocus>
        <Input className={styles.input ?? ''} placeholder={words.placeholder} />
      </SearchField>
      <Menu
        className={styles.list ?? ''}
        aria-label={words.results}
        items={sections}
        onAction={(key) => run(String(key))}
        renderEmptyState={() => (
          <p className={styles.empty}>{found.isLooking ? words.nothingYet : words.nothing}</p>
        )}
      >
        {(section) => <Section section={section} />}
      </Menu>
      {found.hasFailed ? <p className={styles.note}>{words.itemsFailed}</p> : null}
      <LiveRegion>{entries.length === 0 && !found.isLooking ? words.nothing : ''}</LiveRegion>
    </Autocomplete>
  );
}

function Section({ section }: { section: PaletteSection }) {
  return (
    <MenuSection id={section.group} className={styles.section ?? ''}>
      <Header className={styles.header ?? ''}>{wordsOf(paletteWords).groups[section.group]}</Header>
      <Collection items={section.entries}>{(entry) => <Entry entry={entry} />}</Collection>
    </MenuSection>
  );
}

function Entry({ entry }: { entry: PaletteEntry }) {
  const { label, detail, icon, shortcut } = entry;
  return (
    <MenuItem
      id={entry.id}
      textValue={detail ? `${label}, ${detail}` : label}
      className={styles.item ?? ''}
    >
      <Icon of={icon} />
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {detail ? <span className={styles.detail}>{detail}</span> : null}
      </span>
      {shortcut ? <Kbd>{keyLabel(shortcut)}</Kbd> : null}
    </MenuItem>
  );
}

/** The focus goes back to where it was in the frame after the palette is gone; what it does comes after that. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
