import { type Category, readProducts } from './category.ts';

/** Textiles of bath, bed and table. */
export const LINEN_CATEGORIES: Category[] = [
  {
    name: 'Bath linen',
    prefix: 'BTH',
    zone: 'D',
    season: null,
    suppliers: ['GUIMAR', 'AEGEAN'],
    products: readProducts(`
      hand towel | Cotton terry/Organic cotton/Waffle cotton | 50 x 100 cm | textile | 240-480 | 6/48
      bath towel | Cotton terry/Organic cotton/Waffle cotton | 70 x 140 cm | textile | 480-960 | 4/24
      bath sheet | Cotton terry/Organic cotton | 100 x 150 cm | textile | 790-1400 | 0/12
      guest towel | Cotton terry/Waffle cotton | 30 x 50 cm | textile | 120-220 | 12/96
      face cloth | Cotton terry/Organic cotton | 30 x 30 cm | textile | 60-130 | 12/144
      bath mat | Cotton/Chenille | 50 x 80 cm/60 x 100 cm | textile | 520-1200 | 0/18
      bathrobe | Cotton terry/Waffle cotton | S-M/L-XL | textile | 1600-2900 | 0/8
      hammam towel | Turkish cotton | 90 x 170 cm | textile | 620-980 | 0/24`),
  },
  {
    name: 'Bed linen',
    prefix: 'BED',
    zone: 'D',
    season: null,
    suppliers: ['GUIMAR', 'AEGEAN'],
    products: readProducts(`
      duvet cover | Percale/Washed linen/Sateen | single/double/king | textile | 1400-4800 | 0/10
      pillowcase | Percale/Washed linen/Sateen | 50 x 75 cm/65 x 65 cm | textile | 320-980 | 2/40
      fitted sheet | Percale/Jersey/Sateen | single/double/king | textile | 890-2400 | 0/20
      flat sheet | Percale/Washed linen | single/double/king | textile | 980-3200 | 0/16
      duvet | Down/Hollowfibre/Wool | single/double/king | none | 1900-7800 | 0/4
      pillow | Down/Hollowfibre/Memory foam | soft/medium/firm | none | 780-2900 | 0/8
      mattress protector | Cotton/Bamboo viscose | single/double/king | none | 980-2200 | 0/10
      bedspread | Cotton/Washed linen | 180 x 260 cm/260 x 260 cm | textile | 2400-5600 | 0/6
      throw blanket | Wool/Recycled cotton/Fleece | 130 x 170 cm | textile | 980-3400 | 0/10`),
  },
  {
    name: 'Table linen',
    prefix: 'TBL',
    zone: 'D',
    season: null,
    suppliers: ['GUIMAR', 'LEINE'],
    products: readProducts(`
      tablecloth | Linen/Cotton/Coated cotton | 140 x 180 cm/140 x 240 cm | textile | 890-2900 | 0/18
      napkin | Linen/Cotton | single/set of 4 | textile | 140-780 | 12/72
      table runner | Linen/Cotton/Jute | 40 x 140 cm/40 x 180 cm | textile | 420-1200 | 0/36
      placemat | Linen/Cork/Jute | round/rectangular | stripe | 160-420 | 6/60
      tea towel | Linen/Cotton | single/set of 3 | stripe | 160-620 | 12/96
      apron | Linen/Cotton | short/long | stripe | 420-1100 | 0/36
      oven glove | Cotton/Silicone | single/pair | stripe | 240-620 | 0/48
      pot holder | Cotton/Crochet | single/pair | stripe | 120-310 | 12/96
      seat pad | Cotton/Wool felt | round/square | textile | 420-890 | 0/24`),
  },
];
