import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../action/button.tsx';
import { wordsOf } from '../../language/words.ts';
import { chartWords } from '../chart.words.ts';
import { type TableText, toTabbedText } from './table-text.ts';

/** As long as it takes to read the word. */
const SAID_MS = 2_000;

type Outcome = 'none' | 'copied' | 'refused';

/** Puts a table on the clipboard, to be pasted into a spreadsheet. */
export function CopyTable({ title, table }: { title: string; table: TableText }) {
  const words = wordsOf(chartWords);
  const [outcome, setOutcome] = useState<Outcome>('none');

  // The word goes back by itself.
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome('none'), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  function copy() {
    // A browser may forbid it, and an address without encryption has no clipboard at all.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) return setOutcome('refused');
    clipboard.writeText(toTabbedText(table)).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  }

  return (
    <Button
      size="s"
      variant="ghost"
      icon={outcome === 'copied' ? Check : Copy}
      label={outcome === 'copied' ? words.copied : words.copyTable(title)}
      disabledReason={outcome === 'refused' ? words.refused : undefined}
      onPress={copy}
    >
      {outcome === 'copied' ? words.copied : words.copy}
    </Button>
  );
}
