import process from 'node:process';
import { readOptions } from './options.ts';
import { adjustAndUndo } from './scenes/adjust-and-undo.ts';
import { editTogether } from './scenes/edit-together.ts';
import { importSales } from './scenes/import-sales.ts';
import { lookAround } from './scenes/look-around.ts';
import { watchTheShift } from './scenes/watch-the-shift.ts';
import { openStage } from './stage.ts';

const SCENES = [watchTheShift, adjustAndUndo, editTogether, importSales, lookAround];

/** As a shell tells that Ctrl-C ended a program. */
const STOPPED_EXIT_CODE = 130;

// Whoever has seen enough wants no report of the step that was cut off; Playwright ends its browsers with the process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(STOPPED_EXIT_CODE));
}

const stage = await openStage(readOptions(process.argv.slice(2), process.env));
try {
  for (const scene of SCENES) await scene(stage);
} finally {
  await stage.close();
}
