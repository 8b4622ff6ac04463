import type { Warehouse } from '@stockwire/shared/catalog';
import { useState } from 'react';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { readTsv, type TsvRow } from '../copy/tsv.ts';
import type { PasteTargets } from './lines/paste-table.ts';
import { pasteWords } from './paste.words.ts';
import { PasteSource } from './paste-source.tsx';
import { PasteSteps } from './paste-steps.tsx';
import { useFocusBack } from './use-focus-back.ts';

/** What a person can look through before it is posted; more belongs into an import. */
const PASTE_LINES_MAX = 5_000;

/** A table on its way into the grid. */
export interface PasteRequest {
  /** Null while it is still to be pasted. */
  text: string | null;
  targets: PasteTargets;
}

interface PasteDialogProps {
  warehouse: Warehouse;
  request: PasteRequest;
  onClose: () => void;
}

/** Changes out of a spreadsheet: pasted, looked at, mended, posted, and undone if need be. */
export function PasteDialog({ warehouse, request, onClose }: PasteDialogProps) {
  const { targets } = request;
  useFocusBack();
  const [text, setText] = useState(request.text ?? '');
  const [table, setTable] = useState<readonly TsvRow[] | null>(() => accepted(text).table);
  const [fault, setFault] = useState(() => (text === '' ? null : accepted(text).fault));

  if (table !== null) {
    return <PasteSteps warehouse={warehouse} rows={table} targets={targets} onClose={onClose} />;
  }
  return (
    <PasteSource
      text={text}
      fault={fault}
      onText={(next) => {
        setText(next);
        setFault(null);
      }}
      onNext={() => {
        setTable(accepted(text).table);
        setFault(accepted(text).fault);
      }}
      onClose={onClose}
    />
  );
}

/** The table of a text, or why it is none. */
function accepted(text: string): { table: TsvRow[] | null; fault: string | null } {
  const words = wordsOf(pasteWords);
  const table = readTsv(text);
  if (table.length === 0) return { table: null, fault: words.nothing };
  if (table.length <= PASTE_LINES_MAX) return { table, fault: null };
  const fault = words.tooMany(formatInteger(table.length), formatInteger(PASTE_LINES_MAX));
  return { table: null, fault };
}
