import { createLucideIcon } from 'lucide-react';

/** Promises that outgrow the stock: bars that get shorter, and the way down. Lucide has none for it. */
export const Shortfall = createLucideIcon('shortfall', [
  ['path', { d: 'M4 6h16M4 12h9M4 18h4', key: 'bars' }],
  ['path', { d: 'M17 12v7M14 16l3 3 3-3', key: 'arrow' }],
]);
