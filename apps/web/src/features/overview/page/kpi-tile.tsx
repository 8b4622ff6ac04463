import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Link } from 'react-aria-components';
import { Spark } from '../../../ui/chart/spark.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './kpi-tile.module.css';

/** One figure of the overview, told in words. */
export interface Kpi {
  id: string;
  label: string;
  icon?: LucideIcon;
  tone: 'ok' | 'low' | 'out' | 'plain';
  value: string;
  unit: string;
  /** How it came to this, or how it stands to the whole. */
  detail: ReactNode;
  run: readonly number[];
  /** What a press shows, for the ear. */
  opens: string;
  href?: string | undefined;
  onPress?: (() => void) | undefined;
}

/** A figure that opens the list of what it counts. */
export function KpiTile({ kpi }: { kpi: Kpi }) {
  const face = <KpiFace kpi={kpi} />;
  return kpi.href === undefined ? (
    <Button className={styles.tile ?? ''} onPress={() => kpi.onPress?.()}>
      {face}
    </Button>
  ) : (
    <Link className={styles.tile ?? ''} href={kpi.href}>
      {face}
    </Link>
  );
}

function KpiFace({ kpi }: { kpi: Kpi }) {
  const { label, icon, tone, value, unit, detail, run, opens } = kpi;
  return (
    <>
      <span className={styles.label}>
        {icon ? (
          <span className={styles.glyph} data-tone={tone}>
            <Icon of={icon} />
          </span>
        ) : null}
        {label}
      </span>
      <span className={styles.value}>
        {value} <small className={styles.unit}>{unit}</small>
      </span>
      <span className={styles.detail}>{detail}</span>
      <span className={styles.run}>
        <Spark values={run} tone={tone} />
      </span>
      <VisuallyHidden>{opens}</VisuallyHidden>
    </>
  );
}
