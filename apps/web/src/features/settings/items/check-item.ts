import { NewItem, PACK_LEVELS } from '@stockwire/shared/catalog';
import { type Faults, faultText } from '../../../forms/field-faults.ts';
import { numberOf } from '../../../forms/number-text.ts';
import { schemaFaults } from '../../../forms/schema-faults.ts';
import type { Texts } from '../../../forms/texts.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { moneyFault } from '../money/money-fault.ts';
import { gtinText } from './gtin-field.tsx';
import { readGtin } from './gtin-note.ts';
import { itemFormWords } from './item-form.words.ts';
import { itemFieldOf, newItemOf } from './item-texts.ts';

/** What can be said against an item before the server sees it, each at its field. */
export function checkItem(texts: Texts): Faults {
  return {
    ...schemaFaults(NewItem, newItemOf(texts), (pointer) => itemFieldOf(pointer, texts)),
    ...packFaults(texts),
    ...amountFaults(texts),
  };
}

function packFaults(texts: Texts): Faults {
  const words = wordsOf(itemFormWords);
  return Object.fromEntries(
    PACK_LEVELS.flatMap((level) => {
      const gtin = texts[`${level}.gtin`] ?? '';
      const factor = numberOf(texts[`${level}.factor`]);
      const note = readGtin(gtin);
      const isUnsized = gtin.trim() !== '' && level !== 'each' && factor === null;
      return [
        ...(isUnsized ? [[`${level}.factor`, words.piecesFault]] : []),
        ...(note.state === 'empty' || note.state === 'good'
          ? []
          : [[`${level}.gtin`, gtinText(note) ?? '']]),
      ];
    }),
  );
}

function amountFaults(texts: Texts): Faults {
  const currency = texts.currency ?? '';
  const { cost = '', price = '' } = texts;
  const faults = Object.entries({ cost, price }).flatMap(([field, amount]) => {
    const fault = moneyFault(amount, currency);
    return fault === null ? [] : [[field, fault]];
  });
  const hasAmount = cost !== '' || price !== '';
  const currencyFault =
    currency.trim() === '' && hasAmount
      ? faultText('currency-missing')
      : /^([A-Z]{3})?$/.test(currency)
        ? null
        : wordsOf(itemFormWords).currencyFault;
  return {
    ...Object.fromEntries(faults),
    ...(currencyFault === null ? {} : { currency: currencyFault }),
  };
}
