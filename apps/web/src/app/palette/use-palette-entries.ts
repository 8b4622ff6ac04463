import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCan, useHttp } from '../../api/api-provider.tsx';
import { demoShiftQuery, putDemoShift } from '../../api/demo.queries.ts';
import { problemText } from '../../api/problem-text.ts';
import { readStoredViews } from '../../features/stock/grid/saved-views/stored-views.ts';
import { VIEWS_KEY } from '../../features/stock/grid/saved-views/view-store.ts';
import type { ScreenCommands } from '../../ui/keys/screen-commands.tsx';
import type { Shortcut } from '../../ui/keys/shortcut.ts';
import { useLanguage } from '../../ui/language/use-language.ts';
import { useTheme } from '../../ui/theme/use-theme.ts';
import { useToasts } from '../../ui/toast/toasts-provider.tsx';
import { useShownRooms } from '../rooms.ts';
import { stringifySearch } from '../search-codec.ts';
import type { Sites } from '../use-chosen-site.ts';
import {
  itemActionEntries,
  paceEntries,
  roomEntries,
  screenEntries,
  settingEntries,
  siteEntries,
  viewEntries,
} from './palette-entries.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** Where the palette was opened. */
export interface PaletteContext {
  sites: Sites;
  commands: ScreenCommands;
  /** The item of the grid row that had the focus. */
  sku: string | null;
}

/** Everything that can be done from here, items apart. */
export function usePaletteEntries({ sites, commands, sku }: PaletteContext): PaletteEntry[] {
  const [, chooseTheme] = useTheme();
  const [, chooseLanguage] = useLanguage();
  const setPace = useSetPace();
  const { history } = useRouter();
  const { item } = useSearch({ from: '__root__' });
  const can = useCan();
  const warehouse = sites.site?.state === 'chosen' ? sites.site.warehouse : null;
  const { code = '', warehouseId = null } = warehouse ?? {};
  const rooms = useShownRooms();
  // Storage is read once an opening; the views of another window stand there too.
  const views = useMemo(() => readViews(), []);

  function go(path: string, search: Record<string, string> = {}) {
    history.push(`${path}${stringifySearch({ ...search, site: code })}`);
  }

  function act(of: string, shortcut: Shortcut) {
    if (of !== item) go('/stock', { item: of });
    commands.runWhenOffered(shortcut);
  }

  return [
    ...itemActionEntries(item ?? sku, act, (id) => can(`stock.${id}`, warehouseId)),
    ...screenEntries(commands.current()),
    ...settingEntries({ chooseTheme, chooseLanguage }),
    ...paceEntries(setPace),
    ...roomEntries(go, rooms),
    ...viewEntries(views, go),
    ...siteEntries(sites.warehouses, sites.choose),
  ];
}

function readViews() {
  try {
    return readStoredViews(localStorage.getItem(VIEWS_KEY)).views;
  } catch (cause) {
    // A browser that forbids storage keeps no views either.
    if (cause instanceof DOMException) return [];
    throw cause;
  }
}

/** Null where no shift is simulated. */
function useSetPace(): ((pace: number) => void) | null {
  const http = useHttp();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const query = demoShiftQuery(http);
  const { data: shift } = useQuery(query);
  const { mutate } = useMutation({
    mutationFn: (pace: number) => putDemoShift(http, pace),
    onSuccess: (next) => queryClient.setQueryData(query.queryKey, next),
    onError(error) {
      const { title, advice } = problemText(error);
      toasts.add({ text: title, detail: advice, tone: 'problem' });
    },
  });
  const canSteer = useCan()('demo.steer', null);
  return shift?.available && canSteer ? mutate : null;
}
