import type { NewSupplier } from '@stockwire/shared/catalog';

/** Makers that the distributor buys from, with the currency of their price lists. */
export const SUPPLIERS: readonly (NewSupplier & { currency: 'GBP' | 'EUR' })[] = [
  { code: 'TRENT', name: 'Trent Vale Ceramics', leadTimeDays: 9, currency: 'GBP' },
  { code: 'ALENTEJO', name: 'Alentejo Stoneware', leadTimeDays: 21, currency: 'EUR' },
  { code: 'PENNINE', name: 'Pennine Glassworks', leadTimeDays: 7, currency: 'GBP' },
  { code: 'BOHEMIA', name: 'North Bohemia Glass', leadTimeDays: 28, currency: 'EUR' },
  { code: 'DONSTEEL', name: 'Don Valley Steel', leadTimeDays: 8, currency: 'GBP' },
  { code: 'SOLINGEN', name: 'Wupper Blades', leadTimeDays: 14, currency: 'EUR' },
  { code: 'MEUSE', name: 'Meuse Enamel and Iron', leadTimeDays: 12, currency: 'EUR' },
  { code: 'JUTLAND', name: 'Jutland Home Goods', leadTimeDays: 16, currency: 'EUR' },
  { code: 'GUIMAR', name: 'Minho Weaving', leadTimeDays: 24, currency: 'EUR' },
  { code: 'AEGEAN', name: 'Aegean Cotton Mills', leadTimeDays: 35, currency: 'EUR' },
  { code: 'LEINE', name: 'Leine Textiles and Light', leadTimeDays: 10, currency: 'EUR' },
  { code: 'HUMBER', name: 'Humber Brush and Garden', leadTimeDays: 5, currency: 'GBP' },
  { code: 'MEKONG', name: 'Mekong Delta Weavers', leadTimeDays: 56, currency: 'EUR' },
];
