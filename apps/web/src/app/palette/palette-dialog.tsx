import { useDeferredValue, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
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
import { useScanEnter } from './use-scan-enter.ts';

const NOTHING_YET: PaletteSection[] = [];

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
  const { sections, found, isListed, isSettled } = useSections(context, text);
  const words = wordsOf(paletteWords);
  const entries = sections.flatMap((section) => section.entries);

  function run(entry: PaletteEntry) {
    noteRecent(localStorage, entry.id);
    onClose();
    afterClosing(entry.run);
  }

  const onEarlyEnter = useScanEnter({ text, found, onFound: run });

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField
        className={styles.field ?? ''}
        aria-label={words.field}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter' && entries.length === 0) onEarlyEnter();
        }}
      >
        <Input className={styles.input ?? ''} placeholder={words.placeholder} />
      </TextField>
      {isListed ? (
        <Menu
          className={styles.list ?? ''}
          aria-label={words.results}
          onAction={(key) => {
            const entry = entries.find(({ id }) => id === key);
            if (entry !== undefined) run(entry);
          }}
          renderEmptyState={() => (
            <p className={styles.empty}>{isSettled ? words.nothing : words.nothingYet}</p>
          )}
        >
          {sections.map((section) => (
            <Section key={section.group} section={section} />
          ))}
        </Menu>
      ) : null}
      {found.hasFailed ? <p className={styles.note}>{words.itemsFailed}</p> : null}
      <LiveRegion>{isSettled && entries.length === 0 ? words.nothing : ''}</LiveRegion>
    </Autocomplete>
  );
}

/** What answers the text, and whether all of it is there. */
function useSections(context: PaletteContext, text: string) {
  const [recent] = useState(() => readRecent(localStorage));
  const { site } = context.sites;
  const found = useItemEntries(site?.state === 'chosen' ? site.warehouse : null, text);
  const all = usePaletteEntries(context);
  // The field stands first, so that the first letter is not waited for; the list follows in the next frame.
  const isListed = useDeferredValue(true, false);
  const sections = isListed ? paletteSections(all, found.entries, { text, recent }) : NOTHING_YET;
  return { sections, found, isListed, isSettled: isListed && !found.isLooking };
}

function Section({ section }: { section: PaletteSection }) {
  return (
    <MenuSection id={section.group} className={styles.section ?? ''}>
      <Header className={styles.header ?? ''}>{wordsOf(paletteWords).groups[section.group]}</Header>
      {section.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
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
