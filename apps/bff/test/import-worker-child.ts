// A process of its own that works on imports until it is killed; see the test that kills it.
import process from 'node:process';
import { startImportWorker } from '../src/features/integrations/imports/work/start-import-worker.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { createLogger } from '../src/platform/log.ts';
import { aWriter } from './writer.ts';

const url = process.argv[2] ?? '';
const database = openDatabase({ url, applicationName: 'child worker', poolSize: 4 });
const deps = { database, ledger: aWriter(url), log: createLogger('silent') };
startImportWorker(deps, { leaseMs: 1_000, lookEveryMs: 20 });
process.on('disconnect', () => process.exit(0));
