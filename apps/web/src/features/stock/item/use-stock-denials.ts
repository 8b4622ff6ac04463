import { useDenial } from '../../../api/api-provider.tsx';

/** What a person at the console does to an item's stock, each with why it is not theirs to do. */
export interface StockDenials {
  adjust: string | undefined;
  count: string | undefined;
  move: string | undefined;
}

/** Why the person who is signed in may not change stock in this warehouse; undefined where they may. */
export function useStockDenials(warehouseId: number): StockDenials {
  return {
    adjust: useDenial('stock.adjust', warehouseId),
    count: useDenial('stock.count', warehouseId),
    move: useDenial('stock.move', warehouseId),
  };
}
