import type { Import, UndoPreview } from '@stockwire/shared/imports';
import { useQuery } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { undoPreviewQuery } from '../../../api/imports.queries.ts';
import { problemText } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import { resultWords } from './result.words.ts';
import styles from './result-step.module.css';

const LOADING_WIDTHS = ['80%', '60%'];

interface UndoDialogProps {
  of: Import;
  onClose: () => void;
  onUndo: () => void;
}

/** Says what taking the import back would post, and what cannot be taken back any more. */
export function UndoDialog({ of, onClose, onUndo }: UndoDialogProps) {
  const words = wordsOf(resultWords);
  const preview = useQuery(undoPreviewQuery(useHttp(), of.importId));
  return (
    <AlertDialog
      isOpen
      onClose={onClose}
      title={words.undoTitle}
      subtitle={of.fileName}
      footer={
        <>
          <Button size="l" autoFocus onPress={onClose}>
            {words.keep}
          </Button>
          <Button
            size="l"
            variant="primary"
            disabledReason={preview.data ? undefined : words.undoReading}
            onPress={() => {
              onClose();
              onUndo();
            }}
          >
            {words.takeBack}
          </Button>
        </>
      }
    >
      {preview.isPending ? (
        <SkeletonRows label={words.undoReading} widths={LOADING_WIDTHS} />
      ) : null}
      {preview.isError ? (
        <ErrorState title={problemText(preview.error).title} onRetry={() => void preview.refetch()}>
          {problemText(preview.error).advice}
        </ErrorState>
      ) : null}
      {preview.data ? <PreviewFacts preview={preview.data} /> : null}
    </AlertDialog>
  );
}

function PreviewFacts({ preview }: { preview: UndoPreview }) {
  const words = wordsOf(resultWords);
  const number = formatInteger;
  return (
    <>
      <ul className={styles.facts}>
        <li>{words.undoPosts(number(preview.commands), number(preview.entries))}</li>
        <li>{words.undoPieces(number(preview.piecesIn), number(preview.piecesOut))}</li>
        {preview.reversedAlready > 0 ? (
          <li>{words.undoReversed(number(preview.reversedAlready))}</li>
        ) : null}
        {preview.itemsToRetire + preview.itemsToKeep > 0 ? (
          <li>{words.undoItems(number(preview.itemsToRetire), number(preview.itemsToKeep))}</li>
        ) : null}
        {preview.blockedItems > 0 ? (
          <li className={styles.blocked}>{words.undoBlocked(number(preview.blockedItems))}</li>
        ) : null}
      </ul>
      {preview.blocked.length > 0 ? (
        <DataTable
          label={words.blockedList}
          columns={blockedColumns()}
          rows={preview.blocked}
          rowId={({ sku, bin }) => `${sku} ${bin}`}
        />
      ) : null}
    </>
  );
}

type Blocked = UndoPreview['blocked'][number];

function blockedColumns(): Column<Blocked>[] {
  const words = wordsOf(resultWords);
  return [
    { id: 'sku', label: words.sku, cell: ({ sku }) => sku },
    { id: 'bin', label: words.bin, cell: ({ bin }) => bin },
    {
      id: 'pieces',
      label: words.pieces,
      align: 'end',
      cell: ({ pieces }) => formatInteger(pieces),
    },
    { id: 'there', label: words.there, align: 'end', cell: ({ there }) => formatInteger(there) },
    {
      id: 'why',
      label: words.why,
      cell: ({ bin, there }) =>
        there === 0 ? words.nothingThere(bin) : words.restThere(bin, formatInteger(there)),
    },
  ];
}
