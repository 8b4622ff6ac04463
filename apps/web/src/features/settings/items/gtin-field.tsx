import type { FieldBinding } from '../../../forms/use-form.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { gtinWords } from './gtin.words.ts';
import { type GtinNote, mayBecomeGood, readGtin } from './gtin-note.ts';

/** Long enough for every GTIN, with room to see a digit too many. */
const TYPED_MAX = 20;

/** A barcode's number, checked while it is typed. */
export function GtinField({ label, value, onChange, error }: FieldBinding & { label: string }) {
  const note = readGtin(value);
  const text = gtinText(note);
  const isWrong = note.state !== 'good' && !mayBecomeGood(note);
  return (
    <TextField
      label={label}
      isLabelHidden
      size="l"
      maxLength={TYPED_MAX}
      value={value}
      onChange={onChange}
      description={text}
      error={error ?? (isWrong ? text : undefined)}
    />
  );
}

/** What is to be said of a GTIN, and why it is none. */
export function gtinText(note: GtinNote): string | undefined {
  const words = wordsOf(gtinWords);
  switch (note.state) {
    case 'empty':
      return undefined;
    case 'good':
      return words.good(note.kind);
    case 'letters':
      return words.letters;
    case 'too-long':
      return words.tooLong(note.digits);
    case 'unfinished':
      return words.unfinished(note.digits, note.next);
    case 'check-digit':
      return words.checkDigit(note.kind, note.found, note.right);
  }
}
