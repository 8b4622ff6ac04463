import type { CheckReport, ImportOptions } from '@stockwire/shared/imports';

/** Effects that write nothing. */
const SILENT = ['exists-already', 'nothing-to-do', 'service-code', 'repeated', 'skipped'];

/** Rows that will write something when the import starts, by what the check found. */
export function plannedRows({ effects }: CheckReport): number {
  return Object.entries(effects)
    .filter(([effect]) => !SILENT.includes(effect))
    .reduce((sum, [, rows]) => sum + rows, 0);
}

/** Why the import cannot start as it stands, by the name of its words; null when it can. */
export function startBlocker(
  check: CheckReport,
  { options, isOutdated }: { options: ImportOptions; isOutdated: boolean },
): 'outdated' | 'chooseRepeats' | 'nothingToImport' | null {
  if (isOutdated) return 'outdated';
  if (check.repeats.rows > 0 && options.repeats === null) return 'chooseRepeats';
  return plannedRows(check) === 0 ? 'nothingToImport' : null;
}
