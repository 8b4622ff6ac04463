import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkLedger } from './chaos/check-ledger.ts';
import {
  KILL_POSTGRES,
  KILL_SERVER,
  type Ordeal,
  type Scene,
  TERMINATE_BACKENDS,
} from './chaos/groups.ts';
import { History } from './chaos/history.ts';
import { type Check, judgeHistory } from './chaos/judge-history.ts';
import { Load } from './chaos/load.ts';
import { ScratchPostgres } from './chaos/scratch-postgres.ts';
import { SignIns } from './chaos/sign-ins.ts';
import { selectStoredCommands } from './chaos/stored-commands.queries.ts';
import { Victim } from './chaos/victim.ts';
import { Watchers } from './chaos/watchers.ts';
import { createBenchDatabase } from './world/bench-database.ts';
import { readRows } from './world/read-rows.queries.ts';
import { stockWorld } from './world/stock-world.ts';

/** Few, so that most commands meet others on their row. */
const SKUS = 40;
const ROUNDS = 20;
/** Acknowledged commands that are sent again after each ordeal, from its whole length. */
const REPEATED = 200;
const FAULTS_SHOWN_MAX = 5;

const ORDEALS: readonly Ordeal[] = [KILL_SERVER, TERMINATE_BACKENDS, KILL_POSTGRES];

interface Tally {
  passed: number;
  failed: number;
}

function report({ what, faults }: Check, tally: Tally): void {
  if (faults.length === 0) tally.passed += 1;
  else tally.failed += 1;
  console.log(`  ${faults.length === 0 ? 'ok    ' : 'FAILED'} ${what}`);
  for (const fault of faults.slice(0, FAULTS_SHOWN_MAX)) console.log(`           ${fault}`);
  if (faults.length > FAULTS_SHOWN_MAX) console.log(`           … ${faults.length} in all`);
}

/** Some of the acknowledged commands, evenly over the time. */
function sample<Value>(values: readonly Value[], count: number): Value[] {
  const step = Math.max(1, Math.floor(values.length / count));
  return values.filter((_, place) => place % step === 0).slice(0, count);
}

/** Those who use the server while it is hurt. */
interface Company {
  load: Load;
  watchers: Watchers;
  signIns: SignIns;
}

async function runOrdeal(
  ordeal: Ordeal,
  { load, watchers, signIns, ...scene }: Scene & Company,
  { warehouseId, openingSeq }: { warehouseId: number; openingSeq: number },
): Promise<Check[]> {
  load.start();
  signIns.start();
  const { checks, notes } = await ordeal.run(scene);
  await Promise.all([load.stop(), signIns.stop()]);
  const { history, owner } = scene;
  const accepted = history.attempts.filter(({ fate }) => fate === 'ok');
  const repeated = await load.repeat(sample(accepted, REPEATED));
  const stored = await selectStoredCommands(owner, warehouseId, openingSeq);
  const keys = new Set(stored.map(({ key }) => key));
  const unknown = history.attempts.filter(({ fate }) => fate === 'unknown');
  const found = unknown.filter(({ key }) => keys.has(key));
  const all = [
    ...checks,
    ...(await checkLedger(owner, warehouseId)),
    ...judgeHistory(history.attempts, stored),
    {
      what: `${repeated} commands sent again got their first answer; nobody was answered beside the rules`,
      faults: history.surprises.splice(0),
    },
    await watchers.check(),
    ...(await signIns.check()),
  ];
  const figures = [
    `${accepted.length} accepted`,
    `${history.count('refused')} refused`,
    `${history.broken} sendings without an answer`,
    `${unknown.length} left unknown (${found.length} of them stored)`,
    ...notes,
  ];
  console.log(
    `  since the beginning: ${figures.join(', ')}\n  ${watchers.summary()}\n  ${signIns.summary()}`,
  );
  return all;
}

async function run(rounds: number, ordeals: readonly Ordeal[]): Promise<number> {
  const tally = { passed: 0, failed: 0 };
  const database = await createBenchDatabase();
  const owner = database.owner.sql;
  const [warehouse] = await stockWorld(database, { items: SKUS, warehouses: ['CHAOS'] });
  if (!warehouse) throw new Error('the warehouse is missing');
  const { warehouseId } = warehouse;
  const { asOf: openingSeq } = await readRows(owner, warehouseId);
  const victim = await Victim.start(database);
  const history = new History();
  const load = new Load(history, victim, warehouse);
  const watchers = new Watchers(victim, owner, warehouse);
  const signIns = new SignIns(victim, owner);
  try {
    await signIns.makePerson();
    await watchers.start();
    const postgres = ScratchPostgres.ofThisRun();
    const scene = { victim, history, owner, postgres, rounds, load, watchers, signIns };
    for (const ordeal of ordeals) {
      console.log(`\n${ordeal.name}, ${rounds} times under load`);
      const missing = ordeal.missing?.(scene) ?? null;
      if (missing !== null) {
        console.log(`  skipped: ${missing}`);
        continue;
      }
      const checks = await runOrdeal(ordeal, scene, { warehouseId, openingSeq });
      for (const check of checks) report(check, tally);
    }
  } finally {
    watchers.close();
    await victim.stop();
    await database.drop();
  }
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: String(ROUNDS) }, only: { type: 'string' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new RangeError('--rounds is a whole number from 1');
const { only = '' } = values;
const ordeals = ORDEALS.filter(({ name }) => name.includes(only));
if (ordeals.length === 0) {
  const names = ORDEALS.map(({ name }) => `"${name}"`).join(', ');
  throw new RangeError(`--only ${only} is in no name of ${names}`);
}
process.exitCode = await run(rounds, ordeals);
