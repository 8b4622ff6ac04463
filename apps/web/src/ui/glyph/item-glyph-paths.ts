/**
 * Our own line drawings in a 24 box, one line each, so that a thumb stays readable at 15 px. Drawn to
 * be told apart by their outline, not by detail.
 */
export const ITEM_GLYPH_PATHS = {
  basket: 'M4 9h16l-2 11H6zM8 9V5h8v4M9.5 12.5v4.5M14.5 12.5v4.5',
  bottle: 'M10 3.5h4v4l2.5 3V20h-9v-9.5L10 7.5zM7.5 14h9',
  bowl: 'M3 10h18a9 9 0 0 1-5.5 8.5h-7A9 9 0 0 1 3 10z',
  box: 'M4 8h16v11H4zM3 5h18v3H3zM10 12h4',
  broom: 'M12 3v9M8 12h8l1.5 8h-11zM10 16v4M14 16v4',
  bulb: 'M9 17a6.5 6.5 0 1 1 6 0v1.5H9zM10 21h4',
  candle: 'M8 11h8v9H8zM12 11V8.5M12 3c2 2.2 2 5.5 0 5.5s-2-3.3 0-5.5z',
  chair: 'M7 3v10h10V3M7 8h10M6 13h12M7 13v8M17 13v8',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2',
  cup: 'M5 6h11v8a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 8h2a2.5 2.5 0 0 1 0 5h-2',
  cutlery: 'M7 3v18M4.5 3v5a2.5 2.5 0 0 0 5 0V3M16 21v-8c-2.5-3-2-8 1-10v18',
  decoration: 'M9 8.5C6.5 11 6 13.5 6.5 16L8 20h8l1.5-4c.5-2.5 0-5-2.5-7.5zM9 4h6l-1 4.5h-4z',
  fabric: 'M4 7c4-3 12 3 16 0v10c-4 3-12-3-16 0z',
  frame: 'M4 4h16v16H4zM8 8h8v8H8z',
  glass: 'M7 4h10l-1.4 16H8.4zM7.6 10h8.8',
  kettle: 'M6 9h10l1.5 11h-13zM11 9V6M7 9c0-5 8-5 8 0M16.5 11l4-1.5-1.5 5',
  knife: 'M4 20 15 5c3 3 2 7-1 9l-4 1',
  lamp: 'M8 4h8l3 8H5zM12 12v7M8 20h8',
  mirror: 'M12 3a5.5 6.5 0 1 1 0 13 5.5 6.5 0 0 1 0-13zM12 16v5M8.5 21h7M10 8l2-2',
  pan: 'M9.5 7a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM14 9l7-5',
  peg: 'M9 3h6v8l2 10h-3.5L12 14l-1.5 7H7l2-10zM9 8h6',
  pillow: 'M4 6c5 2 11 2 16 0-2 4-2 8 0 12-5-2-11-2-16 0 2-4 2-8 0-12z',
  plant:
    'M7 14h10l-1.5 7h-7zM12 14V8M12 10c-4 0-5-2.5-5-5 4 0 5 2 5 5zM12 8c0-3 1.5-4.5 5-4.5 0 3-1.5 4.5-5 4.5z',
  plate:
    'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z',
  pot: 'M5 10h14v7a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2zM2.5 12H5M19 12h2.5M9 6.5h6M12 4.5v2',
  roll: 'M8 5a3.5 7 0 1 1 0 14A3.5 7 0 0 1 8 5zM8 5h9c2 0 3.5 3 3.5 7s-1.5 7-3.5 7H8',
  rug: 'M5 5h14v14H5zM8 8h8v8H8zM5 19v2M9.7 19v2M14.3 19v2M19 19v2',
  spray: 'M8 11h7v9H8zM9 11V8h5l1-4H9M15 4l3 1.5M18 8.5v.01M20.5 7v.01M20.5 10v.01',
  storage: 'M5 3h14v18H5zM5 9h14M5 15h14M10.5 6h3M10.5 12h3M10.5 18h3',
  tool: 'M14 7a4 4 0 0 1 5-3.8l-2.5 2.5 1.8 1.8L20.8 5A4 4 0 0 1 15.5 10L7 18.5a2 2 0 0 1-3-3L12.5 7',
  towel: 'M6 4h12v16H6zM6 15h12M6 17.5h12',
  tray: 'M3 8h18l-2 9H5zM3 8V6.5M21 8V6.5',
} as const;

export type ItemGlyphName = keyof typeof ITEM_GLYPH_PATHS;
