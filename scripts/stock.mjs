// `npm run stock -- verify | rebuild --check | new-epoch`: the operator's commands on the product's database.
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { at, loadEnvFile } from './paths.mjs';
import { runNode, withProductPostgres } from './with-postgres.mjs';

loadEnvFile();
ensureInstalled();
ensureBuilt();
const program = ['--enable-source-maps', at('apps/bff/dist/stock.js'), ...process.argv.slice(2)];
process.exitCode = await withProductPostgres(({ url, appUrl }) =>
  runNode(program, { DATABASE_URL: url, ...(appUrl && { DATABASE_APP_URL: appUrl }) }),
);
