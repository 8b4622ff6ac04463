import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Package } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { useHttp } from '../../api/api-provider.tsx';
import { findItemsQuery } from '../../api/find-items.queries.ts';
import { formatInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { paletteWords } from './palette.words.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** A person who types goes on within this time; asking sooner would only be cancelled. */
const SETTLE_MS = 120;

export interface FoundItems {
  entries: PaletteEntry[];
  isLooking: boolean;
  hasFailed: boolean;
}

/** The items that answer what is typed, asked for once typing rests; an older question is called off. */
export function useItemEntries(
  site: { warehouseId: number; code: string } | null,
  text: string,
): FoundItems {
  const http = useHttp();
  const navigate = useNavigate();
  const asked = useSettled(text);
  const query = useQuery({
    ...findItemsQuery(http, { warehouseId: site?.warehouseId ?? 0, text: asked }),
    ...(site === null ? { enabled: false } : {}),
  });
  const rows = useDeferredValue(text.trim() === '' ? [] : (query.data?.rows ?? []));
  const words = wordsOf(paletteWords);
  const open = (sku: string) =>
    void navigate({ to: '/stock', search: { site: site?.code ?? '', item: sku } });
  return {
    entries: rows.map(({ sku, name, available }) => ({
      id: `item ${sku}`,
      group: 'items',
      label: sku,
      keywords: name,
      detail: `${name} · ${words.available(formatInteger(available))}`,
      icon: Package,
      run: () => open(sku),
    })),
    isLooking: text.trim() !== '' && (asked !== text || query.isFetching),
    hasFailed: query.isError,
  };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  // Time is outside React.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
