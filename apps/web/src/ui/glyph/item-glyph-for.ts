import type { ItemGlyphName } from './item-glyph-paths.ts';

/** Searched in order, so the telling words stand before the general ones. */
const WORDS: [RegExp, ItemGlyphName][] = [
  [/light ?bulb|\bled\b|\bbulb/, 'bulb'],
  [/candle|tealight|t-light|wax/, 'candle'],
  [/lamp|lantern|lighting|chandelier/, 'lamp'],
  [/kettle|teapot|coffee pot|cafetiere/, 'kettle'],
  [/frying|\bpan\b|pans\b|skillet|wok/, 'pan'],
  [/casserole|saucepan|cookware|\bpots?\b|stockpot/, 'pot'],
  [/knife|knives/, 'knife'],
  [/cutlery|fork|spoon|utensil|ladle|spatula/, 'cutlery'],
  [/\bbowl/, 'bowl'],
  [/tray|bakeware|baking|\btin\b/, 'tray'],
  [/plate|dinnerware|platter|saucer|tableware/, 'plate'],
  [/\bmug|\bcup|drinkware/, 'cup'],
  [/spray|cleaner|polish|descaler/, 'spray'],
  [/bottle|liquid|soap|dispenser|detergent|jug|flask/, 'bottle'],
  [/glass|tumbler|stemware|goblet/, 'glass'],
  [/broom|brush|mop|dustpan|duster/, 'broom'],
  [/\bpegs?\b|hanger/, 'peg'],
  [/basket|hamper|laundry/, 'basket'],
  [/\broll\b|foil|paper|cling|tissue|wrap/, 'roll'],
  [/rug|doormat|bath mat|\bmat\b|carpet/, 'rug'],
  [/towel|napkin|tea towel|bath ?linen/, 'towel'],
  [/pillow|cushion|duvet|mattress/, 'pillow'],
  [/sheet|bedding|linen|curtain|throw|blanket|fabric|textile|tablecloth|apron/, 'fabric'],
  [/mirror/, 'mirror'],
  [/clock/, 'clock'],
  [/frame|picture|print/, 'frame'],
  [/plant|garden|flower/, 'plant'],
  [/chair|stool|furniture|bench/, 'chair'],
  [/hammer|screw|spanner|tool|hardware|\bdiy\b/, 'tool'],
  [/shelf|shelving|drawer|cabinet|organi[sz]er|storage unit/, 'storage'],
  [/decor|vase|ornament|figurine|christmas|garland|hanging/, 'decoration'],
  [/box|container|storage|crate|bin\b/, 'box'],
  [/kitchen|cook/, 'pot'],
  [/bath/, 'towel'],
  [/clean/, 'spray'],
  [/bed/, 'pillow'],
  [/dining|table/, 'plate'],
];

/** The drawing for a thing by its name, and by its category where the name is silent. */
export function itemGlyphFor(name: string, category = ''): ItemGlyphName {
  const found = [name, category]
    .map((text) => text.toLowerCase())
    .map((text) => WORDS.find(([words]) => words.test(text))?.[1])
    .find((glyph) => glyph !== undefined);
  return found ?? 'box';
}
