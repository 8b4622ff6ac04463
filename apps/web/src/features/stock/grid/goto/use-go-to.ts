import { useRef, useState } from 'react';
import { ApiProblem } from '../../../../api/api-error.ts';
import { useHttp } from '../../../../api/api-provider.tsx';
import { problemText } from '../../../../api/problem-text.ts';
import { fetchPosition } from '../../../../api/stock.queries.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { goToWords } from './goto.words.ts';

/** What came of looking for a SKU; found, there is nothing to say. */
export interface GoToOutcome {
  text: string;
  /** The item exists, and can be shown by itself. */
  aloneSku: string | null;
}

interface GoToOptions {
  warehouseId: number;
  /** Null while there is no view to look in. */
  viewId: string | null;
  onFound: (position: number) => void;
}

/** Looks up where an item stands among all the rows, and goes there. */
export function useGoTo({ warehouseId, viewId, onFound }: GoToOptions) {
  const http = useHttp();
  const [outcome, setOutcome] = useState<GoToOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const asked = useRef(0);

  async function look(sku: string): Promise<GoToOutcome | null> {
    const words = wordsOf(goToWords);
    if (sku === '') return { text: words.missing, aloneSku: null };
    if (viewId === null) return { text: words.building, aloneSku: null };
    try {
      const found = await fetchPosition(http, { warehouseId, viewId, sku });
      if (found.position === null) return { text: words.notInView(sku), aloneSku: found.sku };
      onFound(found.position);
      return null;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { text: troubleText(error, sku), aloneSku: null };
    }
  }

  async function go(typed: string) {
    asked.current += 1;
    const mine = asked.current;
    setBusy(true);
    const result = await look(typed.trim());
    // Who has asked again since is answered by that.
    if (mine !== asked.current) return;
    setBusy(false);
    setOutcome(result);
  }

  return { go, outcome, isBusy, forget: () => setOutcome(null) };
}

function troubleText(error: Error, sku: string): string {
  if (error instanceof ApiProblem && error.problem.status === 404) {
    return wordsOf(goToWords).unknown(sku);
  }
  return problemText(error).title;
}
