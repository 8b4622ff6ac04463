import { useState } from 'react';
import { Button } from '../../ui/action/button.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { AlertDialog } from '../../ui/overlay/alert-dialog.tsx';
import { Pill } from '../../ui/status/pill.tsx';
import type { Stored, Texts } from '../texts.ts';
import type { Form } from '../use-form.ts';
import { ClashChoice } from './clash-choice.tsx';
import { type Clash, clashesOf, resolved, type Side, sideOf } from './clashes.ts';
import { conflictWords } from './conflict.words.ts';
import styles from './field-conflict.module.css';

interface FieldConflictProps {
  form: Form;
  /** The name of a field on screen. */
  labelOf: (field: string) => string;
  /** The text of a field as a person reads it. */
  showText?: ((field: string, text: string) => string) | undefined;
}

/** Two people changed one thing: field by field, mine or theirs, before anything is stored. */
export function FieldConflict({ form, ...labels }: FieldConflictProps) {
  const { stale } = form.save;
  return stale === null ? null : (
    <Prompt key={`${stale.document} ${stale.version}`} form={form} stale={stale} {...labels} />
  );
}

function Prompt({ form, stale, ...labels }: FieldConflictProps & { stale: Stored }) {
  const words = wordsOf(conflictWords);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const clashes = clashesOf(form.draft.now, stale.texts);
  const all = (side: Side) =>
    setChosen(Object.fromEntries(clashes.map(({ field }) => [field, side])));
  const texts: Texts = resolved(form.draft.now.texts, clashes, chosen);
  return (
    <AlertDialog
      isOpen
      onClose={form.save.putOff}
      eyebrow={<Pill tone="conflict" />}
      title={words.title}
      subtitle={words.subtitle}
      footer={
        <>
          <Button size="l" variant="ghost" onPress={form.save.putOff}>
            {words.back}
          </Button>
          <Button size="l" variant="primary" onPress={() => form.resolve(texts)}>
            {words.save}
          </Button>
        </>
      }
    >
      {clashes.length === 0 ? <p>{words.nothing}</p> : null}
      {clashes.length > 1 ? <AllAtOnce onChoose={all} /> : null}
      <div className={styles.clashes}>
        {clashes.map((clash: Clash) => (
          <ClashChoice
            key={clash.field}
            clash={clash}
            label={labels.labelOf(clash.field)}
            showText={(text) => labels.showText?.(clash.field, text) ?? text}
            side={sideOf(clash, chosen)}
            onChoose={(side) => setChosen((all) => ({ ...all, [clash.field]: side }))}
          />
        ))}
      </div>
    </AlertDialog>
  );
}

function AllAtOnce({ onChoose }: { onChoose: (side: Side) => void }) {
  const words = wordsOf(conflictWords);
  return (
    <div className={styles.all}>
      <Button onPress={() => onChoose('mine')}>{words.keepMine}</Button>
      <Button onPress={() => onChoose('theirs')}>{words.takeTheirs}</Button>
    </div>
  );
}
