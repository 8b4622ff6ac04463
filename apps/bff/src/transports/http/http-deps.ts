import type { DemoShift } from '@stockwire/shared/demo';
import type { IdentityDeps } from '../../features/identity/identity-deps.ts';
import type { KnownLedgers } from '../../features/stock/known-ledgers.ts';
import type { Ledger } from '../../features/stock/ledger.ts';
import type { ExportSlots } from '../../features/stock/levels/export/export-slots.ts';
import type { FacetCache } from '../../features/stock/levels/facets/facet-cache.ts';
import type { ViewCache } from '../../features/stock/levels/view-cache.ts';
import type { DayTurns } from '../../features/stock/limits/day-turns.ts';
import type { Turns } from '../../features/stock/limits/turns.ts';
import type { Live } from '../../features/stock/live/open-live.ts';
import type { HourSeqs } from '../../features/stock/reads/sparklines/hour-seqs.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log.ts';
import type { CallVerifier } from '../../platform/signing/call-verifier.ts';
import type { LiveStreams } from '../sse/live-streams.ts';
import type { EdgeSettings } from './edges/loopback.ts';
import type { MetricsRule } from './edges/metrics-access.ts';
import type { RateLimits } from './edges/rate-limits.ts';
import type { LoadGauge } from './edges/shed-load.ts';
import type { Metrics } from './metrics.ts';

/** The simulated shift as the console steers it. */
interface DemoControl {
  state(): DemoShift;
  setPace(pace: number): DemoShift;
}

/** What the HTTP edge stands on; built once in the composition root. */
export interface HttpDeps {
  log: Log;
  clock: Clock;
  metrics: Metrics;
  metricsRule: MetricsRule;
  edges: EdgeSettings;
  rates: RateLimits;
  load: LoadGauge;
  /** Tells calls of this installation's own processes from all others. */
  callers: CallVerifier;
  database: Database;
  identity: IdentityDeps;
  views: ViewCache;
  facets: FacetCache;
  hourSeqs: HourSeqs;
  exports: ExportSlots;
  ledger: Ledger;
  /** Of those whose adjustments have a limit. */
  dayTurns: DayTurns;
  /** Of approved requests on their way into the ledger. */
  turns: Turns;
  knownLedgers: KnownLedgers;
  live: Live;
  streams: LiveStreams;
  /** Null where there is no demo data. */
  demo: DemoControl | null;
  /** Names of migrations that the database still lacks; rejects when it cannot be reached. */
  selectPendingMigrations(): Promise<string[]>;
  /** The built console, or null where another server serves it. */
  webDir: string | null;
}
