import { useRouter } from '@tanstack/react-router';
import { KeptEditsStrip } from '../features/stock/edit/kept-edits-strip.tsx';
import { ITEM_KEYS } from '../features/stock/stock.shortcuts.ts';
import { useScreenCommands } from '../ui/keys/screen-commands.tsx';
import { stringifySearch } from './search-codec.ts';
import type { Sites } from './use-chosen-site.ts';

/** What the person left unsent in this window, with the way back to the form that it stood in. */
export function KeptEdits({ sites }: { sites: Sites }) {
  const { history } = useRouter();
  const commands = useScreenCommands();
  return (
    <KeptEditsStrip
      warehouses={sites.warehouses}
      onGoOn={(kind, { sku, code }) => {
        history.push(`/stock${stringifySearch({ site: code, item: sku })}`);
        commands?.runWhenOffered(ITEM_KEYS[kind]);
      }}
    />
  );
}
