import { type Category, readProducts } from './category.ts';

/** What keeps a house clean and in order. */
export const HOUSEHOLD_CATEGORIES: Category[] = [
  {
    name: 'Laundry',
    prefix: 'LDY',
    zone: 'E',
    season: null,
    suppliers: ['JUTLAND', 'HUMBER'],
    products: readProducts(`
      laundry basket | Rattan/Polypropylene/Cotton canvas | 35 l/50 l/70 l | plastic | 520-2400 | 0/6
      clothes airer | Steel/Beech | 12 m/18 m | plastic | 1100-2900 | 0/4
      ironing board | Steel mesh | 110 cm/122 cm/135 cm | textile | 1600-3400 | 0/2
      ironing board cover | Cotton/Felt-backed cotton | 110 cm/122 cm/135 cm | stripe | 320-690 | 0/24
      peg bag | Cotton canvas | small/large | stripe | 190-380 | 0/48
      clothes pegs | Birch/Polypropylene | pack of 24/pack of 50 | plastic | 90-260 | 12/72
      clothes hanger | Beech/Velvet/Steel | pack of 5/pack of 10 | plastic | 210-780 | 0/24
      wash bag | Polyester mesh | set of 2/set of 3 | plastic | 160-340 | 12/96
      lint roller | Birch/Polypropylene | handle/refill | plastic | 80-190 | 12/72`),
  },
  {
    name: 'Cleaning',
    prefix: 'CLN',
    zone: 'E',
    season: null,
    suppliers: ['HUMBER', 'JUTLAND'],
    products: readProducts(`
      dish brush | Beech/Bamboo/Recycled plastic | round/long | plastic | 70-210 | 12/96
      scrubbing brush | Beech/Recycled plastic | small/large | plastic | 90-260 | 12/72
      broom | Beech/Steel | 28 cm/40 cm | plastic | 420-980 | 0/12
      dustpan set | Steel/Recycled plastic | standard/long-handled | plastic | 320-980 | 0/18
      bucket | Galvanised steel/Recycled plastic | 8 l/12 l | plastic | 280-780 | 0/12
      mop | Cotton/Microfibre | flat/string | plastic | 480-1100 | 0/12
      cleaning cloth | Microfibre/Cotton/Cellulose | pack of 3/pack of 6 | plastic | 110-340 | 12/96
      scouring pad | Copper/Cellulose | pack of 2/pack of 4 | none | 60-140 | 12/144
      washing-up bowl | Enamelled steel/Recycled plastic | 8 l/10 l | plastic | 320-980 | 0/12
      pedal bin | Steel/Recycled plastic | 5 l/20 l/30 l | pan | 980-3900 | 0/4
      spray bottle | Glass/Recycled plastic | 30 cl/50 cl | glass | 90-280 | 12/48`),
  },
  {
    name: 'Bathroom',
    prefix: 'BRM',
    zone: 'D',
    season: null,
    suppliers: ['JUTLAND', 'PENNINE'],
    products: readProducts(`
      soap dispenser | Stoneware/Glass/Acacia | 25 cl/40 cl | glaze | 290-780 | 0/24
      toothbrush holder | Stoneware/Bamboo/Steel | single/double | glaze | 210-520 | 0/36
      soap dish | Stoneware/Beech/Marble | small/large | glaze | 140-480 | 6/48
      shower curtain | Polyester/Cotton/Linen blend | 180 x 180 cm/180 x 200 cm | textile | 520-1600 | 0/18
      toilet brush | Steel/Ceramic/Bamboo | floor/wall | plastic | 420-1200 | 0/12
      bath rack | Bamboo/Steel wire | 70 cm/78 cm | wood | 780-1700 | 0/8
      shower caddy | Steel wire/Aluminium | corner/hanging | metal | 620-1500 | 0/10
      waste bin | Steel/Bamboo/Recycled plastic | 3 l/5 l | plastic | 480-1500 | 0/8
      vanity mirror | Steel/Bamboo | 15 cm/20 cm | metal | 690-1900 | 0/8`),
  },
  {
    name: 'Baskets',
    prefix: 'BSK',
    zone: 'E',
    season: null,
    suppliers: ['MEKONG', 'HUMBER'],
    products: readProducts(`
      storage basket | Seagrass/Water hyacinth/Rattan | 22 cm/30 cm/38 cm | weave | 320-1400 | 4/16
      log basket | Rattan/Felt/Willow | 40 cm/50 cm | weave | 980-2800 | 0/4
      shelf basket | Jute/Paper rope/Seagrass | 25 cm/35 cm | weave | 290-890 | 4/24
      picnic basket | Willow | 2 persons/4 persons | stripe | 2400-5900 | 0/2
      bread basket | Rattan/Willow/Jute | 20 cm/28 cm | weave | 240-620 | 6/36
      storage box | Felt/Cotton canvas/Bamboo | 28 cm/32 cm/38 cm | textile | 380-1200 | 0/12
      belly basket | Seagrass/Jute | 28 cm/36 cm/44 cm | weave | 420-1300 | 0/12
      plant basket | Seagrass/Water hyacinth | 18 cm/24 cm/30 cm | weave | 260-920 | 4/24`),
  },
];
