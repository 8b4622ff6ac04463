import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { checkArrows } from './check-arrows.ts';

const { moduleCount, sins } = checkArrows(fileURLToPath(new URL('../..', import.meta.url)));

for (const { rule, from, to, line } of sins) console.log(`${rule}: ${from} -> ${to} (${line})`);
console.log(`${moduleCount} modules read, ${sins.length} wrong arrows`);
// A check that reads nothing must not look green.
process.exitCode = moduleCount === 0 || sins.length > 0 ? 1 : 0;
