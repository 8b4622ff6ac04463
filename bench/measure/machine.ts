import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';

/** One line about the place a result comes from. */
export function describeMachine(postgresVersion: string, now: Date): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return [
    now.toISOString().slice(0, 16).replace('T', ' ').concat(' UTC'),
    `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgresVersion}`,
    `load at the start ${load}`,
  ].join(' · ');
}
