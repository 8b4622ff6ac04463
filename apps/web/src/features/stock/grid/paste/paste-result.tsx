import type { Warehouse } from '@stockwire/shared/catalog';
import { ApiProblem } from '../../../../api/api-error.ts';
import { problemText } from '../../../../api/problem-text.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { DataTable } from '../../../../ui/data/data-table.tsx';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Dialog } from '../../../../ui/overlay/dialog.tsx';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import { inert, writeTsv } from '../copy/tsv.ts';
import { writeClipboard } from '../copy/write-clipboard.ts';
import { BatchProgressBar } from './batch-progress-bar.tsx';
import { type LineOutcome, piecesOf } from './lines/post-lines.ts';
import styles from './paste.module.css';
import { pasteWords } from './paste.words.ts';
import type { Paste } from './use-paste.ts';
import { useUndoPosted } from './use-undo-posted.ts';

interface PasteResultProps {
  warehouse: Warehouse;
  paste: Paste;
  onClose: () => void;
}

/** What was posted, what was not and why, and the ways on from there. */
export function PasteResult({ warehouse, paste, onClose }: PasteResultProps) {
  const words = wordsOf(pasteWords);
  const outcomes = paste.outcomes ?? [];
  const rest = outcomes.filter(({ state }) => state !== 'posted');
  const undo = useUndoPosted(warehouse.warehouseId);
  const posted = outcomes.flatMap((each) => (each.state === 'posted' ? [each.accepted] : []));
  const progress = undo.progress ?? paste.batch.progress;
  const stop = undo.progress ? undo.stop : paste.batch.stop;

  function close() {
    if (progress !== null) return stop();
    onClose();
    undo.offer(posted);
  }

  return (
    <Dialog
      isOpen
      size="l"
      onClose={close}
      title={words.title}
      subtitle={warehouse.name}
      footer={
        progress === null ? (
          <ResultButtons
            paste={paste}
            onUndo={
              undo.canUndo && posted.length > 0 ? () => void undo.run(posted).then(onClose) : null
            }
            onClose={close}
          />
        ) : (
          <BatchProgressBar
            label={undo.progress ? words.undoing : words.posting}
            progress={progress}
            onStop={stop}
          />
        )
      }
    >
      <div className={styles.result} role="status">
        <p className={styles.done}>
          {words.done(
            posted.length,
            formatInteger(posted.length),
            formatSignedInteger(piecesOf(posted)),
          )}
        </p>
        {(['refused', 'unknown', 'unsent'] as const).map((state) => (
          <RestCount key={state} state={state} outcomes={rest} />
        ))}
      </div>
      {rest.length === 0 ? null : <RestTable rest={rest} />}
    </Dialog>
  );
}

type RestState = Exclude<LineOutcome['state'], 'posted'>;

function RestCount({ state, outcomes }: { state: RestState; outcomes: readonly LineOutcome[] }) {
  const words = wordsOf(pasteWords);
  const { length } = outcomes.filter((outcome) => outcome.state === state);
  if (length === 0) return null;
  const help = state === 'unknown' ? ` ${words.unknownHelp}` : '';
  return <p>{`${words[state](length, formatInteger(length))}.${help}`}</p>;
}

function RestTable({ rest }: { rest: readonly LineOutcome[] }) {
  const words = wordsOf(pasteWords);
  return (
    <DataTable
      label={words.copyRest}
      rows={rest}
      rowId={({ line }) => String(line.line)}
      columns={[
        { id: 'sku', label: words.headings.sku, cell: ({ line }) => line.sku },
        { id: 'delta', label: words.headings.delta, cell: ({ line }) => line.delta, align: 'end' },
        { id: 'why', label: words.why, cell: whyText },
      ]}
    />
  );
}

function ResultButtons(props: { paste: Paste; onUndo: (() => void) | null; onClose: () => void }) {
  const { paste, onUndo, onClose } = props;
  const words = wordsOf(pasteWords);
  const copyRest = useCopyRest(paste.outcomes ?? []);
  const has = (...states: LineOutcome['state'][]) =>
    (paste.outcomes ?? []).some(({ state }) => states.includes(state));
  return (
    <>
      {onUndo === null ? null : (
        <Button size="l" onPress={onUndo}>
          {words.undo}
        </Button>
      )}
      {has('refused', 'unknown', 'unsent') ? (
        <Button size="l" onPress={() => void copyRest()}>
          {words.copyRest}
        </Button>
      ) : null}
      {has('unknown') ? (
        <Button size="l" variant="primary" onPress={paste.repeatUnknown}>
          {words.tryAgain}
        </Button>
      ) : has('refused', 'unsent') ? (
        <Button size="l" onPress={paste.takeBack}>
          {words.backToRest}
        </Button>
      ) : null}
      <Button size="l" onPress={onClose}>
        {words.close}
      </Button>
    </>
  );
}

function useCopyRest(outcomes: readonly LineOutcome[]) {
  const toasts = useToasts();
  return async () => {
    const words = wordsOf(pasteWords);
    const rest = outcomes.filter(({ state }) => state !== 'posted');
    const table = rest.map((outcome) =>
      [outcome.line.sku, outcome.line.delta, whyText(outcome)].map(inert),
    );
    const headings = [words.headings.sku, words.headings.delta, words.why];
    try {
      await writeClipboard(Promise.resolve(writeTsv([headings, ...table])));
      toasts.add({ text: words.copied });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      toasts.add({ text: words.notCopied, tone: 'problem' });
    }
  };
}

/** Why a line is not posted, in words. */
function whyText(outcome: LineOutcome): string {
  const words = wordsOf(pasteWords);
  if (outcome.state === 'posted') return '';
  if (outcome.state !== 'refused') return words.outcome[outcome.state];
  const { problem } = outcome;
  const { current } = problem;
  if (problem.code === 'version-conflict' && current && 'onHand' in current) {
    return words.changedNow(formatInteger(current.onHand));
  }
  const { title, advice } = problemText(new ApiProblem(problem));
  return `${title} ${advice}`;
}
