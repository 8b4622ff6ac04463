import { Button } from '../../../../ui/action/button.tsx';
import { TextField } from '../../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Dialog } from '../../../../ui/overlay/dialog.tsx';
import { pasteWords } from './paste.words.ts';

interface PasteSourceProps {
  text: string;
  /** Why the text is no table to look through; null while nothing speaks against it. */
  fault: string | null;
  onText: (text: string) => void;
  onNext: () => void;
  onClose: () => void;
}

/** A place to paste into, for whoever has not pasted into the grid. */
export function PasteSource({ text, fault, onText, onNext, onClose }: PasteSourceProps) {
  const words = wordsOf(pasteWords);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      subtitle={words.help}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button
            size="l"
            variant="primary"
            onPress={onNext}
            disabledReason={text.trim() === '' ? words.nothing : undefined}
          >
            {words.next}
          </Button>
        </>
      }
    >
      <TextField
        label={words.source}
        description={words.sourceHelp}
        error={fault ?? undefined}
        value={text}
        onChange={onText}
        placeholder={'CUP-1\t+12\nCUP-2\t−3'}
        isMultiline
        autoFocus
      />
    </Dialog>
  );
}
