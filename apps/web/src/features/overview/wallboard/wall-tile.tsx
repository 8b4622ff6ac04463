import { Icon } from '../../../ui/glyph/icon.tsx';
import type { Kpi } from '../page/kpi-tile.tsx';
import styles from './wall-tile.module.css';

/** One huge figure. */
export function WallTile({ kpi }: { kpi: Kpi }) {
  const { label, icon, tone, value, unit, detail } = kpi;
  return (
    <div className={styles.tile} data-tone={tone}>
      <p className={styles.label}>
        {icon ? (
          <span className={styles.glyph}>
            <Icon of={icon} />
          </span>
        ) : null}
        {label}
      </p>
      <p className={styles.value}>
        {value} <small className={styles.unit}>{unit}</small>
      </p>
      <p className={styles.detail}>{detail}</p>
    </div>
  );
}
