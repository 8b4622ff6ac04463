import { NAME_LENGTH_MAX, SKU_LENGTH_MAX } from '@stockwire/shared/limits';
import { useQuery } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { categoriesQuery, suppliersQuery } from '../../../api/catalog.queries.ts';
import { FormSection } from '../../../forms/form-section.tsx';
import type { Form } from '../../../forms/use-form.ts';
import { Select } from '../../../ui/field/select.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { localeNow } from '../../../ui/language/language.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { MoneyField } from '../money/money-field.tsx';
import { FreeField } from './free-field.tsx';
import styles from './item-form.module.css';
import { itemFormWords } from './item-form.words.ts';
import { NO_CATEGORY } from './item-texts.ts';
import { itemWords } from './items.words.ts';

/** What it is called, and where it stands among others. */
export function BasicsSection({ form, isMade }: { form: Form; isMade: boolean }) {
  const words = wordsOf(itemFormWords);
  const names = wordsOf(itemWords);
  const { data: categories = [] } = useQuery(categoriesQuery(useHttp()));
  const state = form.field('state');
  return (
    <FormSection title={words.item} note={words.skuNote}>
      {isMade ? null : (
        <TextField
          label={names.sku}
          size="l"
          maxLength={SKU_LENGTH_MAX}
          autoFocus
          {...form.field('sku')}
        />
      )}
      <TextField label={names.name} size="l" maxLength={NAME_LENGTH_MAX} {...form.field('name')} />
      <FreeField
        label={names.category}
        description={words.categoryNote}
        placeholder={NO_CATEGORY}
        options={categories.map(({ category }) => ({ id: category, label: category }))}
        {...form.field('category')}
      />
      {isMade ? (
        <Select
          label={names.state}
          size="l"
          description={words.stateNote}
          options={[
            { id: 'active', label: names.active },
            { id: 'retired', label: names.retired },
          ]}
          {...state}
        />
      ) : null}
    </FormSection>
  );
}

/** What a piece costs, and for how much it is sold. */
export function MoneySection({ form }: { form: Form }) {
  const words = wordsOf(itemFormWords);
  const currency = form.field('currency');
  const names = new Intl.DisplayNames(localeNow(), { type: 'currency' });
  return (
    <FormSection title={words.money} note={words.moneyNote}>
      <div className={styles.three}>
        <MoneyField label={words.cost} {...form.field('cost')} />
        <MoneyField label={words.price} {...form.field('price')} />
        <FreeField
          label={words.currency}
          placeholder="EUR"
          options={Intl.supportedValuesOf('currency').map((code) => ({
            id: code,
            label: code,
            detail: names.of(code),
          }))}
          {...currency}
          onChange={(text) => currency.onChange(text.trim().toUpperCase())}
        />
      </div>
    </FormSection>
  );
}

/** Who it comes from. */
export function SupplySection({ form }: { form: Form }) {
  const words = wordsOf(itemFormWords);
  const { data: suppliers = [] } = useQuery(suppliersQuery(useHttp()));
  const field = form.field('supplierCode');
  const chosen = suppliers.find(({ code }) => code === field.value);
  return (
    <FormSection title={words.supply} note="">
      <FreeField
        label={words.supplier}
        placeholder={words.noSupplier}
        description={chosen ? `${chosen.name}. ${words.leadTime(chosen.leadTimeDays)}` : undefined}
        options={suppliers.map(({ code, name }) => ({ id: code, label: code, detail: name }))}
        {...field}
      />
    </FormSection>
  );
}
