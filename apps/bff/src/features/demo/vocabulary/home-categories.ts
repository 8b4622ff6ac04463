import { type Category, readProducts } from './category.ts';

/** What makes a home pleasant, indoors and out, and once a year. */
export const HOME_CATEGORIES: Category[] = [
  {
    name: 'Candles',
    prefix: 'CDL',
    zone: 'D',
    season: null,
    suppliers: ['JUTLAND', 'LEINE'],
    products: readProducts(`
      scented candle | Soy wax/Beeswax blend | 120 g/180 g/300 g | scent | 280-980 | 6/24
      dinner candle | Stearin/Beeswax | pack of 4/pack of 8 | candle | 190-620 | 12/48
      pillar candle | Stearin/Rustic wax | 10 cm/15 cm/20 cm | candle | 160-620 | 6/36
      tealights | Stearin/Rapeseed wax | pack of 12/pack of 24/pack of 50 | none | 110-420 | 12/48
      reed diffuser | Glass/Stoneware | 10 cl/20 cl | scent | 420-1200 | 0/24
      tealight holder | Glass/Stoneware/Brass | small/large | candle | 90-380 | 12/72
      candlestick | Brass/Iron/Oak | 12 cm/20 cm/28 cm | metal | 280-1200 | 0/24
      lantern | Steel/Glass | 22 cm/34 cm | garden | 780-2400 | 0/6
      snuffer | Brass/Steel | classic/long | metal | 210-420 | 0/36`),
  },
  {
    name: 'Lighting',
    prefix: 'LGT',
    zone: 'E',
    season: null,
    suppliers: ['LEINE', 'MEKONG'],
    products: readProducts(`
      table lamp | Ceramic/Oak/Steel | 32 cm/45 cm | light | 1400-4200 | 0/4
      floor lamp | Steel/Oak | 145 cm/160 cm | light | 2900-7800 | 0/2
      pendant lamp | Glass/Rattan/Steel | 25 cm/35 cm/45 cm | light | 1600-5200 | 0/4
      reading lamp | Steel/Aluminium | clamp/desk | light | 1200-3200 | 0/6
      LED bulb | E27/E14/GU10 | 4 W/6 W/8 W | none | 120-340 | 10/100
      string lights | Copper wire/Textile cable | 5 m/10 m/20 m | light | 480-1600 | 0/24
      lampshade | Linen/Cotton/Rice paper | 25 cm/35 cm/45 cm | textile | 520-1900 | 0/8
      night light | Silicone/Glass | plug-in/rechargeable | plastic | 420-1200 | 0/24`),
  },
  {
    name: 'Garden',
    prefix: 'GDN',
    zone: 'E',
    season: 'garden',
    suppliers: ['HUMBER', 'MEKONG'],
    products: readProducts(`
      plant pot | Terracotta/Fibreclay/Zinc | 16 cm/24 cm/32 cm | garden | 210-1900 | 0/12
      watering can | Galvanised steel/Recycled plastic | 1.5 l/5 l/9 l | garden | 480-1900 | 0/6
      hand trowel | Carbon steel/Stainless steel | narrow/wide | handle | 320-780 | 6/36
      secateurs | Carbon steel | bypass/anvil | garden | 690-1900 | 0/24
      garden gloves | Cotton/Leather/Nitrile | S/M/L | garden | 190-890 | 12/72
      bird feeder | Steel/Glass/Wood | seed/nut/fat ball | garden | 420-1600 | 0/12
      doormat | Coir/Rubber | 40 x 60 cm/45 x 75 cm | garden | 480-1600 | 0/10
      outdoor cushion | Olefin/Recycled polyester | 45 x 45 cm/50 x 50 cm | textile | 620-1500 | 0/12
      raised planter | Larch/Corten steel | 60 cm/90 cm | none | 2400-6900 | 0/1`),
  },
  {
    name: 'Home décor',
    prefix: 'DEC',
    zone: 'D',
    season: null,
    suppliers: ['MEKONG', 'LEINE'],
    products: readProducts(`
      vase | Stoneware/Glass/Terracotta | 16 cm/22 cm/30 cm | glaze | 320-1900 | 0/12
      photo frame | Oak/Brass/Walnut/Black ash | 10 x 15 cm/13 x 18 cm/A4 | none | 290-1100 | 0/24
      cushion cover | Linen/Velvet/Cotton | 45 x 45 cm/50 x 50 cm | textile | 420-1200 | 0/30
      wall mirror | Oak/Steel/Rattan | 40 cm/60 cm | metal | 1600-4900 | 0/2
      wall clock | Oak/Steel | 25 cm/32 cm | light | 980-2600 | 0/6
      rug | Wool/Jute/Cotton | 60 x 90 cm/120 x 170 cm/170 x 240 cm | textile | 1200-9800 | 0/2
      bookend pair | Marble/Steel/Oak | small/large | none | 680-1600 | 0/10
      coat hook | Oak/Brass/Steel | single/rail of 4 | metal | 140-1200 | 0/36
      decorative tray | Marble/Rattan/Brass | 20 cm/30 cm | none | 420-1600 | 0/12`),
  },
  {
    name: 'Christmas',
    prefix: 'XMS',
    zone: 'E',
    season: 'christmas',
    suppliers: ['BOHEMIA', 'MEKONG'],
    products: readProducts(`
      glass bauble | Handblown/Mercury glass | 6 cm/8 cm/10 cm | festive | 90-320 | 6/72
      bauble set | Shatterproof/Glass | 12 pieces/24 pieces | festive | 480-1500 | 0/16
      wreath | Eucalyptus/Pine/Fir | 35 cm/45 cm/60 cm | festive | 980-3200 | 0/6
      garland | Fir/Paper/Wooden bead | 1.8 m/2.7 m | festive | 480-1900 | 0/18
      stocking | Wool felt/Velvet/Knitted | 40 cm/48 cm | festive | 420-1200 | 0/24
      advent calendar | Cotton/Wood | 24 pockets/24 drawers | festive | 980-3200 | 0/8
      tree topper | Brass/Glass/Rattan | 18 cm/25 cm | festive | 380-1200 | 0/24
      gift wrap | Recycled paper | 3 m/5 m | festive | 90-190 | 24/96
      cracker box | Recycled card | 6 pieces/12 pieces | festive | 480-1100 | 0/12
      tree skirt | Jute/Wool felt | 90 cm/120 cm | festive | 880-2100 | 0/10`),
  },
];
