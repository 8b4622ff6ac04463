import type { Warehouse } from '@stockwire/shared/catalog';
import { useConnection } from '../../../../realtime/use-connection.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Dialog } from '../../../../ui/overlay/dialog.tsx';
import { blockedBy } from '../../item/blocked-by.ts';
import type { TsvRow } from '../copy/tsv.ts';
import { BatchProgressBar } from './batch-progress-bar.tsx';
import type { PasteTargets } from './lines/paste-table.ts';
import { pasteWords } from './paste.words.ts';
import { PastePreview } from './paste-preview.tsx';
import { PasteResult } from './paste-result.tsx';
import { fitsAll, isProblem, type Paste, usePaste } from './use-paste.ts';

interface PasteStepsProps {
  warehouse: Warehouse;
  rows: readonly TsvRow[];
  targets: PasteTargets;
  onClose: () => void;
}

/** From the preview of a pasted table to its result. */
export function PasteSteps({ warehouse, rows, targets, onClose }: PasteStepsProps) {
  const paste = usePaste({ warehouseId: warehouse.warehouseId, rows, targets });
  const words = wordsOf(pasteWords);
  const { progress } = paste.batch;
  if (paste.outcomes !== null) {
    return <PasteResult warehouse={warehouse} paste={paste} onClose={onClose} />;
  }
  return (
    <Dialog
      isOpen
      size="l"
      // What is on its way is waited for: a dialog that went away would leave nobody to tell.
      onClose={progress === null ? onClose : paste.batch.stop}
      title={words.title}
      subtitle={`${warehouse.name} · ${words.help}`}
      footer={
        progress === null ? (
          <PreviewButtons paste={paste} onClose={onClose} />
        ) : (
          <BatchProgressBar label={words.posting} progress={progress} onStop={paste.batch.stop} />
        )
      }
    >
      <PastePreview paste={paste} rows={rows} isLocked={progress !== null} />
    </Dialog>
  );
}

function PreviewButtons({ paste, onClose }: { paste: Paste; onClose: () => void }) {
  const words = wordsOf(pasteWords);
  // What cannot be seen live must not be posted on trust.
  const blocked = blockedBy(useConnection());
  const { length } = paste.ready;
  return (
    <>
      <Button size="l" onPress={onClose}>
        {words.cancel}
      </Button>
      <Button
        size="l"
        variant="primary"
        onPress={paste.post}
        disabledReason={blocked ?? missingIn(paste) ?? undefined}
      >
        {words.post(length, formatInteger(length))}
      </Button>
    </>
  );
}

/** What still keeps the lines from being posted; null when nothing does. */
function missingIn({ judged, ready, cause }: Paste): string | null {
  const { missing } = wordsOf(pasteWords);
  if (judged.some(({ verdict }) => verdict.state === 'reading')) return missing.reading;
  if (judged.some(isProblem)) return missing.problems;
  if (ready.length === 0) return missing.none;
  return cause.reason === null || !fitsAll(cause.reason, ready) ? missing.reason : null;
}
