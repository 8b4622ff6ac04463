import { parseArgs } from 'node:util';
import { foldCode } from '@stockwire/shared/text';
import { readProcessConfig } from '../config.ts';
import { verifyAudit } from '../features/identity/audit/verify-audit.ts';
import { rotateSecrets } from '../features/identity/secrets/rotate-secrets.ts';
import {
  type AuditedWarehouse,
  selectWarehousesWithHeads,
} from '../features/stock/audit/audit.queries.ts';
import { openEpoch } from '../features/stock/audit/open-epoch.ts';
import { findDrifts, rebuildLevels } from '../features/stock/audit/rebuild-levels.ts';
import { verifyLedger } from '../features/stock/audit/verify-ledger.ts';
import { assertReachable } from '../platform/db/assert-reachable.ts';
import { openDatabase, type Sql } from '../platform/db/database.ts';
import { openKeyring } from '../platform/secrets/open-keyring.ts';
import { toldToOperator } from '../platform/settings/operator-error.ts';
import { runMakeAdmin } from './make-admin.ts';

const USAGE = `Usage: npm run stock -- COMMAND [--warehouse CODE]
  verify                          walk each ledger: chain, seqs, sums; then levels and bins against it;
                                  and the chain of the audit
  rebuild --check                 compare levels and bins with what the ledger adds up to from zero
  rebuild                         and mend what differs
  new-epoch --warehouse CODE --reason TEXT
                                  after a restore or failover: every client reads anew
  admin EMAIL                     make an administrator, or let one in again
  rotate-secrets                  seal the secrets of the database with SECRET_KEY, opening them by
                                  SECRET_KEY_PREVIOUS where another key sealed them`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    warehouse: { type: 'string' },
    reason: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});

/** Each answers whether everything holds. */
const COMMANDS: Record<string, (sql: Sql, warehouses: AuditedWarehouse[]) => Promise<boolean>> = {
  verify: async (sql, warehouses) => {
    let sound = true;
    for (const warehouse of warehouses) {
      const { entries, fault } = await verifyLedger(sql, warehouse);
      print(
        fault
          ? `${warehouse.code}: entry ${fault.seq}: ${fault.what}`
          : `${warehouse.code}: ${entries} entries hold`,
      );
      sound = fault === null && (await checkDrifts(sql, warehouse)) && sound;
    }
    return (await checkAudit(sql)) && sound;
  },
  rebuild: async (sql, warehouses) => {
    let sound = true;
    for (const warehouse of warehouses) {
      if (options.check) sound = (await checkDrifts(sql, warehouse)) && sound;
      else
        print(
          `${warehouse.code}: ${(await rebuildLevels(sql, warehouse.warehouseId)).length} rows mended`,
        );
    }
    return sound;
  },
  'new-epoch': async (sql, warehouses) => {
    const [warehouse] = warehouses;
    if (!options.warehouse || !options.reason || !warehouse)
      return usage('new-epoch needs --warehouse and --reason');
    const { epoch, firstSeq } = await openEpoch(sql, warehouse.warehouseId, options.reason);
    print(`${warehouse.code}: epoch ${epoch} begins at entry ${firstSeq}`);
    return true;
  },
  'rotate-secrets': async (sql) => {
    const keyring = openKeyring(readProcessConfig());
    const { secrets, rotated } = await rotateSecrets({ sql }, keyring);
    print(
      `${rotated} of ${secrets} secrets were sealed anew; all are sealed with key ${keyring.currentId}`,
    );
    return true;
  },
  admin: async (sql) => {
    const result = await runMakeAdmin(sql, positionals[1]);
    if (!result.ok) return usage(result.problem);
    for (const line of result.lines) print(line);
    return true;
  },
};

async function checkAudit(sql: Sql): Promise<boolean> {
  const { events, fault } = await verifyAudit({ sql });
  print(fault ? `audit: event ${fault.seq} ${fault.what}` : `audit: ${events} events hold`);
  return fault === null;
}

async function checkDrifts(sql: Sql, { code, warehouseId }: AuditedWarehouse): Promise<boolean> {
  const drifts = await findDrifts(sql, warehouseId);
  for (const { what, itemId, binId, stored, fromLedger } of drifts) {
    print(
      `${code}: ${what} of item ${itemId}${binId ? ` in bin ${binId}` : ''}: stored ${stored}, ledger says ${fromLedger}`,
    );
  }
  if (drifts.length === 0) print(`${code}: levels and bins equal the ledger`);
  return drifts.length === 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function usage(problem: string): boolean {
  process.stderr.write(`${problem}\n${USAGE}\n`);
  return false;
}

async function run(): Promise<boolean> {
  const command = COMMANDS[positionals[0] ?? ''];
  if (!command) return usage('Which command?');
  const { databaseUrl } = readProcessConfig();
  await assertReachable('DATABASE_URL', databaseUrl);
  const database = openDatabase({
    url: databaseUrl,
    applicationName: 'stockwire-stock',
    poolSize: 2,
  });
  try {
    const all = await selectWarehousesWithHeads(database.sql);
    const wanted = options.warehouse && foldCode(options.warehouse);
    const warehouses = wanted ? all.filter(({ code }) => foldCode(code) === wanted) : all;
    if (wanted && warehouses.length === 0)
      return usage(`There is no warehouse ${options.warehouse}.`);
    return await command(database.sql, warehouses);
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(toldToOperator(error));
  process.exitCode = 2;
}
