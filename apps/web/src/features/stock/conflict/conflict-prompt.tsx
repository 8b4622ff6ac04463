import type { Warehouse } from '@stockwire/shared/catalog';
import { RefreshCw } from 'lucide-react';
import { Button } from '../../../ui/action/button.tsx';
import { ChoiceButton } from '../../../ui/action/choice-button.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { LiveRegion } from '../../../ui/status/live-region.tsx';
import { Pill } from '../../../ui/status/pill.tsx';
import { CONFLICT_KEYS } from '../stock.shortcuts.ts';
import { BetweenList } from './between-list.tsx';
import { type Choice, type ChoiceId, choicesOf, safeChoiceOf } from './choices.ts';
import type { Conflict } from './conflict.ts';
import { conflictWords } from './conflict.words.ts';
import styles from './conflict-prompt.module.css';
import { ThreeFigures } from './three-figures.tsx';
import { useChoiceKeys } from './use-choice-keys.ts';

interface ConflictPromptProps {
  conflict: Conflict;
  itemName: string;
  warehouse: Warehouse;
  /** Words about a posting whose outcome is unknown or that failed otherwise; null while all is well. */
  trouble: string | null;
  /** The choice that is being posted. */
  pending: ChoiceId | null;
  onChoose: (choice: ChoiceId) => void;
  onKeepDraft: () => void;
}

/** The figure moved while it was edited: what was, what is, what was entered, and three ways on. */
export function ConflictPrompt(props: ConflictPromptProps) {
  const { conflict, trouble, onKeepDraft } = props;
  const { task, now } = conflict;
  const words = wordsOf(conflictWords);
  const figure = formatInteger(now.quantity);
  return (
    <AlertDialog
      isOpen
      onClose={onKeepDraft}
      eyebrow={<Pill tone="conflict" />}
      title={titleOf(conflict)}
      subtitle={<Subject {...props} />}
      footer={<Footer onKeepDraft={onKeepDraft} isOfBin={task.bin !== null} />}
    >
      <ThreeFigures conflict={conflict} timeZone={props.warehouse.timeZone} />
      <BetweenList conflict={conflict} timeZone={props.warehouse.timeZone} />
      <Choices {...props} />
      {trouble === null ? null : (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      <LiveRegion>{now.by ? words.nowBy(figure, now.by) : words.now(figure)}</LiveRegion>
    </AlertDialog>
  );
}

function titleOf({ sku, task }: Conflict): string {
  const words = wordsOf(conflictWords);
  const what = task.bin ?? sku;
  return task.kind === 'count' ? words.movedWhileCounting(what) : words.movedWhileAdjusting(what);
}

function Subject({ conflict, itemName, warehouse }: ConflictPromptProps) {
  const { sku, task } = conflict;
  const words = wordsOf(conflictWords);
  return (
    <>
      <b>{itemName}</b> · <span className={styles.code}>{sku}</span> ·{' '}
      <span className={styles.code}>{task.bin === null ? words.onHand : words.bin(task.bin)}</span>{' '}
      · {warehouse.name}
    </>
  );
}

function Choices({ conflict, pending, onChoose }: ConflictPromptProps) {
  const words = wordsOf(conflictWords);
  const choices = choicesOf(conflict);
  const safe = safeChoiceOf(conflict);
  const choose = (choice: Choice | undefined) => {
    if (choice !== undefined && choice.disabledReason === undefined && pending === null) {
      onChoose(choice.id);
    }
  };
  useChoiceKeys(CONFLICT_KEYS.choose.keys, (key) =>
    choose(choices.find((choice) => choice.key === key)),
  );
  return (
    <fieldset className={styles.choices} aria-label={words.whatToPost} aria-busy={pending !== null}>
      {choices.map((choice) => (
        <ChoiceButton
          key={choice.id}
          kbd={choice.key}
          title={choice.title}
          detail={choice.id === pending ? words.posting : choice.detail}
          effect={choice.effect}
          onPress={() => choose(choice)}
          {...(choice.disabledReason ? { disabledReason: choice.disabledReason } : {})}
          autoFocus={choice.id === safe}
        />
      ))}
    </fieldset>
  );
}

function Footer({ onKeepDraft, isOfBin }: { onKeepDraft: () => void; isOfBin: boolean }) {
  const words = wordsOf(conflictWords);
  return (
    <>
      <span className={styles.update}>
        <Icon of={RefreshCw} size="s" />
        {isOfBin ? words.binMayMove : words.itemMayMove}
      </span>
      <Button variant="ghost" kbd="Esc" onPress={onKeepDraft}>
        {words.keepDraft}
      </Button>
    </>
  );
}
