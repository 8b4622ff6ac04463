import { ClipboardPaste, Download } from 'lucide-react';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { exportWords } from '../export/export.words.ts';
import { pasteWords } from '../paste/paste.words.ts';
import type { RowTools } from './use-row-tools.ts';

/** What can be done with the whole view. */
export function ToolButtons({ tools }: { tools: RowTools }) {
  return (
    <>
      <IconButton
        label={wordsOf(pasteWords).paste}
        icon={ClipboardPaste}
        disabledReason={tools.pasting.denial}
        onPress={tools.pasting.start}
      />
      <IconButton
        label={wordsOf(exportWords).exportAll}
        icon={Download}
        disabledReason={tools.exporting.denial}
        onPress={tools.exporting.exportView}
      />
    </>
  );
}
