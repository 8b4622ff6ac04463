import type { Config } from '../config.ts';
import type { Ledger } from '../features/stock/ledger.ts';
import { createRemoteLedger } from '../features/stock/remote/remote-ledger.ts';
import type { Clock } from '../platform/clock.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { Log } from '../platform/log.ts';
import type { PurposeKeys } from '../platform/secrets/keyring.ts';

/** What a process must run to have commands written by another one. */
export const CALLING_ROLES = ['worker'] as const;

interface WorkerLedgerDeps {
  /** This process's own writer. */
  ledger: Ledger;
  callKeys: PurposeKeys;
  clock: Clock;
  log: Log;
}

/** Where jobs have their commands written: by this process, or by the node that `INTERNAL_URL` names. */
export function openWorkerLedger(
  { ledger, callKeys: keys, clock, log }: WorkerLedgerDeps,
  { config, lifecycle }: { config: Pick<Config, 'internalUrl'>; lifecycle: Lifecycle },
): Ledger {
  const { internalUrl: url } = config;
  if (url === null) return ledger;
  const [role] = CALLING_ROLES;
  const remote = createRemoteLedger({ url, keys, role, clock, log });
  lifecycle.onClose('calls to the node that writes', () => remote.close());
  log.info({ url }, 'commands of jobs are written by another node');
  return remote;
}
