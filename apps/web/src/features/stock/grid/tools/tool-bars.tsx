import { ClipboardPaste, Download } from 'lucide-react';
import { Button } from '../../../../ui/action/button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { exportWords } from '../export/export.words.ts';
import { ExportStrip } from '../export/export-strip.tsx';
import { pasteWords } from '../paste/paste.words.ts';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { SelectionBar } from '../selection/selection-bar.tsx';
import type { RowTools } from './use-row-tools.ts';

/** What stands below the rows for as long as many of them are worked with. */
export function ToolBars({ tools }: { tools: RowTools }) {
  const { selection, exporting, pasting, total } = tools;
  const words = wordsOf(exportWords);
  return (
    <>
      <SelectionBar
        selection={selection}
        select={tools.select}
        onClear={tools.clear}
        total={total}
        source={tools.source}
        painter={tools.painter}
        copying={tools.copying}
      >
        <Button
          size="s"
          icon={ClipboardPaste}
          disabledReason={pasting.denial}
          onPress={pasting.start}
        >
          {wordsOf(pasteWords).paste}
        </Button>
        <Button
          size="s"
          icon={Download}
          disabledReason={exporting.denial}
          onPress={exporting.exportSelection}
        >
          {selection.kind === 'cells' ? words.exportTheirRows : words.exportSelection}
        </Button>
      </SelectionBar>
      <ExportStrip exporting={exporting} />
      {pasting.request === null ? null : (
        <PasteDialog
          warehouse={tools.warehouse}
          request={pasting.request}
          onClose={pasting.close}
        />
      )}
    </>
  );
}
