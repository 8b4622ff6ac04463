import { type Category, readProducts } from './category.ts';

/** What a kitchen cooks, cuts, bakes and keeps with. */
export const KITCHEN_CATEGORIES: Category[] = [
  {
    name: 'Cookware',
    prefix: 'CKW',
    zone: 'C',
    season: null,
    suppliers: ['MEUSE', 'SOLINGEN'],
    products: readProducts(`
      frying pan | Forged aluminium/Cast iron/Carbon steel | 20 cm/24 cm/28 cm | pan | 690-2400 | 0/8
      saucepan | Stainless steel/Enamelled steel/Copper | 16 cm/18 cm/20 cm | pan | 780-2900 | 0/8
      casserole | Cast iron/Enamelled steel | 22 cm/24 cm/28 cm | pan | 1900-6400 | 0/2
      stockpot | Stainless steel/Enamelled steel | 24 cm/28 cm | pan | 1700-3900 | 0/4
      saute pan | Stainless steel/Forged aluminium | 24 cm/28 cm | pan | 1400-3600 | 0/6
      wok | Carbon steel/Cast iron | 28 cm/32 cm | pan | 1100-3200 | 0/6
      grill pan | Cast iron/Forged aluminium | 24 cm/28 cm | pan | 1200-2800 | 0/6
      milk pan | Stainless steel/Enamelled steel | 14 cm/16 cm | pan | 520-1100 | 0/12
      glass lid | Tempered glass | 20 cm/24 cm/28 cm | metal | 280-520 | 0/12
      steamer insert | Stainless steel/Bamboo | 20 cm/24 cm | none | 480-960 | 0/12`),
  },
  {
    name: 'Bakeware',
    prefix: 'BKW',
    zone: 'C',
    season: null,
    suppliers: ['MEUSE', 'ALENTEJO'],
    products: readProducts(`
      springform tin | Carbon steel/Enamelled steel | 18 cm/24 cm/28 cm | pan | 420-980 | 0/12
      loaf tin | Carbon steel/Enamelled steel/Silicone | 22 cm/28 cm | pan | 290-690 | 0/24
      muffin tray | Carbon steel/Silicone | 6 cups/12 cups | pan | 380-820 | 0/12
      baking sheet | Carbon steel/Aluminium | 33 cm/38 cm | pan | 340-780 | 0/12
      pie dish | Stoneware/Earthenware/Enamelled steel | 24 cm/28 cm | glaze | 390-890 | 0/12
      roasting tin | Enamelled steel/Stainless steel | 32 cm/38 cm | pan | 780-1900 | 0/6
      oven dish | Stoneware/Borosilicate | 26 cm/32 cm/36 cm | glaze | 520-1300 | 0/8
      mixing bowl | Stoneware/Stainless steel/Melamine | 2 l/3 l/4 l | glaze | 360-980 | 0/12
      cake tin | Aluminium | 15 cm/20 cm/25 cm | metal | 320-640 | 0/24
      cooling rack | Steel wire | 33 cm/40 cm | metal | 260-480 | 0/24`),
  },
  {
    name: 'Kitchen knives',
    prefix: 'KNF',
    zone: 'C',
    season: null,
    suppliers: ['SOLINGEN', 'DONSTEEL'],
    products: readProducts(`
      chef's knife | Forged steel/Damascus steel/Stamped steel | 16 cm/20 cm/23 cm | handle | 890-5200 | 0/12
      santoku | Forged steel/Damascus steel | 14 cm/17 cm | handle | 980-4800 | 0/12
      paring knife | Forged steel/Stamped steel | 8 cm/10 cm | handle | 240-1200 | 6/36
      bread knife | Forged steel/Stamped steel | 20 cm/24 cm | handle | 620-2400 | 0/18
      carving knife | Forged steel/Damascus steel | 20 cm/25 cm | handle | 880-4200 | 0/12
      vegetable cleaver | Forged steel/Stamped steel | 16 cm/18 cm | handle | 940-3200 | 0/12
      honing steel | Ceramic/Chromed steel | 20 cm/26 cm | handle | 520-1400 | 0/18
      knife block | Beech/Walnut/Bamboo | 5 slots/7 slots | wood | 1200-3400 | 0/4
      chopping board | Beech/Bamboo/Acacia | 30 cm/40 cm/50 cm | wood | 480-2200 | 0/10`),
  },
  {
    name: 'Utensils',
    prefix: 'UTN',
    zone: 'C',
    season: null,
    suppliers: ['DONSTEEL', 'JUTLAND'],
    products: readProducts(`
      spatula | Silicone/Beech/Nylon | 26 cm/30 cm | plastic | 110-340 | 12/72
      whisk | Stainless steel/Silicone | 20 cm/25 cm/30 cm | plastic | 140-380 | 12/72
      ladle | Stainless steel/Nylon/Beech | 28 cm/32 cm | plastic | 150-420 | 12/48
      tongs | Stainless steel/Silicone | 23 cm/30 cm | plastic | 190-460 | 12/48
      peeler | Stainless steel | swivel/straight | plastic | 90-240 | 12/96
      box grater | Stainless steel | 20 cm/24 cm | metal | 380-820 | 0/24
      colander | Stainless steel/Enamelled steel | 20 cm/24 cm/28 cm | pan | 520-1300 | 0/12
      sieve | Stainless steel | 12 cm/16 cm/20 cm | metal | 240-620 | 0/24
      rolling pin | Beech/Marble/Silicone | 38 cm/43 cm | wood | 320-980 | 0/18
      kitchen scale | Glass/Stainless steel | 5 kg/10 kg | plastic | 780-1900 | 0/10`),
  },
  {
    name: 'Food storage',
    prefix: 'STO',
    zone: 'C',
    season: null,
    suppliers: ['JUTLAND', 'PENNINE'],
    products: readProducts(`
      storage jar | Glass/Stoneware/Tin | 50 cl/1 l/1.5 l | wood | 190-620 | 6/24
      lunch box | Stainless steel/Polypropylene | 0.8 l/1.2 l | plastic | 280-980 | 0/24
      food container | Borosilicate/Polypropylene | 0.6 l/1.1 l/2 l | plastic | 160-520 | 6/24
      bread bin | Steel/Bamboo/Enamelled steel | medium/large | pan | 1200-2600 | 0/4
      preserving jar | Glass | 25 cl/50 cl/1 l | glass | 90-210 | 12/48
      spice jar | Glass/Tin | 8 cl/12 cl | wood | 60-140 | 12/96
      cake box | Tin/Polypropylene | 24 cm/28 cm | plastic | 520-1200 | 0/8
      drinking bottle | Stainless steel/Tritan | 50 cl/75 cl/1 l | plastic | 420-1400 | 0/24
      oil bottle | Glass/Stoneware | 25 cl/50 cl | glaze | 260-620 | 6/24`),
  },
];
