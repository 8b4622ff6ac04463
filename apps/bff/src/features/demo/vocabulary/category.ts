/** One kind of goods; its variants are every material in every size and finish. */
export interface Product {
  noun: string;
  materials: string[];
  sizes: string[];
  finishes: string[];
  /** What the smallest and the largest size cost to buy, in minor units. */
  costMinor: { min: number; max: number };
  /** Pieces in an inner and in a case; 0 where there is no inner. */
  innerPieces: number;
  casePieces: number;
}

export interface Category {
  name: string;
  /** The letters that its SKUs begin with. */
  prefix: string;
  /** Where its goods lie unless they sell fast. */
  zone: 'B' | 'C' | 'D' | 'E';
  season: 'christmas' | 'garden' | null;
  /** Codes of the suppliers that make such goods. */
  suppliers: string[];
  products: Product[];
}

/** Colours and surfaces by the name that product tables use. */
const FINISHES: Record<string, string[]> = {
  none: [''],
  glaze: ['speckled white', 'ocean blue', 'sage', 'charcoal', 'oat', 'terracotta', 'ink', 'cream'],
  glass: ['clear', 'smoke', 'amber', 'ribbed', 'sea green', 'rose'],
  metal: ['brushed', 'polished', 'matt black', 'brass', 'copper'],
  pan: ['black', 'graphite', 'cream', 'forest green', 'cherry red', 'slate blue'],
  wood: ['natural', 'oiled', 'dark stain', 'whitewashed'],
  handle: ['oak handle', 'black handle', 'walnut handle', 'ivory handle'],
  textile: ['white', 'ecru', 'stone', 'slate', 'sage', 'navy', 'blush', 'ochre', 'forest', 'rust'],
  stripe: [
    'ticking stripe blue',
    'ticking stripe grey',
    'gingham red',
    'gingham green',
    'plain flax',
  ],
  plastic: ['white', 'grey', 'mint', 'sand', 'petrol'],
  scent: ['fig', 'cedar', 'linen', 'orange blossom', 'sea salt', 'sandalwood', 'unscented'],
  candle: ['ivory', 'white', 'terracotta', 'sage', 'midnight', 'old rose', 'mustard'],
  garden: ['anthracite', 'sage', 'terracotta', 'zinc', 'black'],
  weave: ['natural', 'white rim', 'black rim', 'grey', 'with lid'],
  light: ['opal', 'black', 'brass', 'linen shade', 'smoke'],
  festive: ['red', 'forest green', 'gold', 'silver', 'champagne', 'frosted white', 'copper'],
};

const COLUMNS = 6;

/**
 * Reads a product table, one product a line:
 * noun | materials | sizes | finishes (a name above) | cost in minor units from-to | inner/case pieces.
 */
export function readProducts(table: string): Product[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readProduct);
}

function readProduct(line: string): Product {
  const cells = line.split('|').map((cell) => cell.trim());
  const [noun = '', materials = '', sizes = '', finish = '', cost = '', pieces = ''] = cells;
  const finishes = FINISHES[finish];
  if (cells.length !== COLUMNS || finishes === undefined) throw new Error(`no product: ${line}`);
  const [min, max] = readPair(cost, '-');
  const [innerPieces, casePieces] = readPair(pieces, '/');
  return {
    noun,
    materials: materials.split('/'),
    sizes: sizes.split('/'),
    finishes,
    costMinor: { min, max },
    innerPieces,
    casePieces,
  };
}

function readPair(cell: string, separator: string): [number, number] {
  const [first = Number.NaN, second = Number.NaN] = cell.split(separator).map(Number);
  if (!Number.isInteger(first) || !Number.isInteger(second)) {
    throw new Error(`not two whole numbers: ${cell}`);
  }
  return [first, second];
}
