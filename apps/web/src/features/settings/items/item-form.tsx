import type { Warehouse } from '@stockwire/shared/catalog';
import { ArrowLeft, ChartNoAxesColumn } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-aria-components';
import { FieldConflict } from '../../../forms/conflict/field-conflict.tsx';
import { formWords } from '../../../forms/form.words.ts';
import { FormElement } from '../../../forms/form-element.tsx';
import { FormNotes } from '../../../forms/form-notes.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import type { Opened } from '../../../forms/texts.ts';
import type { Form } from '../../../forms/use-form.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import type { SettingsLinks } from '../settings-links.ts';
import styles from './item-form.module.css';
import { itemFormWords } from './item-form.words.ts';
import { itemLabel, showItemText } from './item-labels.ts';
import { BasicsSection, MoneySection, SupplySection } from './item-sections.tsx';
import { PacksSection } from './packs-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { useItemDenial } from './use-item-denial.ts';
import { useItemForm } from './use-item-form.ts';

interface ItemFormProps {
  sku: string | null;
  opened: Opened;
  sites: readonly Warehouse[];
  /** Warehouses that are not shown yet. */
  moreSites: number;
  onMoreSites: () => void;
  links: SettingsLinks;
}

/** Everything the catalog knows of an item, in one form with one press that saves. */
export function ItemForm({ sku, opened, sites, links, ...more }: ItemFormProps) {
  const texts = wordsOf(formWords);
  const toasts = useToasts();
  const formId = useId();
  const form = useItemForm({
    sku,
    opened,
    sites,
    onSaved(saved) {
      toasts.add({ text: sku === null ? texts.made(saved) : texts.saved(saved) });
      if (sku === null) links.go(links.item(saved));
    },
  });
  const denial = useItemDenial(form.draft.changed, sites);
  // A new item whose warehouses could not be stored yet exists already, under a SKU that stays.
  const isMade = (form.draft.now.versions.item ?? 0) > 0;
  return (
    <div className={styles.page}>
      <FormElement id={formId} form={form} className={styles.form}>
        <FormHeader sku={sku} name={form.draft.now.base.name ?? ''} links={links} />
        <FormNotes form={form} denial={denial} />
        <BasicsSection form={form} isMade={isMade} />
        <PacksSection form={form} />
        <MoneySection form={form} />
        <SupplySection form={form} />
        <SitesSection {...{ form, sites }} {...more} />
      </FormElement>
      <FormFooter {...{ form, formId, denial }} isNew={!isMade} />
      <FieldConflict
        form={form}
        labelOf={(field) => itemLabel(field, sites)}
        showText={showItemText}
      />
      <LeaveGuard draft={form.draft} />
    </div>
  );
}

interface FormHeaderProps {
  sku: string | null;
  name: string;
  links: SettingsLinks;
}

function FormHeader({ sku, name, links }: FormHeaderProps) {
  const words = wordsOf(itemFormWords);
  return (
    <header className={styles.header}>
      <Link className={styles.back ?? ''} href={links.items}>
        <Icon of={ArrowLeft} size="s" />
        {words.back}
      </Link>
      <div className={styles.heading}>
        <h2 className={styles.title}>{sku === null ? words.newItem : name}</h2>
        {sku === null ? null : (
          <Link className={styles.back ?? ''} href={links.stockOf(sku)}>
            <Icon of={ChartNoAxesColumn} size="s" />
            {words.stock}
          </Link>
        )}
      </div>
      <p className={styles.subtitle}>{sku ?? words.newNote}</p>
    </header>
  );
}

interface FormFooterProps {
  form: Form;
  formId: string;
  isNew: boolean;
  denial: string | undefined;
}

function FormFooter({ form, formId, isNew, denial }: FormFooterProps) {
  const words = wordsOf(formWords);
  const { draft, save } = form;
  const count = draft.changed.length;
  const off = save.isSaving ? words.saving : count === 0 ? words.unchanged : undefined;
  return (
    <footer className={styles.footer}>
      <p className={styles.status} role="status">
        {count === 0 ? words.unchanged : words.unsaved(count)}
      </p>
      {count === 0 ? null : (
        <Button size="l" onPress={draft.discard}>
          {words.discard}
        </Button>
      )}
      <Button size="l" variant="primary" type="submit" form={formId} disabledReason={denial ?? off}>
        {isNew ? wordsOf(itemFormWords).make : words.save}
      </Button>
    </footer>
  );
}
