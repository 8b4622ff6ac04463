import { ClipboardPaste, Download, Pause, Play, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../ui/action/button.tsx';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Dialog } from '../../../../ui/overlay/dialog.tsx';
import { useIsPhone } from '../../../../ui/use-is-phone.ts';
import { columnWords } from '../columns/columns.words.ts';
import { columnTitle } from '../columns/grid-columns.ts';
import { asGroup, DENSITIES, NO_GROUPS } from '../columns/grid-layout.ts';
import { exportWords } from '../export/export.words.ts';
import { pasteWords } from '../paste/paste.words.ts';
import type { StockGridParts } from '../use-stock-grid.ts';
import { OneChoice } from './one-choice.tsx';
import { OrderSelect } from './order-select.tsx';
import styles from './view-sheet.module.css';
import { viewsBarWords } from './views-bar.words.ts';

type ViewSheetProps = Pick<
  StockGridParts,
  'state' | 'setSearch' | 'setLayout' | 'isHeld' | 'setHeld' | 'tools'
>;

/** On a phone: the button that opens all that wider screens have beside the views. */
export function ViewSheet(props: ViewSheetProps) {
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const { options } = wordsOf(viewsBarWords);
  const close = () => setOpen(false);
  if (!isPhone) return null;
  return (
    <>
      <IconButton label={options} icon={SlidersHorizontal} onPress={() => setOpen(true)} />
      <Dialog isOpen={isOpen} onClose={close} title={options}>
        <div className={styles.sheet}>
          <Arrangement {...props} />
          <Acts {...props} onClose={close} />
        </div>
      </Dialog>
    </>
  );
}

function Arrangement({ state, setSearch, setLayout }: ViewSheetProps) {
  const { search, layout } = state;
  const words = wordsOf(columnWords);
  return (
    <>
      <OrderSelect sort={search.sort} onSort={(sort) => setSearch({ ...search, sort })} />
      <OneChoice
        label={words.group}
        choices={[
          { id: NO_GROUPS, label: words.noGroups },
          { id: 'category', label: columnTitle('category') },
          { id: 'zone', label: columnTitle('zone') },
        ]}
        chosen={layout.groupBy ?? NO_GROUPS}
        onChoose={(id) => setLayout({ ...layout, groupBy: asGroup(id) })}
      />
      <OneChoice
        label={words.density}
        choices={DENSITIES.map((id) => ({ id, label: words[id] }))}
        chosen={layout.density}
        onChoose={(density) => setLayout({ ...layout, density })}
      />
    </>
  );
}

function Acts({ isHeld, setHeld, tools, onClose }: ViewSheetProps & { onClose: () => void }) {
  const words = wordsOf(viewsBarWords);
  const acts = [
    {
      label: isHeld ? words.goOn : words.pause,
      icon: isHeld ? Play : Pause,
      run: () => setHeld(!isHeld),
    },
    { label: wordsOf(pasteWords).paste, icon: ClipboardPaste, run: tools.pasting.start },
    { label: wordsOf(exportWords).exportAll, icon: Download, run: tools.exporting.exportView },
  ];
  return (
    <div className={styles.acts}>
      {acts.map(({ label, icon, run }) => (
        <Button
          key={label}
          icon={icon}
          onPress={() => {
            onClose();
            run();
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
