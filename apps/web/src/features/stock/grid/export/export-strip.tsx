import { Button } from '../../../../ui/action/button.tsx';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { ProgressBar } from '../../../../ui/status/progress-bar.tsx';
import { exportWords } from './export.words.ts';
import styles from './export-strip.module.css';
import { sizeText } from './use-export-words.ts';
import type { Exports } from './use-exports.ts';

/** How far an export has come, with the way to stop it; absent while there is none. */
export function ExportStrip({ exporting }: { exporting: Exports }) {
  const { progress, stop } = exporting;
  if (progress === null) return null;
  const { total } = progress;
  const words = wordsOf(exportWords);
  const rows = formatInteger(progress.rows);
  return (
    <div className={styles.strip}>
      <span className={styles.bar}>
        <ProgressBar
          label={words.exporting}
          share={total === 0 ? null : progress.rows / total}
          valueText={words.rowsOf(rows, formatInteger(total), sizeText(progress.bytes))}
        />
      </span>
      <Button size="s" onPress={stop}>
        {words.stop}
      </Button>
    </div>
  );
}
