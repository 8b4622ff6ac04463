import type { Warehouse } from '@stockwire/shared/catalog';
import styles from './form.module.css';

interface SubjectProps {
  warehouse: Warehouse;
  sku: string;
  name: string | undefined;
}

/** Which item, where: under the title of every form. */
export function Subject({ warehouse, sku, name }: SubjectProps) {
  return (
    <>
      {name ? (
        <>
          <b>{name}</b> ·{' '}
        </>
      ) : null}
      <span className={styles.code}>{sku}</span> · {warehouse.name}
    </>
  );
}
