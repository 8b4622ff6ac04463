import type { Warehouse } from '@stockwire/shared/catalog';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { useQuery } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { binsQuery } from '../../../api/warehouses.queries.ts';
import { FormSection } from '../../../forms/form-section.tsx';
import { asNumberText, numberOf } from '../../../forms/number-text.ts';
import type { Form } from '../../../forms/use-form.ts';
import { Button } from '../../../ui/action/button.tsx';
import { NumberField } from '../../../ui/field/number-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { FreeField } from './free-field.tsx';
import styles from './item-form.module.css';
import { itemFormWords } from './item-form.words.ts';
import { siteFields } from './item-texts.ts';

interface SitesSectionProps {
  form: Form;
  sites: readonly Warehouse[];
  moreSites: number;
  onMoreSites: () => void;
}

/** What every warehouse says about the item: where it lives, and when it is low. */
export function SitesSection({ form, sites, moreSites, onMoreSites }: SitesSectionProps) {
  const words = wordsOf(itemFormWords);
  return (
    <FormSection title={words.sites} note={words.sitesNote}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{words.warehouse}</th>
            <th scope="col">{words.homeBin}</th>
            <th scope="col" data-end>
              {words.reorderPoint}
            </th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <SiteRow key={site.warehouseId} form={form} site={site} />
          ))}
        </tbody>
      </table>
      {moreSites > 0 ? (
        <div>
          <Button variant="ghost" onPress={onMoreSites}>
            {words.moreSites(moreSites)}
          </Button>
        </div>
      ) : null}
    </FormSection>
  );
}

function SiteRow({ form, site }: { form: Form; site: Warehouse }) {
  const words = wordsOf(itemFormWords);
  const { data: bins = [] } = useQuery(binsQuery(useHttp(), site.warehouseId));
  const fields = siteFields(site.warehouseId);
  const reorderPoint = form.field(fields.reorderPoint);
  const homes = bins.filter(({ kind, retiredAt }) => kind === 'storage' && retiredAt === null);
  return (
    <tr>
      <th scope="row">
        {site.name}
        <small className={styles.code}>{site.code}</small>
      </th>
      <td>
        <FreeField
          label={words.homeBinOf(site.name)}
          isLabelHidden
          placeholder={words.none}
          options={homes.map(({ code, zone }) => ({ id: code, label: code, detail: zone }))}
          {...form.field(fields.homeBin)}
        />
      </td>
      <td data-end>
        <NumberField
          label={words.reorderPointOf(site.name)}
          isLabelHidden
          size="l"
          minValue={0}
          maxValue={QUANTITY_MAX}
          value={numberOf(reorderPoint.value)}
          onChange={(pieces) => reorderPoint.onChange(asNumberText(pieces))}
          error={reorderPoint.error}
        />
      </td>
    </tr>
  );
}
