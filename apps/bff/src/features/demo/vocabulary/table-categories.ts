import { type Category, readProducts } from './category.ts';

/** What stands on a laid table. */
export const TABLE_CATEGORIES: Category[] = [
  {
    name: 'Dinnerware',
    prefix: 'DNR',
    zone: 'B',
    season: null,
    suppliers: ['TRENT', 'ALENTEJO'],
    products: readProducts(`
      dinner plate | Stoneware/Porcelain/Bone china | 25 cm/27 cm/29 cm | glaze | 240-620 | 6/24
      side plate | Stoneware/Porcelain/Bone china | 18 cm/20 cm | glaze | 150-340 | 6/36
      pasta bowl | Stoneware/Porcelain | 22 cm/24 cm | glaze | 230-480 | 6/24
      cereal bowl | Stoneware/Porcelain/Earthenware | 14 cm/16 cm | glaze | 140-310 | 6/36
      soup plate | Porcelain/Stoneware | 21 cm/23 cm | glaze | 220-410 | 6/24
      ramekin | Porcelain/Stoneware | 8 cm/9 cm/10 cm | glaze | 80-160 | 12/48
      dip dish | Stoneware/Porcelain | 7 cm/9 cm | glaze | 60-120 | 12/72
      egg cup | Porcelain/Stoneware | single/pair | glaze | 70-190 | 12/48
      dinner set | Stoneware/Porcelain | 12 pieces/16 pieces | glaze | 2800-5200 | 0/2`),
  },
  {
    name: 'Glassware',
    prefix: 'GLS',
    zone: 'B',
    season: null,
    suppliers: ['PENNINE', 'BOHEMIA'],
    products: readProducts(`
      red wine glass | Crystal/Soda-lime/Handblown | 45 cl/54 cl/65 cl | glass | 180-640 | 6/24
      white wine glass | Crystal/Soda-lime/Handblown | 32 cl/38 cl | glass | 160-520 | 6/24
      tumbler | Soda-lime/Recycled glass/Handblown | 25 cl/33 cl/40 cl | glass | 90-360 | 6/36
      highball | Soda-lime/Recycled glass | 35 cl/45 cl | glass | 110-320 | 6/36
      champagne flute | Crystal/Soda-lime | 17 cl/21 cl | glass | 170-480 | 6/24
      water jug | Soda-lime/Recycled glass/Borosilicate | 1 l/1.5 l | glass | 380-980 | 0/8
      carafe | Borosilicate/Soda-lime | 75 cl/1 l | glass | 320-860 | 0/12
      shot glass | Soda-lime | 4 cl/6 cl | glass | 40-90 | 12/96
      decanter | Crystal/Handblown | 90 cl/1.2 l | glass | 1200-2900 | 0/4`),
  },
  {
    name: 'Mugs and cups',
    prefix: 'MUG',
    zone: 'B',
    season: null,
    suppliers: ['TRENT', 'ALENTEJO'],
    products: readProducts(`
      mug | Stoneware/Porcelain/Enamel/Bone china | 30 cl/35 cl/45 cl | glaze | 140-420 | 6/36
      espresso cup | Porcelain/Stoneware | 7 cl/9 cl | glaze | 90-210 | 6/48
      cappuccino cup | Porcelain/Stoneware | 18 cl/22 cl | glaze | 150-320 | 6/36
      teacup with saucer | Bone china/Porcelain | 20 cl/24 cl | glaze | 290-640 | 6/24
      travel mug | Stainless steel/Bamboo fibre | 35 cl/50 cl | pan | 420-890 | 0/24
      double-wall glass | Borosilicate | 8 cl/25 cl/35 cl | glass | 190-420 | 2/24
      teapot | Stoneware/Porcelain/Cast iron | 80 cl/1.1 l | glaze | 780-2100 | 0/6
      cafetiere | Borosilicate/Stainless steel | 35 cl/1 l | metal | 690-1900 | 0/12`),
  },
  {
    name: 'Cutlery',
    prefix: 'CUT',
    zone: 'C',
    season: null,
    suppliers: ['DONSTEEL', 'SOLINGEN'],
    products: readProducts(`
      table fork | Forged steel/Stamped steel | single/set of 6 | metal | 70-520 | 12/72
      table knife | Forged steel/Stamped steel | single/set of 6 | metal | 90-680 | 12/72
      table spoon | Forged steel/Stamped steel | single/set of 6 | metal | 70-520 | 12/72
      teaspoon | Forged steel/Stamped steel | single/set of 6 | metal | 40-310 | 12/96
      dessert fork | Forged steel/Stamped steel | single/set of 6 | metal | 60-420 | 12/72
      steak knife | Forged steel/Serrated steel | pair/set of 4 | handle | 380-1600 | 0/24
      salad server pair | Olive wood/Stainless steel/Acacia | 25 cm/30 cm | none | 420-980 | 0/24
      cutlery set | Forged steel/Stamped steel | 16 pieces/24 pieces | metal | 1900-5400 | 0/6
      serving spoon | Stainless steel/Beech | 24 cm/28 cm | metal | 160-420 | 6/48`),
  },
  {
    name: 'Serveware',
    prefix: 'SRV',
    zone: 'B',
    season: null,
    suppliers: ['ALENTEJO', 'TRENT'],
    products: readProducts(`
      serving platter | Stoneware/Porcelain/Acacia | 32 cm/38 cm/44 cm | glaze | 620-1800 | 0/8
      salad bowl | Stoneware/Acacia/Glass | 24 cm/28 cm/32 cm | glaze | 590-1700 | 0/6
      cake stand | Porcelain/Glass/Marble | 25 cm/30 cm | glaze | 790-2400 | 0/4
      cheese board | Slate/Marble/Olive wood | 30 cm/40 cm | none | 640-1900 | 0/8
      butter dish | Porcelain/Stoneware | small/large | glaze | 340-690 | 0/12
      gravy boat | Porcelain/Stoneware | 40 cl/60 cl | glaze | 360-720 | 0/12
      sugar bowl | Porcelain/Stoneware | 25 cl/35 cl | glaze | 240-480 | 0/24
      milk jug | Porcelain/Stoneware/Enamel | 20 cl/35 cl/60 cl | glaze | 210-520 | 6/24
      tray | Bamboo/Melamine/Birch | 32 cm/43 cm/53 cm | plastic | 380-1200 | 0/12`),
  },
];
