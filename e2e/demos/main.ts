import process from 'node:process';
import { readOptions } from './options.ts';
import { adjustAndUndo } from './scenes/adjust-and-undo.ts';
import { editTogether } from './scenes/edit-together.ts';
import { importSales } from './scenes/import-sales.ts';
import { lookAround } from './scenes/look-around.ts';
import { watchTheShift } from './scenes/watch-the-shift.ts';
import { openStage } from './stage.ts';

const SCENES = [watchTheShift, adjustAndUndo, editTogether, importSales, lookAround];

const stage = await openStage(readOptions(process.argv.slice(2), process.env));
try {
  for (const scene of SCENES) await scene(stage);
} finally {
  await stage.close();
}
