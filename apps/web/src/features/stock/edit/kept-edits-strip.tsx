import type { Warehouse } from '@stockwire/shared/catalog';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useSignedIn } from '../../../api/api-provider.tsx';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Strip } from '../../../ui/status/strip.tsx';
import { forgetEdit, type KeptEdit, listKeptEdits } from './kept-edit.ts';
import { keptEditsWords } from './kept-edits.words.ts';

interface KeptEditsStripProps {
  warehouses: readonly Warehouse[];
  onGoOn: (kind: KeptEdit['kind'], at: { sku: string; code: string }) => void;
}

/** What its person had not sent when this window was handed over or loaded anew: to go on with, or to discard. */
export function KeptEditsStrip({ warehouses, onGoOn }: KeptEditsStripProps) {
  const { actorId } = useSignedIn();
  // As of the loading of the page: what is typed since then stands in its own form.
  const [left, setLeft] = useState(() => listKeptEdits(actorId));
  const siteOf = (id: number) => warehouses.find(({ warehouseId }) => warehouseId === id);
  const shown = left.filter(({ warehouseId }) => siteOf(warehouseId) !== undefined);
  const [edit] = shown;
  const site = edit && siteOf(edit.warehouseId);
  if (edit === undefined || site === undefined) return null;
  const { kind, sku } = edit;
  const words = wordsOf(keptEditsWords);
  const putAway = () => setLeft(left.filter((other) => other !== edit));
  return (
    <div data-note>
      <Strip
        icon={PencilLine}
        title={edit.attempt === null ? words.waiting : words.unknown}
        action={
          <>
            <Button
              variant="primary"
              onPress={() => {
                putAway();
                onGoOn(kind, { sku, code: site.code });
              }}
            >
              {words.goOn}
            </Button>
            <Button
              onPress={() => {
                forgetEdit(actorId, edit);
                putAway();
              }}
            >
              {words.discard}
            </Button>
          </>
        }
      >
        {words[kind](sku, site.name)}
        {shown.length > 1 ? `, ${words.more(shown.length - 1)}` : null}
      </Strip>
    </div>
  );
}
